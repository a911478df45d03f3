/** The chain of pages of a TIFF as its directories tell it. */
export type Chain = Readonly<{
  pages: number;
  /** Pages (from 0) some of whose data lie beyond the end of the file. */
  cut: readonly number[];
  /** Where the pointer lies that leads out of the file, or in a circle; null when the chain ends as it should. */
  brokenAt: number | null;
}>;

type Layout = Readonly<{ entry: number; countBytes: 2 | 8; pointer: 4 | 8; first: number }>;

const CLASSIC: Layout = { entry: 12, countBytes: 2, pointer: 4, first: 4 };
const BIG: Layout = { entry: 20, countBytes: 8, pointer: 8, first: 8 };

/** Strips or tiles: where their data lie, and how long they are. */
const OFFSETS = [273, 324];
const LENGTHS = [279, 325];
const BYTES_OF_TYPE: Readonly<Record<number, 2 | 4 | 8>> = { 3: 2, 4: 4, 16: 8 };
const MOST_ENTRIES = 4096;

/** Follows the directories of a TIFF or BigTIFF from the first; reads no picture. `bytes` begin as a TIFF does. */
export function followChain(bytes: Uint8Array): Chain {
  const reader = readerOf(bytes);
  const seen = new Set<number>();
  const cut: number[] = [];
  for (let at = reader.layout.first; ; ) {
    const next = reader.number(at, reader.layout.pointer);
    if (next === 0) return { pages: seen.size, cut, brokenAt: null };
    const entries = next === null || seen.has(next) ? null : reader.entriesAt(next);
    if (next === null || entries === null) return { pages: seen.size, cut, brokenAt: at };
    if (leadsBeyond(reader, next, entries)) cut.push(seen.size);
    seen.add(next);
    at = next + reader.layout.countBytes + entries * reader.layout.entry;
  }
}

/** The same file in memory with its chain ended at `brokenAt`, so that a strict reader can read what is before it. */
export function endChainAt(bytes: Uint8Array, brokenAt: number): Uint8Array {
  const ended = bytes.slice();
  return ended.fill(0, brokenAt, brokenAt + readerOf(bytes).layout.pointer);
}

function readerOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const layout = (little ? bytes[2] : bytes[3]) === 43 ? BIG : CLASSIC;
  const number = (at: number, size: 2 | 4 | 8): number | null => {
    if (at + size > bytes.byteLength) return null;
    if (size === 8) return Number(view.getBigUint64(at, little));
    return size === 2 ? view.getUint16(at, little) : view.getUint32(at, little);
  };
  /** How many entries the directory at `at` has; null when it does not lie in the file with all of them. */
  const entriesAt = (at: number): number | null => {
    const count = number(at, layout.countBytes);
    if (count === null || count === 0 || count > MOST_ENTRIES) return null;
    return at + layout.countBytes + count * layout.entry + layout.pointer > bytes.byteLength ? null : count;
  };
  return { size: bytes.byteLength, layout, number, entriesAt };
}

type Reader = ReturnType<typeof readerOf>;

function leadsBeyond(reader: Reader, directory: number, entries: number): boolean {
  const { layout } = reader;
  const places = Array.from({ length: entries }, (_, index) => directory + layout.countBytes + index * layout.entry);
  const listOf = (tags: readonly number[]): readonly (number | null)[] => {
    const place = places.find((at) => tags.includes(reader.number(at, 2) ?? 0));
    return place === undefined ? [] : valuesOf(reader, place);
  };
  const lengths = listOf(LENGTHS);
  return listOf(OFFSETS).some((offset, index) => offset === null || offset + (lengths[index] ?? 0) > reader.size);
}

function valuesOf(reader: Reader, entry: number): readonly (number | null)[] {
  const { layout } = reader;
  const size = BYTES_OF_TYPE[reader.number(entry + 2, 2) ?? 0];
  const count = reader.number(entry + 4, layout.pointer);
  if (size === undefined || count === null) return [];
  const inPlace = entry + 4 + layout.pointer;
  const start = size * count <= layout.pointer ? inPlace : reader.number(inPlace, layout.pointer);
  if (start === null || start + size * count > reader.size) return [null];
  return Array.from({ length: count }, (_, index) => reader.number(start + index * size, size));
}
