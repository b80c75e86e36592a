// Queries to Pagefind: every word a phrase of pairs, all words required, names before texts.

import { EDGE, NAME, facet, folded, phrase, words } from "./search-fold.js";

const ROOT = new URL("../", import.meta.url);
let opened;

/** Pagefind over all parts of the index, opened once; a failure may be tried again. */
function open() {
  opened ??= joined().catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function joined() {
  const { createInstance } = await import(new URL("pagefind/pagefind.js", ROOT));
  const index = createInstance({});
  await index.init();
  const { parts } = document.querySelector("[data-parts]").dataset;
  for (let part = 1; part < Number(parts); part += 1) await index.mergeIndex(new URL(`pagefind/${part}/`, ROOT).pathname);
  return index;
}

/** Load the index before the first query needs it. */
export async function warm() {
  await open();
}

/** The results for a query and the chosen filters ({name: value}), best first; `load` gives what a result shows. */
export async function find(query, filters) {
  const wanted = words(query);
  if (!wanted.length) return [];
  const whole = folded(query);
  const [texts, chosen, names, called, together, frequency] = await Promise.all([
    all(required(wanted).map((word) => exactly(phrase(word, word.length > 1 ? "" : NAME)))),
    all(Object.entries(filters).map(([name, value]) => exactly(facet(name, value)))),
    all(wanted.map((word) => exactly(phrase(word, NAME)))),
    exactly(phrase(EDGE + whole + EDGE, NAME)),
    wanted.length > 1 ? exactly(phrase(whole)) : new Map(),
    all(wanted.map((word) => loosely(phrase(word)))),
  ]);
  const rank = ({ id }) => [
    called.has(id),
    names.filter((found) => found.has(id)).length,
    together.has(id),
    frequency.reduce((sum, found) => sum + (found.get(id)?.score ?? 0), 0),
  ];
  const wholly = [...texts, ...chosen];
  const found = [...texts[0].values()].filter(({ id }) => wholly.every((results) => results.has(id)));
  const ranked = found.map((result) => ({ result, rank: rank(result) })).sort((a, b) => compared(a.rank, b.rank));
  return ranked.map(({ result, rank: [wholeName, inNames] }) => ({ named: wholeName * 100 + inNames, load: () => load(result) }));
}

/** What the results show, in their order; of those that names do not tell apart, texts with the very query come first. */
export async function loaded(results, query) {
  const shown = await Promise.all(results.map(async ({ named, load: get }) => ({ named, ...(await get()) })));
  const literal = ({ title, texts }) => Number([title, ...texts].some((text) => text.includes(query.trim())));
  return shown.sort((one, other) => other.named - one.named || literal(other) - literal(one));
}

/** The words a result must have. The index has single letters only of names, so beside longer words they only rank. */
function required(wanted) {
  const longer = wanted.filter((word) => word.length > 1);
  return longer.length ? longer : wanted;
}

/** Larger ranks first, by their first difference. */
function compared(one, other) {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : other[at] - one[at];
}

async function exactly(tokens) {
  return loosely(`"${tokens}"`);
}

/** Results by their id. */
async function loosely(tokens) {
  const { results } = await (await open()).search(tokens);
  return new Map(results.map((result) => [result.id, result]));
}

function all(promises) {
  return Promise.all(promises);
}

/** What a search document shows of its record; see `_unseen` in search.py. */
async function load(result) {
  const { meta } = await result.data();
  const units = Array.from(meta.shown, (character) => String.fromCharCode(character.codePointAt(0) - 0xf0000));
  const shown = JSON.parse(units.join(""));
  return { ...shown, url: new URL(shown.url, ROOT).href };
}
