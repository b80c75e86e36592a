"""A text without disguises: every sign stays at its place, so that what is found can be shown where it was written."""

from __future__ import annotations

import html
import re
import unicodedata

# Stands for what a reader does not see.
NOTHING = "\u2060"
# Signs that are not what they look like, or that nobody sees: other digits and letters, marks, controls.
_STRANGE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u00b2\u00b3\u00b9\u00d7\u0300-\u0dff\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u209c\u2160-\u217f\u2460-\u24ff\u2776-\u2793\u3164\ufe00-\ufe0f\ufeff"
    "\uff0a\uff0d-\uff19\uff20-\uff3a\uff3f\uff41-\uff5a\uffa0\U0001d400-\U0001d7ff\U000e0000-\U000e01ef]"
)
_INLINE = (
    r"a|abbr|b|bdi|bdo|big|code|data|del|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr"
)
# What is written in place of a sign: entities, escapes of addresses and of YAML, comments and tags of HTML.
_WRITTEN = re.compile(
    r"[&%\\<](?:(?<=&)(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,24});|(?<=%)[0-9A-Fa-f]{2}(?:%[0-9A-Fa-f]{2})*"
    r"|(?<=\\)(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|U[0-9A-Fa-f]{8}|\n[ \t]*|[^\w\s])"
    r"|(?<=<)(?:!--.{0,500}?--|/?[A-Za-z][^<>]{0,500})>)",
    re.S,
)
_INLINE_TAG = re.compile(rf"<(?:/?(?:{_INLINE})\b[^<>]*>|!--.*?-->)", re.S)
_TAG = re.compile(r"<(?=[A-Za-z/!?])[^<>]*>\s*")
# Whether inline tags matter at all: whether one stands inside a number or a word that is looked for.
_PARTED = re.compile(rf"<(?<=[0-9Xx绝机秘内此仅送工不会注]<)(?:/?(?:{_INLINE})\b[^<>]*|!--[^<>]*--)>(?!\s)")
# What escaping makes of signs, many times over in a page within a feed.
_ESCAPED = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#34;", '"'), ("&#39;", "'"))
_ATTRIBUTE = re.compile(r'="(?<!class=")([^"<>]{8,})"')
# Digits in words, in circles and in other ornaments count only in a row: alone they are words and numbers of items.
_NUMERALS = dict(zip("〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖", "00012345678911" + "23456789", strict=True))
_NUMERAL = f"[0-9{''.join(_NUMERALS)}]"
_IN_WORDS = re.compile(rf"[{''.join(_NUMERALS)}](?:\s?{_NUMERAL}){{9,}}")
_RAISED = r"\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089"
_RINGED = r"\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792"
_ORNATE = re.compile(
    rf"[{_RAISED}{_RINGED}](?:(?:\s?[{_RAISED}{_RINGED}]){{5,}}|(?<=[{_RINGED}])(?<=[0-9].)[{_RINGED}]*(?=[0-9]))"
)
# So many different strange signs are quicker replaced one after another than looked up at every place of a text.
_FEW = 20
# Letters of other alphabets that are printed as an X.
_LIKE_X = "×ХхΧχⅩⅹ"
# Letters that are printed as nothing.
_BLANK = "\u115f\u1160\u3164\uffa0"


class _Plain(dict[int, str]):
    """Each strange sign and what it stands for, worked out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _plain(chr(code))
        return self[code]


def _plain(sign: str) -> str:
    if sign in "\t\n\r":
        return sign
    if sign in _LIKE_X:
        return "X"
    if unicodedata.category(sign) in ("Cf", "Cc", "Mn", "Me", "Cn") or sign in _BLANK:
        return NOTHING
    if (digit := unicodedata.decimal(sign, None)) is not None:
        return str(digit)
    folded = unicodedata.normalize("NFKC", sign)
    return folded if len(folded) == 1 and not unicodedata.category(sign).startswith("No") else sign


_PLAIN = _Plain()


def plain(text: str) -> str:
    """The text with every sign as it reads and at the place where it was written."""
    if "&" in text or "<" in text or "\\" in text or "%" in text:
        text = _WRITTEN.sub(_read, text)
    if _STRANGE.search(text):
        text = _read_plainly(_ORNATE.sub(_unadorned, text))
    return _IN_WORDS.sub(_in_digits, text)


def published(page: str) -> str:
    """All the words of an HTML page: its text, with a line for each block and cell, and its attributes."""
    text = _INLINE_TAG.sub("", page) if _PARTED.search(page) else page
    text = "\n".join([_TAG.sub("\n", text), *dict.fromkeys(_ATTRIBUTE.findall(page))])
    for entity, sign in _ESCAPED if "&" in text else ():
        text = text.replace(entity, sign)
    return html.unescape(text) if "&" in text else text


def _read(found: re.Match[str]) -> str:
    """What stands at an entity, an escape or a tag, filled up to the same length."""
    written = found[0]
    if written[0] == "<":
        sign = "" if _INLINE_TAG.fullmatch(written) else "|"
    elif written[0] == "&":
        sign = html.unescape(written)
    elif written[0] == "%":
        sign = bytes.fromhex(written.replace("%", "")).decode("utf-8", "replace")
    elif written[1] in "uxU":
        code = int(written[2:], 16)
        sign = chr(code) if code < 0x110000 else ""
    else:
        sign = "" if written[1] == "\n" else written[1:]
    # The filling goes first: what stands beside a name must stay beside it.
    return sign + NOTHING * (len(written) - len(sign)) if len(sign) <= len(written) else written


def _read_plainly(text: str) -> str:
    """The text translated by _PLAIN: sign by sign where one stands for another, else in a few runs over the whole of it."""
    strange = {sign: _PLAIN[ord(sign)] for sign in set(text) if _PLAIN[ord(sign)] != sign}
    if len(strange) > _FEW or not strange.keys().isdisjoint(strange.values()):
        return text.translate(_PLAIN)
    for sign, read in strange.items():
        text = text.replace(sign, read)
    return text


def _in_digits(found: re.Match[str]) -> str:
    return "".join(_NUMERALS.get(sign, sign) for sign in found[0])


def _unadorned(found: re.Match[str]) -> str:
    return "".join(str(unicodedata.digit(sign, sign)) for sign in found[0])
