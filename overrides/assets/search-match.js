// Which documents hold the words of a query, and in what order: exactly as it is typed, or, when none does, nearly so.

import { apart, folded, hex, valued, words } from "./search-fold.js";
import { beginning, cost, manifest, postings, shown, together } from "./search-index.js";

// So few documents of which some pairs of a phrase are not sure are read to be sure.
const READ_AT_MOST = 20;
const LOOKED_UP = 5;
// A near hit holds so much of what a query says, rare letters counting more.
const NEAR = 0.46;
const NEAR_LETTERS = 24;
const NEAR_AT_MOST = 50;

/** The documents that answer a query exactly, best first: as it is typed, then with its amounts and days in other writings.
 *  Who asks for nothing but an amount or a day means just that: then 1500万元 is not 11500万元. A result with `doubts` is to be
 *  read for each of those words before it is shown; with `careful` there are none, at the price of more of the index. */
export async function answering(query, careful) {
  const others = valued(query);
  const typed = exactly(words(query), careful).then((found) => (found.length ? found : exactly(apart(query), careful)));
  if (!others.length) return typed;
  const found = await Promise.all(others.length > 1 ? [typed, exactly(others, careful)] : [exactly(others, careful), typed]);
  const known = new Set(found[0].map(({ part, place }) => `${part}/${place}`));
  return [...found[0], ...found[1].filter(({ part, place }) => !known.has(`${part}/${place}`))];
}

/** The documents with every word of the query, best first: [{part, place, rank}]. */
async function exactly(wanted, careful = true) {
  const doubted = careful ? undefined : new Set();
  const { parts } = await manifest();
  const required = wanted.filter(({ streams: [one] }) => one.length > 1);
  const places = await Promise.all(wanted.map((word) => holding(parts, word, doubted)));
  const found = parts.map((part, number) => inPart(part, number, required.length ? required : wanted, wanted, places.map((one) => one[number])));
  const doubts = wanted.filter(({ streams }) => streams.some((stream) => doubted?.has(stream)));
  const all = found.flat().sort((one, other) => compared(one.rank, other.rank));
  return doubts.length ? all.map((one) => ({ ...one, doubts })) : all;
}

function inPart(part, number, required, wanted, places) {
  const needed = places.filter((_, at) => required.includes(wanted[at]));
  const [fewest, ...others] = [...needed].sort((one, other) => one.size - other.size);
  const documents = [...(fewest?.keys() ?? [])].filter((place) => others.every((other) => other.has(place)));
  return documents.map((place) => ({ part: number, place, rank: rank(part, place, wanted, places.map((one) => one.get(place))) }));
}

/** The places of one word in each part: of its token, else of its phrases. */
async function holding(parts, { tokens, streams }, doubts) {
  for (const token of tokens) {
    const found = await each(parts, (part) => postings(part, token));
    if (found.some((one) => one.size)) return found;
  }
  const found = await Promise.all(streams.map((stream) => (stream.length > 1 ? phrase(parts, stream, doubts) : letter(parts, hex(stream)))));
  return parts.map((_, number) => found.map((one) => one[number]).reduce(joined));
}

/** A single letter in names; one that no name has, in words that begin with it. */
async function letter(parts, word) {
  const named = await each(parts, (part) => postings(part, word));
  return named.some((one) => one.size) ? named : each(parts, (part) => beginning(part, word));
}

/** Where a phrase of two letters or more begins in each part. Pairs that overlap or touch tell it for sure; the cheapest of
 *  them often leave so few documents that reading those is cheaper than looking up the rest. When many are left after LOOKED_UP
 *  pairs at the right distances hardly one is wrong: then the phrase is a doubt, and it is enough to read what is shown. */
async function phrase(parts, stream, doubts) {
  const pairs = Array.from({ length: stream.length - 1 }, (_, at) => [hex(stream.slice(at, at + 2)), at]);
  const costs = pairs.map(([word]) => parts.reduce((sum, part) => sum + cost(part, word), 0));
  const order = chain(costs).sort((one, other) => costs[one] - costs[other] || one - other);
  const rounds = doubts ? [order.slice(0, 2), order.slice(2, 4), order.slice(4, LOOKED_UP)] : [order];
  let found = parts.map(() => undefined);
  for (const [number, round] of rounds.filter((one) => one.length).entries()) {
    const before = found;
    const left = before.reduce((sum, one) => sum + (one?.size ?? 0), 0);
    if (number && !left) return before;
    if (number && left <= READ_AT_MOST) return each(parts, (_, part) => holders(part, before[part], stream));
    found = await each(parts, (part, at) => together(part, round.map((one) => pairs[one]), before[at]));
  }
  if (doubts && order.length > LOOKED_UP) doubts.add(stream);
  return found;
}

/** The cheapest pairs of which each overlaps or touches the next, from the first to the last. */
function chain(costs) {
  const best = [];
  costs.forEach((own, at) => {
    const before = [at - 1, at - 2].filter((one) => one >= 0).sort((one, other) => best[one].sum - best[other].sum || one - other)[0];
    // Each pair costs a little in itself, so that of equal chains the shorter is the cheaper.
    best.push({ sum: own + 1 + (before === undefined ? 0 : best[before].sum), before });
  });
  const chosen = [];
  for (let at = costs.length - 1; at !== undefined; at = best[at].before) chosen.push(at);
  return chosen;
}

/** Those documents whose text holds a phrase; only one whose title does has it there. */
async function holders(part, places, stream) {
  const read = await Promise.all([...places.keys()].map(async (place) => [place, await shown(part, place)]));
  const has = (text) => folded(text).includes(stream);
  const held = read.filter(([, { title, texts }]) => [title, ...texts].some(has));
  return new Map(held.map(([place, { title }]) => [place, has(title) ? places.get(place) : outside(places.get(place))]));
}

