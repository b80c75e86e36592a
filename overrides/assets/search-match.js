// Which documents hold the words of a query exactly, and in what order.

import { apart, folded, hex, pointed, running, valued, whole, windows, words } from "./search-fold.js";
import { beginning, cost, manifest, postings, shown, together } from "./search-index.js";

// Where a rank tells whether a document holds a query to the letter, whether it is in force, and how much of it is a name.
export const LITERAL = 1;
const IN_FORCE = 2;
const TIER = 3;
// Who types so many letters of a title means that record, in force or not.
const TITLE = 4;
// So few documents of which some pairs of a phrase are not sure are read to be sure: always, or when the rest costs more.
const READ_ANYWAY = 10;
const READ_AT_MOST = 40;
const TEXT = 14; // hundreds of bytes
const LOOKED_UP = 5;
// Hundreds of bytes that a pair costs which stands nearly everywhere: beside a rarer one it tells hardly more than reading does.
const EVERYWHERE = 1000;
// Letters of a word of the index that is a pair, or holds punctuation.
const PAIR = 8;
const MARKED = 13;
// So many words with punctuation tell enough.
const WINDOWS = 2;
// Who types so much means just that, and no other writing of an amount in it.
const SENTENCE = 20;

/** The documents that answer a query exactly, best first: as it is typed, then with its amounts and days in other writings.
 *  Who asks for nothing but an amount or a day means just that: then 1500万元 is not 11500万元. A result with `doubts` is to be
 *  read for each of those words before it is shown; with `careful` there are none, at the price of more of the index. */
export async function answering(query, careful) {
  const others = valued(query);
  const typed = asTyped(query, careful);
  if (!others.length || (folded(query).length > SENTENCE && (await typed).length)) return typed;
  const found = await Promise.all(others.length > 1 ? [typed, exactly(others, careful)] : [exactly(others, careful), typed]);
  return after(...found);
}

/** With the point of a decimal that the query was cut at before those without. */
async function asTyped(query, careful) {
  const word = pointed(query);
  const [first, others] = await Promise.all([word.length ? exactly(word, careful) : [], asWords(query, careful)]);
  return after(raised(first, LITERAL, 1), others);
}

function raised(found, at, least) {
  return found.map((one) => ({ ...one, rank: one.rank.map((value, number) => (number === at ? Math.max(value, least) : value)) }));
}

/** As its words, all of them required; one of a single letter is found only together with its neighbours. */
async function asWords(query, careful) {
  const wanted = words(query);
  const spaced = /\s/u.test(query.trim());
  const short = spaced && wanted.some(({ streams: [one] }) => one.length < 2);
  const first = short ? raised(await exactly(whole(query), careful), 0, 0.5) : [];
  const found = after(first, await exactly(wanted, careful));
  if (found.length) return found;
  return after(spaced && !short ? await exactly(whole(query), careful) : [], await exactly(apart(query), careful));
}

function after(first, second) {
  const known = new Set(first.map(({ part, place }) => `${part}/${place}`));
  return [...first, ...second.filter(({ part, place }) => !known.has(`${part}/${place}`))];
}

/** The documents with every word of the query, best first: [{part, place, rank}]. */
export async function exactly(wanted, careful = true) {
  const doubted = careful ? undefined : new Set();
  const { parts } = await manifest();
  const required = wanted.filter((word) => word.windows.length || word.streams[0].length > 1);
  const places = await Promise.all(wanted.map((word) => holding(parts, word, doubted)));
  const found = parts.map((part, number) => inPart(part, number, required.length ? required : wanted, wanted, places.map((one) => one[number])));
  const doubts = wanted.filter(({ streams }) => streams.some((stream) => doubted?.has(stream)));
  const all = inForce(found.flat(), wanted).sort((one, other) => compared(one.rank, other.rank));
  return doubts.length ? all.map((one) => ({ ...one, doubts })) : all;
}

