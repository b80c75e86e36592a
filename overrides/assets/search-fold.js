// Texts and queries as the index has them. hooks/gazette/search/folding.py and facts.py go by the same rules; change both or neither.

const SILENT = /[^\p{L}\p{N}.\u{20000}-\u{3ffff}]+|(?<![0-9])\.|\.(?![0-9])/gu;
const MARKS = /(?:[^\p{L}\p{N}.,]|(?<![0-9])[.,]|[.,](?![0-9]))+/gu;
const SPACE = /[\s\u00ad\u200b-\u200f\ufeff]+/g;
const BETWEEN = "\ua66e";
const APART = new RegExp(`(?<=[0-9a-z])${BETWEEN}+(?=[0-9a-z])`, "g");
const WINDOW = 3;
// Who puts words between these means them in that order.
const QUOTED = /"[^"]+"|“[^”]+”|「[^」]+」|『[^』]+』/gu;
const FACTS = [
  [/([0-9][0-9,]*)(?:\.([0-9]{1,8}))?\s*(亿|千万|百万|万|)元/g, ([, whole, part = "", unit]) => amount(whole, part, unit)],
  [/(?<![0-9])([12][0-9]{3})\s*[年./-]\s*([0-9]{1,2})\s*[月./-]\s*([0-9]{1,2})(?![0-9])\s*日?/g, ([, ...of]) => day(...of.map(Number))],
  [/([一二][〇零○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g, written],
];
const CODE = /^(?=.*[0-9])[0-9a-z]{8,40}$/;
const DOC_NO = /^([\p{Script=Han}（）()]{2,30}?)第?((?:19|20)[0-9]{2})年?第?(0*([1-9][0-9]{0,4}))(?:号(?:文件?)?)?$/u;
const ORDER = /^(\p{Script=Han}{2,14}令)第?([1-9][0-9]{0,4})号?$/u;
const NUMERALS = { 〇: 0, 零: 0, "○": 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS = { 亿: 8, 千万: 7, 百万: 6, 万: 4, "": 0 };
let simple = new Map();

/** Read traditional characters as the simplified ones in the same places. */
export function learn([traditional, simplified]) {
  simple = new Map(Array.from(traditional, (character, at) => [character, simplified[at]]));
}

/** A text without case, width, traditional forms and spaces, its punctuation kept: how it is compared to the letter. */
export function plain(text) {
  const small = text.normalize("NFKD").toLowerCase().replaceAll("ς", "σ").replace(SPACE, "");
  return small.replace(/[\u4e00-\u9fff]/g, (character) => simple.get(character) ?? character);
}

/** A text as it is typed, but for spaces. */
export function spaceless(text) {
  return text.replace(SPACE, "");
}

/** The letters and digits of a text, without case, width, accents and the traditional forms, and the point of a decimal. */
export function folded(text) {
  return plain(text).replace(SILENT, "");
}

/** Texts in the order in which they are read, folded as one, and cut where a number or a Latin word would run into another. */
export function running(texts) {
  return texts.map(folded).join(BETWEEN).replace(APART, " ").replaceAll(BETWEEN, "");
}

/** A pair, or a single letter, as the index writes it. */
export function hex(text) {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");
}

/** The words of the index that hold the punctuation of a query; of a query of two letters what such a word begins with. */
export function windows(query) {
  const text = plain(query).replace(/[\u{10000}-\u{10ffff}]/gu, "\ufffd");
  const size = Math.min(WINDOW, text.length);
  if (size < 2) return [];
  const found = Array.from(text.matchAll(MARKS), ({ index, 0: { length } }) => [index, index + length]);
  const starts = Array.from({ length: text.length - size + 1 }, (_, at) => at);
  return starts.filter((at) => found.some(([from, to]) => from < at + size && at < to)).map((at) => `p${hex(text.slice(at, at + size))}`);
}

/** The words of a query, all of them required. Each is found by any of its `tokens`, else by any of its `streams` as a phrase;
 *  one of less than two letters by all of its `windows`. */
export function words(query) {
  const written = query.normalize("NFKC").trim();
  const number = documentNumber(folded(written));
  return number ? [{ text: written, tokens: [], streams: number, windows: [] }] : apart(query);
}

/** The words between the spaces of a query, whatever it asks for. */
export function apart(query) {
  return once(split(query.normalize("NFKC").trim()));
}

/** A query as one word, whatever spaces it is typed with. */
export function whole(query) {
  return split(spaceless(query.normalize("NFKC")));
}

/** A query cut at the point of a decimal, .7 or 226., as one word that keeps the point; nothing for any other. */
export function pointed(query) {
  const [, before, after] = plain(query).match(/^(\.(?=[0-9]))?.*?((?<=[0-9])\.)?$/su);
  return before || after ? [{ text: query.trim(), tokens: [], streams: [`${before ?? ""}${folded(query)}${after ?? ""}`], windows: [] }] : [];
}

/** The same where amounts and days are asked for in any writing; nothing when a query has none. */
export function valued(query) {
  const found = [];
  let rest = query.normalize("NFKC").trim();
  for (const [pattern, token] of FACTS) {
    rest = rest.replace(pattern, (...match) => {
      const key = token(match);
      if (!key) return match[0];
      found.push({ text: match[0], tokens: [key], streams: [folded(match[0])], windows: [] });
      return " ";
    });
  }
  return found.length ? once([...found, ...split(rest)]) : [];
}

function split(text) {
  return text.replace(QUOTED, spaceless).split(/\s+/u).flatMap((word) => {
    const stream = folded(word);
    const marked = stream.length < 2 ? windows(word) : [];
    return stream || marked.length ? [{ text: word, tokens: CODE.test(stream) ? [`k${stream}`] : [], streams: [stream], windows: marked }] : [];
  });
}

function once(found) {
  return found.filter((word, at) => found.findIndex((other) => other.streams[0] === word.streams[0] && (word.streams[0] || other.text === word.text)) === at);
}

/** Every way in which a document may write the number that a query asks for; nothing when it asks for none. */
function documentNumber(stream) {
  const [, office, year, raw, plain] = stream.match(DOC_NO) ?? [];
  if (year) return [...new Set([`${office}${year}${plain}号`, `${office}${year}第${plain}号`, `${office}${year}${raw}号`, stream])];
  const [, order, number] = stream.match(ORDER) ?? [];
  return order && [...new Set([`${order}第${number}号`, stream])];
}

/** The tokens of the amounts and days of a text, with their places [from, to, token]. */
function facts(text) {
  const typed = text.normalize("NFKC");
  if (typed.length !== text.length) return [];
  return FACTS.flatMap(([pattern, token]) =>
    Array.from(typed.matchAll(pattern), (match) => [match.index, match.index + match[0].length, token(match)]),
  );
}

function amount(whole, part, unit) {
  const digits = whole.replaceAll(",", "") + part;
  const places = UNITS[unit] + 2 - part.length;
  const all = places >= 0 ? digits + "0".repeat(places) : digits.slice(0, places);
  return `m${all.replace(/^0+/, "") || "0"}`;
}

function day(year, month, number) {
  if (!(month >= 1 && month <= 12 && number >= 1 && number <= 31)) return null;
  return `d${year}${String(month).padStart(2, "0")}${String(number).padStart(2, "0")}`;
}

function written([, year, month, number]) {
  return day(Number(Array.from(year, (one) => NUMERALS[one]).join("")), numeral(month), numeral(number));
}

function numeral(text) {
  const [, tens, ten, ones] = text.match(/^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/) ?? [];
  if (tens === undefined) return 0;
  return ten ? (NUMERALS[tens] ?? 1) * 10 + (NUMERALS[ones] ?? 0) : (NUMERALS[tens] ?? 0);
}

/** Where words occur in a text: [from, to) in the text's own units, in order, none overlapping another. */
export function occurrences(text, wanted) {
  const stream = folded(text);
  const streams = wanted.flatMap((word) => (word.windows?.length ? [] : word.streams)).filter((one) => one && stream.includes(one));
  const tokens = new Set(wanted.flatMap((word) => word.tokens));
  const found = tokens.size ? facts(text).filter(([, , token]) => tokens.has(token)) : [];
  const marked = wanted.filter((one) => one.windows?.length).map((one) => plain(one.text));
  for (const [all, map] of [[streams, mapped(text, fold, streams)], [marked, mapped(text, letter, marked)]]) {
    for (const one of all) {
      for (let at = map.stream.indexOf(one); at >= 0; at = map.stream.indexOf(one, at + one.length)) {
        found.push([map.from[at], map.to[at + one.length - 1]]);
      }
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return found.reduce(joined, []);
}

function joined(spans, [from, to]) {
  const last = spans.at(-1);
  if (last && from < last[1]) last[1] = Math.max(last[1], to);
  else spans.push([from, to]);
  return spans;
}

/** The text as `made` folds its characters, and for each unit where in the text its character begins and ends; nothing when
 *  nothing is looked for. */
function mapped(text, made, wanted) {
  const from = [];
  const to = [];
  let stream = "";
  if (!wanted.length) return { stream };
  for (const { index, 0: character } of text.matchAll(/[\u4e00-\u9fff](?!\p{M})|\P{M}\p{M}*|\p{M}+/gsu)) {
    const unit = made(text, index, character);
    stream += unit;
    for (let count = unit.length; count > 0; count -= 1) {
      from.push(index);
      to.push(index + character.length);
    }
  }
  return { stream, from, to };
}

function letter(text, index, character) {
  return plain(character);
}

function fold(text, index, character) {
  if (character >= "\u4e00" && character <= "\u9fff") return simple.get(character) ?? character;
  if (character !== "." && character !== "．") return folded(character);
  const around = text.slice(Math.max(0, index - 1), index + 2).normalize("NFKC");
  return /^[0-9]\.[0-9]$/.test(around) ? "." : "";
}