/** Places without those in the title, but at least one. */
function outside(places) {
  const found = places.filter((one) => (one & 3) < 2);
  return found.length ? found : [places[0] & ~3];
}

function each(parts, make) {
  return Promise.all(parts.map(make));
}

function joined(one, other) {
  const all = new Map(one);
  for (const [place, at] of other) all.set(place, [...(all.get(place) ?? []), ...at].sort((a, b) => a - b));
  return all;
}

/** What decides, the first first: how much of it is a name, in force, near each other, how much of the title, how often, when. */
function rank(part, place, wanted, places) {
  const levels = places.map((at) => (at ? Math.max(...at.map((one) => one & 3)) : -1));
  const length = part.titles[place];
  const inTitle = wanted.reduce((sum, { streams: [one] }, at) => sum + (levels[at] === 2 ? one.length : 0), 0);
  const whole = wanted.length === 1 && levels[0] === 2 && inTitle >= length;
  const named = levels.every((level) => level > 0);
  const tier = whole ? 3 : levels.every((level) => level === 2) ? 2 : named ? 1 : 0;
  const often = Math.floor(Math.log2(places.reduce((sum, at) => sum + (at?.length ?? 0), 0)));
  return [tier, -part.spent[place], nearness(places), Math.min(1, inTitle / length), often, part.days[place], -place];
}

/** 3 when all words stand side by side, 0 when they are far from each other. */
function nearness(places) {
  const there = places.filter(Boolean);
  if (there.length < 2) return 3;
  const all = there.flatMap((at, word) => at.map((one) => [one >> 2, word])).sort((a, b) => a[0] - b[0]);
  const last = new Array(there.length).fill(-Infinity);
  let span = Infinity;
  for (const [at, word] of all) {
    last[word] = at;
    span = Math.min(span, at - Math.min(...last));
  }
  return span < 12 ? 3 : span < 60 ? 2 : span < 300 ? 1 : 0;
}

/** Larger ranks first, by their first difference. */
export function compared(one, other) {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : other[at] - one[at];
}

/** The documents that hold most of what a query says, in other words or another order, best first; `marks` says by which words. */
export async function nearly(query) {
  const { parts, fillers, synonyms } = await manifest();
  const { units, length } = said(query, fillers, synonyms);
  if (!length) return { found: [], marks: [] };
  const places = await Promise.all(units.map(({ stream }) => (stream.length > 1 ? phrase(parts, stream) : each(parts, (part) => postings(part, hex(stream))))));
  const total = parts.reduce((sum, part) => sum + part.days.length, 0);
  const weights = places.map((of) => Math.log(1 + total / (1 + of.reduce((sum, one) => sum + one.size, 0))));
  const letters = lettersOf(units, places, weights, length, Math.log(1 + total));
  const found = parts.flatMap((part, number) => {
    const documents = new Set(places.flatMap((of) => [...of[number].keys()]));
    return Array.from(documents, (place) => near(part, number, place, { units, places, weights, letters }));
  });
  const enough = found.filter(({ covered }) => covered >= NEAR).sort((one, other) => compared(one.rank, other.rank));
  const marks = units.filter((_, at) => places[at].some((one) => one.size)).map(({ stream }) => ({ tokens: [], streams: [stream] }));
  return { found: enough.slice(0, NEAR_AT_MOST), marks };
}

/** How much each letter of a query tells: as much as the rarest unit that holds it, and most where none is found anywhere. */
function lettersOf(units, places, weights, length, most) {
  const letters = new Array(length).fill(0);
  units.forEach((unit, at) => {
    if (!places[at].some((one) => one.size)) return;
    for (let letter = unit.from; letter < unit.to; letter += 1) letters[letter] = Math.max(letters[letter], weights[at]);
  });
  return letters.map((weight) => weight || most);
}

function near(part, number, place, { units, places, weights, letters }) {
  const held = new Set();
  let score = 0;
  units.forEach((unit, at) => {
    const there = places[at][number].get(place);
    if (!there) return;
    for (let letter = unit.from; letter < unit.to; letter += 1) held.add(letter);
    const level = Math.max(...there.map((one) => one & 3));
    score += weights[at] * (1 + level * 1.5 + Math.min(1, there.length / 8));
  });
  const sum = (all) => all.reduce((total, one) => total + one, 0);
  const covered = sum([...held].map((letter) => letters[letter])) / sum(letters);
  return { part: number, place, covered, rank: [score * covered * covered * (part.spent[place] ? 0.5 : 1), part.days[place], -place] };
}

/** A query without what says nothing, as pairs and synonyms, each with the letters of the query it stands for. */
function said(query, fillers, synonyms) {
  const known = new Map([...fillers.map((filler) => [filler, null]), ...Object.entries(synonyms)]);
  const units = [];
  let length = 0;
  for (const { streams: [stream] } of words(query)) {
    const segments = segmented(stream.slice(0, NEAR_LETTERS), known);
    for (const { text, means } of segments.some(tells) ? segments.filter(tells) : [{ text: stream }]) {
      if (means) for (const one of [text, ...means]) units.push({ stream: one, from: length, to: length + text.length });
      else units.push(...pairs(text, length));
      length += text.length;
    }
  }
  return { units, length };
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

async function longest(stream, parts) {
  let best = "";
  for (let from = 0; from + best.length < stream.length; from += 1) {
    for (let to = from + Math.max(2, best.length + 1); to <= stream.length; to += 1) {
      const piece = stream.slice(from, to);
      if (!(await phrase(parts, piece)).some((one) => one.size)) break;
      best = piece;
    }
  }
  return best;
}