/** Where only records no longer in force are called so, who asks for that much of a title means these. */
function inForce(found, wanted) {
  const called = found.filter(({ rank: known }) => known[TIER] === 3);
  const letters = wanted.reduce((sum, { streams: [one] }) => sum + one.length, 0);
  if (letters >= TITLE && called.every(({ rank: known }) => known[IN_FORCE])) for (const { rank: known } of called) known[IN_FORCE] = 0;
  return found;
}

/** Those of the documents in which all the punctuation of a query stands between the same letters, by three letters at a time. */
export async function punctuated(query, found) {
  const { parts } = await manifest();
  const open = new Set(found.map(({ part }) => part));
  const total = (word) => parts.reduce((sum, part, at) => sum + (open.has(at) ? cost(part, word) : 0), 0);
  const cheapest = windows(query).sort((one, other) => total(one) - total(other)).slice(0, WINDOWS);
  const held = await marked(parts, cheapest, open);
  return new Set(found.filter(({ part, place, rank: known }) => known[LITERAL] || held[part].has(place)));
}

function inPart(part, number, required, wanted, places) {
  const needed = places.filter((_, at) => required.includes(wanted[at]));
  const [fewest, ...others] = [...needed].sort((one, other) => one.size - other.size);
  const documents = [...(fewest?.keys() ?? [])].filter((place) => others.every((other) => other.has(place)));
  return documents.map((place) => ({ part: number, place, rank: rank(part, place, wanted, places.map((one) => one.get(place))) }));
}

/** The places of one word in each part: of its token, else of its phrases. */
export async function holding(parts, { tokens, streams, windows: marks }, doubts) {
  for (const token of tokens) {
    const found = await each(parts, (part) => postings(part, token));
    if (found.some((one) => one.size)) return found;
  }
  if (marks.length) return marked(parts, marks);
  const found = await Promise.all(streams.map((stream) => (stream.length > 1 ? phrase(parts, stream, doubts) : letter(parts, hex(stream)))));
  return parts.map((_, number) => found.map((one) => one[number]).reduce(joined));
}

/** Where all of some words with punctuation stand, in the parts of which the numbers are open. */
function marked(parts, marks, open) {
  return each(parts, async (part, at) => {
    if (open && !open.has(at)) return new Map();
    const found = await Promise.all(marks.map((word) => (word.length < MARKED ? beginning(part, word, MARKED) : postings(part, word))));
    return found.reduce((one, other) => new Map([...one].filter(([place]) => other.has(place))));
  });
}

/** A single letter in names, and in pairs that begin with it. */
async function letter(parts, word) {
  const named = await each(parts, (part) => postings(part, word));
  const others = await each(parts, (part) => beginning(part, word, PAIR));
  return parts.map((_, number) => new Map([...others[number], ...named[number]]));
}

/** Where a phrase of two letters or more begins in each part. Pairs that overlap or touch tell it for sure; the cheapest of
 *  them often leave so few documents that reading those is cheaper than looking up the rest. When many are left after those
 *  that tell `enough`, hardly one is wrong: then the phrase is a doubt, and it is enough to read what is shown. */
export async function phrase(parts, stream, doubts) {
  const pairs = Array.from({ length: stream.length - 1 }, (_, at) => [hex(stream.slice(at, at + 2)), at]);
  const costs = pairs.map(([word]) => parts.reduce((sum, part) => sum + cost(part, word), 0));
  const order = chain(costs).sort((one, other) => costs[one] - costs[other] || one - other);
  const needed = doubts ? enough(order, costs) : order;
  const rounds = Array.from({ length: Math.ceil(needed.length / 2) }, (_, at) => needed.slice(2 * at, 2 * at + 2));
  const spared = order.slice(needed.length);
  let found = parts.map(() => undefined);
  for (const [number, round] of [...rounds, ...(spared.length ? [spared] : [])].entries()) {
    const before = found;
    const left = before.reduce((sum, one) => sum + (one?.size ?? 0), 0);
    if (number && !left) return before;
    const rest = parts.reduce((sum, part, at) => sum + (before[at]?.size ? round.reduce((all, one) => all + cost(part, pairs[one][0]), 0) : 0), 0);
    if (number && (left <= READ_ANYWAY || (left <= READ_AT_MOST && left * TEXT < rest))) return each(parts, (_, part) => holders(part, before[part], stream));
    if (round === spared) doubts.add(stream);
    else found = await each(parts, (part, at) => (number && !before[at].size ? before[at] : together(part, round.map((one) => pairs[one]), before[at])));
  }
  return found;
}

