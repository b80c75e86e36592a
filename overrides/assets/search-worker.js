// Answers the search page's questions in a thread of its own, so that typing never waits.

import { apart, learn, occurrences, plain, pointed, spaceless, valued, whole, windows, words } from "./search-fold.js";
import { manifest, shown } from "./search-index.js";
import { LITERAL, answering, compared, holds, punctuated } from "./search-match.js";
import { nearly, shorter } from "./search-near.js";

const BEFORE = 30;
const LENGTH = 110;
const EXCERPTS = 2;
// So many results are read to put those first that hold a query to the letter.
const LITERAL_AT_MOST = 40;
const PUNCTUATED_AT_MOST = 20;
const LITERAL_OF_MANY = 20;
const SHOWN_ANYWAY = 10;
const AS_TYPED = 2;
// What holds so many letters of a query holds its punctuation too, unless much of the index does.
const SHORT = 10;
const LINE = "\u3000";
const NAMES_AMONG = 12;
const ORGANS = 2;
const NUMBER = /^[\p{Script=Han}（）()]{2,30}(?:[〔（([]?(?:19|20)[0-9]{2}[〕）)\]]?|令)第?[0-9]{1,5}号$/u;
// Where a clause ends for sure, and with it a word.
const ENDS = "，。；：、！？“”‘’（）《》〔〕【】\\s";
const BEFORE_HIT = new RegExp(`[^${ENDS}]*$`, "u");
const AFTER_HIT = new RegExp(`^[^${ENDS}]*`, "u");
const DAY = 86400000;
let last = { query: null };

addEventListener("message", async ({ data }) => {
  try {
    const { simplified } = await manifest();
    learn(simplified);
    postMessage({ turn: data.turn, ...(data.names ? { names: await names(data) } : await answer(data)) });
  } catch (error) {
    // The results stand without suggestions.
    if (data.names) console.error(error);
    else postMessage({ turn: data.turn, error: String(error) });
  }
});

/** What the page asks: the query, the chosen filters, the days from and to, the order, which results to load, whether near ones too. */
async function answer(asked) {
  const { query, chosen, from, to, sort, start, count, near } = asked;
  const mine = last.query === query && last.near === near ? last : await matched(query, near);
  last = mine;
  const { wanted, marks } = mine;
  const narrow = { chosen, from: days(from), to: days(to) };
  const { kept, counts } = await narrowed(mine.exact, narrow);
  const loose = await narrowed(mine.loose, narrow);
  const ordered = [...inOrder(kept, sort), ...inOrder(loose.kept, sort).map((one) => ({ ...one, near: true }))];
  const read = await Promise.all(ordered.slice(start, start + count).map(async (one) => ({ one, text: await shown(one.part, one.place) })));
  if (read.some(({ one, text }) => !sure(text, one.doubts))) {
    last = await matched(query, near, true);
    return answer(asked);
  }
  const items = read.map(({ one, text }) => item(text, one.near ? marks : wanted, one.near));
  return {
    about: kept.some(({ doubts }) => doubts),
    start,
    items,
    total: kept.length,
    near: loose.kept.length,
    counts: mine.exact.length ? counts : mine.loose.length ? loose.counts : counts,
    unfiltered: mine.exact.length,
    shorter: mine.shorter,
  };
}

/** What is suggested for a query that is being typed, as [text, what it is]: organs called so; then of the documents that answer
 *  it, best first, the titles and numbers that hold it, those that begin with it before the others. Names rank first, so the
 *  index itself is the list: hardly more is read than the results shown anyway. */
async function names({ query, chosen = {}, from, to }) {
  const found = last.query === query ? last.exact : await answering(query);
  const { kept } = await narrowed(found, { chosen, from: days(from), to: days(to) });
  const read = await Promise.all(kept.slice(0, NAMES_AMONG).map(({ part, place }) => shown(part, place)));
  const all = read.flatMap(({ title, texts }) => [[title, "标题"], ...texts.filter((text) => NUMBER.test(text)).map((text) => [text, "文号"])]);
  const begins = ([text]) => Number(plain(text).startsWith(plain(query)));
  const wanted = meant(query);
  const held = all.filter(([text]) => occurrences(text, wanted).length).sort((one, other) => begins(other) - begins(one));
  return [...(await organs(query)), ...held];
}

