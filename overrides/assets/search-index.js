// The index that Pagefind made, read chunk by chunk: where a word stands in which documents. See hooks/gazette/pagefind.py.

const FOLDER = new URL("../pagefind/", import.meta.url);
const SIGNATURE = 12; // "pagefind_dcd"
const TITLE = 170;
const NAME = 70;
const TEXT = 15;
const BEGINNINGS = 4; // chunks of words that begin alike
const chunks = new Map();
const texts = new Map();
let opened;

/** The manifest, read once; a failure may be tried again. */
export function manifest() {
  opened ??= get("manifest.json", "no-cache")
    .then((response) => response.json())
    .catch((error) => {
      opened = undefined;
      throw error;
    });
  return opened;
}

/** What a result shows of a document. */
export function shown(part, place) {
  const name = `texts/${part}/${place}.json`;
  return remembered(texts, name, () => get(name, "no-cache").then((response) => response.json()));
}

/** Where a word stands in a part: a map from the place of a document to the places of the word there, each ×4 + its level:
 *  0 in what most records say alike, 1 in a text, 2 in a name, 3 in the title. */
export async function postings(part, word) {
  const chunk = chunkOf(part, word);
  return chunk < 0 ? new Map() : ((await loaded(part, chunk)).get(word) ?? new Map());
}

/** Where words of so many letters stand that begin with some; of a common beginning only in some, for all would be half the index. */
export async function beginning(part, start, length) {
  const first = Math.max(0, chunkOf(part, start));
  const last = chunkOf(part, `${start}~`);
  const numbers = Array.from({ length: Math.min(BEGINNINGS, last - first + 1) }, (_, at) => first + at);
  const found = new Map();
  for (const chunk of await Promise.all(numbers.map((one) => loaded(part, one)))) {
    for (const [word, places] of chunk) if (word.startsWith(start) && word.length === length) for (const place of places) found.set(...place);
  }
  return found;
}

/** What looking a word up costs in a part, in hundreds of bytes: a common word has a chunk of its own, and a large one. */
export function cost(part, word) {
  const chunk = chunkOf(part, word);
  return chunk < 0 || chunks.has(name(part, chunk)) ? 0 : part.sizes[chunk];
}

/** The documents in which pairs stand at their distances from one place, as `postings` says it; `pairs` are [word, distance]. */
export async function together(part, pairs, starts) {
  const found = await Promise.all(pairs.map(([word]) => postings(part, word)));
  return found.reduce((all, places, at) => following(all, places, pairs[at][1]), starts);
}

/** The last chunk whose first word is not after a word. */
function chunkOf({ words }, word) {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function name({ folder }, chunk) {
  return `${folder}/${chunk}.pf_index`;
}

function loaded(part, chunk) {
  return remembered(chunks, name(part, chunk), () => get(name(part, chunk)).then(read));
}

/** Those starts that a pair follows at its distance; without starts, where the pair makes them begin. */
function following(starts, places, distance) {
  const kept = new Map();
  if (!starts) {
    for (const [document, at] of places) kept.set(document, at.map((one) => one - distance * 4));
    return kept;
  }
  for (const [document, at] of starts) {
    const there = places.get(document);
    if (!there) continue;
    const known = new Set(there.map((one) => one >> 2));
    const still = at.filter((one) => known.has((one >> 2) + distance));
    if (still.length) kept.set(document, still);
  }
  return kept;
}

function remembered(memory, name, make) {
  if (!memory.has(name)) {
    const made = make();
    memory.set(name, made);
    made.catch(() => memory.delete(name));
  }
  return memory.get(name);
}

async function get(name, cache = "default") {
  const response = await fetch(new URL(name, FOLDER), { cache });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}

/** A chunk as a map from each word to its postings; see pagefind/src/index/index_words.rs of the pinned version. */
async function read(response) {
  const bytes = await unpacked(await response.arrayBuffer());
  const cursor = { bytes, at: SIGNATURE };
  const found = new Map();
  head(cursor);
  for (let count = head(cursor); count > 0; count -= 1) {
    const fields = head(cursor);
    const word = text(cursor);
    found.set(word, documents(cursor));
    for (let field = 2; field < fields; field += 1) skip(cursor);
  }
  return found;
}

async function unpacked(buffer) {
  const bytes = new Uint8Array(buffer);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([buffer]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function documents(cursor) {
  const found = new Map();
  let document = 0;
  for (let count = head(cursor); count > 0; count -= 1) {
    const fields = head(cursor);
    document += head(cursor);
    found.set(document, places(cursor));
    for (let field = 2; field < fields; field += 1) skip(cursor);
  }
  return found;
}

/** Distances from place to place; a negative number says the weight of those that follow, the next of which is a place. */
function places(cursor) {
  const found = [];
  let level = 1;
  let place = 0;
  for (let count = head(cursor); count > 0; count -= 1) {
    const negative = cursor.bytes[cursor.at] >> 5 === 1;
    const number = head(cursor);
    if (negative) {
      level = number >= TITLE ? 3 : number >= NAME ? 2 : number >= TEXT ? 1 : 0;
      place = 0;
    } else {
      place += number;
      found.push(place * 4 + level);
    }
  }
  return found;
}

/** The number of a CBOR head: a value, or the length of what follows. */
function head(cursor) {
  const short = cursor.bytes[cursor.at] & 31;
  cursor.at += 1;
  if (short < 24) return short;
  let number = 0;
  for (let size = 1 << (short - 24); size > 0; size -= 1) {
    number = number * 256 + cursor.bytes[cursor.at];
    cursor.at += 1;
  }
  return number;
}

function text(cursor) {
  const length = head(cursor);
  let word = "";
  for (const end = cursor.at + length; cursor.at < end; cursor.at += 1) word += String.fromCharCode(cursor.bytes[cursor.at]);
  return word;
}

function skip(cursor) {
  const kind = cursor.bytes[cursor.at] >> 5;
  const number = head(cursor);
  if (kind === 3) cursor.at += number;
  if (kind === 4) for (let count = number; count > 0; count -= 1) skip(cursor);
}