/** The pairs worth looking up of those in the order of their costs: not many, and beside another none that stands everywhere. */
function enough(order, costs) {
  return order.filter((one, at) => at < LOOKED_UP && (!at || costs[one] < EVERYWHERE));
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
  const held = read.filter(([, text]) => holds(text, [stream]));
  return new Map(held.map(([place, { title }]) => [place, folded(title).includes(stream) ? places.get(place) : outside(places.get(place))]));
}

/** Whether a text holds any of some phrases, be it over the end of a line. */
export function holds({ title, texts }, streams) {
  const folds = [folded(title), running(texts)];
  return streams.some((stream) => folds.some((text) => text.includes(stream)));
}

/** Places without those in the title, but at least one. */
function outside(places) {
  const found = places.filter((one) => (one & 3) < 3);
  return found.length ? found : [(places[0] & ~3) | 1];
}

export function each(parts, make) {
  return Promise.all(parts.map(make));
}

function joined(one, other) {
  const all = new Map(one);
  for (const [place, at] of other) all.set(place, [...(all.get(place) ?? []), ...at].sort((a, b) => a - b));
  return all;
}

/** What decides, the first first: whether it is called so, to the letter (see `literally`), in force if it does not hold all as it
 *  is typed, how much of it is a name, near each other, in force, how much of the title, how often, when. */
function rank(part, place, wanted, places) {
  const levels = places.map((at) => (at ? Math.max(...at.map((one) => one & 3)) : -1));
  const length = part.titles[place];
  const inTitle = wanted.reduce((sum, { streams: [one] }, at) => sum + (levels[at] === 3 ? one.length : 0), 0);
  const named = levels.every((level) => level > 1);
  const [{ tokens, streams }] = wanted;
  const called = wanted.length === 1 && named && (inTitle >= length || tokens.length > 0 || streams.length > 1);
  const tier = Math.min(...levels.filter((level) => level >= 0));
  const often = Math.floor(Math.log2(places.reduce((sum, at) => sum + (at?.length ?? 0), 0)));
  const near = nearness(places, wanted);
  const spent = -part.spent[place];
  const loose = wanted.length > 1 && near === 4 ? 0 : spent;
  return [called ? 1 + levels[0] : 0, 0, loose, tier, near, spent, Math.min(1, inTitle / length), often, part.days[place], -place];
}

/** 4 when the words follow each other as they are typed, 3 when all stand side by side, 0 when they are far from each other. */
function nearness(places, wanted) {
  const there = places.filter(Boolean);
  if (there.length < 2) return 4;
  if (there.length === places.length && following(places, wanted)) return 4;
  const all = there.flatMap((at, word) => at.map((one) => [one >> 2, word])).sort((a, b) => a[0] - b[0]);
  const last = new Array(there.length).fill(-Infinity);
  let span = Infinity;
  for (const [at, word] of all) {
    last[word] = at;
    span = Math.min(span, at - Math.min(...last));
  }
  return span < 12 ? 3 : span < 60 ? 2 : span < 300 ? 1 : 0;
}

function following(places, wanted) {
  const known = places.map((at) => new Set(at.map((one) => one >> 2)));
  const distances = wanted.map((_, at) => wanted.slice(0, at).reduce((sum, { streams: [one] }) => sum + one.length, 0));
  return [...known[0]].some((start) => distances.every((distance, at) => known[at].has(start + distance)));
}

/** Larger ranks first, by their first difference. */
export function compared(one, other) {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : other[at] - one[at];
}