/** The first organs called by a query. */
async function organs(query) {
  const { filters } = await manifest();
  const choices = filters.find(([name]) => name === "organ")?.[2] ?? [];
  return choices.filter(([, name]) => plain(name).includes(plain(query))).slice(0, ORGANS).map(([, name]) => [name, "机关"]);
}

/** Whether a text holds every word of which the index was not quite sure. */
function sure(text, doubts = []) {
  return doubts.every(({ streams }) => holds(text, streams));
}

async function matched(query, near, careful = false) {
  const wanted = words(query);
  if (!wanted.length) return { query, near, wanted, marks: [], exact: query.trim() ? [] : await everything(), loose: [], shorter: "" };
  const exact = await literally(query, await answering(query, careful));
  const found = exact.length && !near ? { found: [], marks: [] } : await nearly(query);
  const known = new Set(exact.map(({ part, place }) => `${part}/${place}`));
  const loose = found.found.filter(({ part, place }) => !known.has(`${part}/${place}`));
  return { query, near, wanted: meant(query), marks: found.marks, exact, loose, shorter: exact.length ? "" : await shorter(query) };
}

/** All that a query may mean, to be marked where it is found. */
function meant(query) {
  return [...pointed(query), ...whole(query), ...words(query), ...apart(query), ...valued(query)];
}

/** The documents that hold a query with the very punctuation it is typed with before those that do without. Those shown are read
 *  anyway; only when not all of these hold it, the others are told apart: many by the index, few by reading them. */
async function literally(query, found) {
  const values = valued(query);
  if (found.length < 2 || (values.length && values.every(({ tokens }) => tokens.length))) return found;
  const marks = windows(query).length > 0;
  const silent = marks && (plain(query).length < SHORT || found.length > LITERAL_AT_MOST);
  const first = await literal(query, found.slice(0, SHOWN_ANYWAY));
  if ([...first.values()].every((one) => one === AS_TYPED)) return found;
  if (values.length) return parted(found, await literal(query, found.slice(0, LITERAL_OF_MANY)));
  const many = found.length > (silent ? PUNCTUATED_AT_MOST : LITERAL_AT_MOST);
  const kept = many && silent ? await punctuated(query, found) : undefined;
  const ranked = kept ? resorted(found, (one) => kept.has(one)) : found;
  const counts = !many ? [ranked.length] : silent ? [SHOWN_ANYWAY, LITERAL_OF_MANY, LITERAL_AT_MOST] : [SHOWN_ANYWAY];
  for (const count of counts) {
    const some = ranked.slice(0, count);
    const held = await literal(query, some);
    if ([...held.values()].filter(Boolean).length >= SHOWN_ANYWAY || count === counts.at(-1)) return [...resorted(some, (one) => held.get(one)), ...ranked.slice(count)];
  }
}

/** How far some documents hold a query to the letter: its punctuation in the very width it is typed in, in another, or not at all. */
async function literal(query, found) {
  const typed = windows(query).length ? spaceless : plain;
  const read = await Promise.all(found.map(async (one) => [one, await shown(one.part, one.place)]));
  const holding = (made, { title, texts }) => [title, texts.join("")].some((text) => made(text).includes(made(query)));
  return new Map(read.map(([one, text]) => [one, holding(plain, text) ? (holding(typed, text) ? AS_TYPED : 1) : 0]));
}

/** Those of the found that are held before the others, both in their order. */
function parted(found, held) {
  return [...found.filter((one) => held.get(one)), ...found.filter((one) => !held.get(one))];
}

function resorted(found, test) {
  const keyed = found.map((one) => ({ one, rank: one.rank.map((value, at) => (at === LITERAL ? Number(test(one)) : value)) }));
  return keyed.sort((first, second) => compared(first.rank, second.rank)).map(({ one, rank }) => ({ ...one, rank }));
}

