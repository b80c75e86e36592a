// What a query that nothing answers exactly comes near to, and what of it would be answered.

import { hex, words } from "./search-fold.js";
import { cost, manifest, postings } from "./search-index.js";
import { compared, each, exactly, holding, phrase } from "./search-match.js";

// A near hit holds so much of what a query says, rare letters counting more; less of a question, which people ask in words of
// their own.
const NEAR = 0.34;
const ASKED = 0.2;
// How much it counts that pairs follow each other as in the query.
const RUN = 3;
const NEAR_LETTERS = 16;
const NEAR_AT_MOST = 50;
// A pair that costs so many hundreds of bytes to look up stands nearly everywhere and tells nothing beside others.
const COMMON = 300;

/** The documents that hold most of what a query says, in other words or another order, best first; `marks` says by which words. */
export async function nearly(query) {
  const { parts, fillers, synonyms } = await manifest();
  const { units: all, length, asked } = said(query, fillers, synonyms);
  if (!length) return { found: [], marks: [] };
  const telling = all.filter(({ stream }) => stream.length !== 2 || parts.reduce((sum, part) => sum + cost(part, hex(stream)), 0) < COMMON);
  const units = telling.length > 1 ? telling : all;
  const places = await Promise.all(units.map(({ stream }) => (stream.length > 1 ? phrase(parts, stream) : each(parts, (part) => postings(part, hex(stream))))));
  const total = parts.reduce((sum, part) => sum + part.days.length, 0);
  const weights = places.map((of) => Math.log(1 + total / (1 + of.reduce((sum, one) => sum + one.size, 0))));
  const common = new Set(all.filter((unit) => !units.includes(unit)).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  const letters = lettersOf(units, places, weights, length, Math.log(1 + total), common);
  const found = parts.flatMap((part, number) => {
    const documents = new Set(places.flatMap((of) => [...of[number].keys()]));
    return Array.from(documents, (place) => near(part, number, place, { units, places, weights, letters }));
  });
  const enough = found.filter(({ covered }) => covered >= (asked ? ASKED : NEAR)).sort((one, other) => compared(one.rank, other.rank));
  const marks = units.filter((_, at) => places[at].some((one) => one.size)).map(({ stream }) => ({ tokens: [], streams: [stream] }));
  return { found: enough.slice(0, NEAR_AT_MOST), marks };
}

/** How much each letter of a query tells: as much as the rarest unit that holds it, and most where none is found anywhere but
 *  in what is common. */
function lettersOf(units, places, weights, length, most, common) {
  const letters = new Array(length).fill(0);
  units.forEach((unit, at) => {
    if (!places[at].some((one) => one.size)) return;
    for (let letter = unit.from; letter < unit.to; letter += 1) letters[letter] = Math.max(letters[letter], weights[at]);
  });
  return letters.map((weight, at) => weight || (common.has(at) ? 0 : most));
}

function near(part, number, place, { units, places, weights, letters }) {
  const held = new Set();
  let score = 0;
  let run = 0;
  let before = new Map();
  units.forEach((unit, at) => {
    const there = places[at][number].get(place) ?? [];
    before = new Map(there.map((one) => [(one >> 2) + 1, weights[at] + (before.get(one >> 2) ?? 0)]));
    if (!there.length) return;
    run = Math.max(run, ...before.values());
    for (let letter = unit.from; letter < unit.to; letter += 1) held.add(letter);
    const level = Math.max(...there.map((one) => one & 3));
    score += weights[at] * ((level ? level * 1.5 - 0.5 : 0.4) + Math.min(1, there.length / 8));
  });
  const sum = (all) => all.reduce((total, one) => total + one, 0);
  const covered = sum([...held].map((letter) => letters[letter])) / (sum(letters) || 1);
  return { part: number, place, covered, rank: [score * covered * covered * (1 + RUN * run / (sum(weights) || 1)) * (part.spent[place] ? 0.5 : 1), part.days[place], -place] };
}

/** A query without what says nothing, as pairs and synonyms, each with the letters of the query it stands for; `asked` when
 *  there was some of that. */
function said(query, fillers, synonyms) {
  const known = new Map([...fillers.map((filler) => [filler, null]), ...Object.entries(synonyms)]);
  const units = [];
  let length = 0;
  let asked = false;
  for (const { streams: [stream] } of words(query)) {
    const segments = segmented(stream.slice(0, NEAR_LETTERS), known);
    asked ||= segments.some(({ means }) => means === null);
    for (const { text, means } of segments.some(tells) ? segments.filter(tells) : [{ text: stream }]) {
      if (means) for (const one of [text, ...means]) units.push({ stream: one, from: length, to: length + text.length });
      else units.push(...pairs(text, length));
      length += text.length;
    }
  }
  return { units, length, asked };
}

/** Whether a segment says anything: a filler does not, nor a letter left between words, for single letters are found in names only. */
function tells({ text, means }) {
  return means || (means === undefined && text.length > 1);
}

/** A text cut at the words that are known, longest first; what is between them has no `means`. */
function segmented(stream, known) {
  const longest = Math.max(...Array.from(known.keys(), (word) => word.length));
  const found = [];
  for (let at = 0; at < stream.length; ) {
    const lengths = Array.from({ length: longest }, (_, less) => longest - less);
    const size = lengths.find((one) => at + one <= stream.length && known.has(stream.slice(at, at + one)));
    const text = stream.slice(at, at + (size ?? 1));
    if (!size && found.at(-1)?.means === undefined && found.length) found.at(-1).text += text;
    else found.push({ text, means: size ? known.get(text) : undefined });
    at += text.length;
  }
  return found;
}

function pairs(text, from) {
  if (text.length === 1) return [{ stream: text, from, to: from + 1 }];
  return Array.from({ length: text.length - 1 }, (_, at) => ({ stream: text.slice(at, at + 2), from: from + at, to: from + at + 2 }));
}

/** What a query without a hit has that some record holds: the most of its words, else the longest piece of one; "" for nothing. */
export async function shorter(query) {
  const wanted = words(query);
  const { parts } = await manifest();
  const kept = [];
  for (const word of wanted) {
    if ((await holding(parts, word)).some((one) => one.size)) kept.push(word);
  }
  for (let count = Math.min(kept.length, wanted.length - 1); count > 0; count -= 1) {
    if ((await exactly(kept.slice(0, count))).length) return kept.slice(0, count).map(({ text }) => text).join(" ");
  }
  const pieces = await Promise.all(wanted.map(({ streams: [one] }) => longest(one.slice(0, NEAR_LETTERS), parts)));
  return pieces.reduce((best, one) => (one.length > best.length ? one : best), "");
}

/** The longest piece that is found; a single letter only where no two are. */
async function longest(stream, parts, least = 2) {
  let best = "";
  for (let from = 0; from + best.length < stream.length; from += 1) {
    for (let to = from + Math.max(least, best.length + 1); to <= stream.length; to += 1) {
      const piece = stream.slice(from, to);
      if (!(await holding(parts, { tokens: [], streams: [piece], windows: [] })).some((one) => one.size)) break;
      best = piece;
    }
  }
  return best || least === 1 ? best : longest(stream, parts, 1);
}
