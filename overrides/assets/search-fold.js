// Texts and queries as the index has them. hooks/gazette/search.py folds and pairs by the same rules; change both or neither.

export const EDGE = "\0";
export const NAME = "n";
const VALUE = "v";

/** The letters and digits of a text, without case, width and accents, and the point of a decimal. */
export function folded(text) {
  const plain = text.normalize("NFKD").toLowerCase().replaceAll("ς", "σ");
  return plain.replace(/[^\p{L}\p{N}.\u{20000}-\u{3ffff}]+|(?<![0-9])\.|\.(?![0-9])/gu, "");
}

/** The folded words of a query, each once; every one of them is required. */
export function words(query) {
  return [...new Set(query.split(/\s+/u).map(folded).filter(Boolean))];
}

/** A folded text as a phrase for Pagefind: every two neighbours, or the one letter; `field` marks the tokens of names. */
export function phrase(stream, field = "") {
  const digits = Array.from({ length: stream.length }, (_, at) => stream.charCodeAt(at).toString(16).padStart(4, "0"));
  const pairs = digits.length > 1 ? digits.slice(1).map((next, at) => digits[at] + next) : digits;
  return pairs.map((pair) => field + pair).join(" ");
}

/** The token of a filter's value. */
export function facet(name, value) {
  const bytes = new TextEncoder().encode(`${name}=${value}`);
  return VALUE + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Where folded words occur in a text: [from, to) in the text's own units, in order, none overlapping another. */
export function occurrences(text, wanted) {
  const { stream, from, to } = mapped(text);
  const found = wanted.flatMap((word) => positions(stream, word).map((at) => [from[at], to[at + word.length - 1]]));
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return found.reduce(joined, []);
}

function joined(spans, [from, to]) {
  const last = spans.at(-1);
  if (last && from < last[1]) last[1] = Math.max(last[1], to);
  else spans.push([from, to]);
  return spans;
}

function positions(stream, word) {
  const found = [];
  for (let at = stream.indexOf(word); at >= 0; at = stream.indexOf(word, at + word.length)) found.push(at);
  return found;
}

/** The folded text, and for each of its units where in the text its character begins and ends. */
function mapped(text) {
  const from = [];
  const to = [];
  let stream = "";
  for (const { index, 0: character } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const around = text.slice(Math.max(0, index - 1), index + character.length + 1).normalize("NFKC");
    const unit = /^[0-9]\.[0-9]$/.test(around) ? "." : folded(character);
    stream += unit;
    for (let count = unit.length; count > 0; count -= 1) {
      from.push(index);
      to.push(index + character.length);
    }
  }
  return { stream, from, to };
}