/** Every document, newest first, for who only filters. */
async function everything() {
  const { parts } = await manifest();
  const all = parts.flatMap((part, number) => part.days.map((day, place) => ({ part: number, place, rank: [day, -place] })));
  return all.sort((one, other) => compared(one.rank, other.rank));
}

/** The documents that pass every filter, and for each filter how many of each value pass all the others. */
async function narrowed(found, { chosen, from, to }) {
  const { parts, filters } = await manifest();
  const named = filters.map(([name, , choices]) => ({ name, at: choices.findIndex(([value]) => value === chosen[name]), asked: Boolean(chosen[name]), counts: choices.map(() => 0) }));
  const kept = [];
  for (const one of found) {
    const { days: when, columns } = parts[one.part];
    if (when[one.place] < from || when[one.place] > to) continue;
    const values = named.map(({ name }) => [columns[name][one.place]].flat());
    const failing = named.filter(({ asked, at }, number) => asked && !values[number].includes(at));
    if (!failing.length) kept.push(one);
    if (failing.length > 1) continue;
    named.forEach((filter, number) => {
      if (!failing.length || failing[0] === filter) for (const value of values[number]) filter.counts[value] += 1;
    });
  }
  return { kept, counts: Object.fromEntries(named.map(({ name, counts }) => [name, counts])) };
}

function inOrder(found, sort) {
  if (sort !== "newest" && sort !== "oldest") return found;
  const sign = sort === "newest" ? 1 : -1;
  return found.map((one) => ({ ...one, day: sign * dayOf(one) })).sort((one, other) => other.day - one.day);
}

const dayOf = ({ rank }) => rank.at(-2);

/** Days since 1970; an end that is not given is open. */
function days(text) {
  return text ? Date.parse(text) / DAY : undefined;
}

/** A result with its title and excerpts cut into [text, whether it is a hit]. */
function item({ title, texts, ...rest }, wanted, near = false) {
  return { ...rest, near, title: marked(title, wanted), excerpts: excerpts(texts, wanted) };
}

/** The places that tell most: those with words not yet seen, be it over the end of a line; the beginning when only the title
 *  has them. */
function excerpts(texts, wanted) {
  let missing = wanted;
  const chosen = [];
  const found = (text) => {
    const [first] = missing.length ? occurrences(text, missing) : [];
    if (!first) return;
    const cut = around(text, first[0]);
    chosen.push({ parts: marked(cut, wanted), hit: inClause(text, first) });
    missing = missing.filter((word) => !occurrences(cut, [word]).length);
  };
  const over = wanted.slice(0, 1).filter((word) => !texts.some((text) => occurrences(text, [word]).length));
  if (over.length) missing = over;
  if (over.length) found(texts.join(LINE));
  missing = over.length && chosen.length ? [] : wanted;
  for (const text of texts) if (chosen.length < EXCERPTS) found(text);
  return chosen.length ? chosen : texts.slice(0, 1).map((text) => ({ parts: [[around(text, 0), false]] }));
}

/** What of a hit stands on one line, with what stands before and after it in its clause. */
function inClause(text, [from, to]) {
  const hit = longest(text.slice(from, to));
  const at = text.indexOf(hit, from);
  return { before: text.slice(0, at).match(BEFORE_HIT)[0], text: hit, after: text.slice(at + hit.length).match(AFTER_HIT)[0] };
}

/** What of a hit stands on one line. */
function longest(hit) {
  return hit.split(LINE).reduce((best, one) => (one.length > best.length ? one : best));
}

function around(text, at) {
  const letters = Array.from(text);
  const place = Array.from(text.slice(0, at)).length;
  const from = letters.length <= LENGTH ? 0 : Math.max(0, place - BEFORE);
  const cut = letters.slice(from, from + LENGTH).join("");
  return `${from > 0 ? "…" : ""}${cut}${from + LENGTH < letters.length ? "…" : ""}`;
}

function marked(text, wanted) {
  const parts = [];
  let done = 0;
  for (const [from, to] of occurrences(text, wanted)) {
    parts.push([text.slice(done, from), false], [text.slice(from, to), true]);
    done = to;
  }
  return [...parts, [text.slice(done), false]].filter(([one]) => one);
}
