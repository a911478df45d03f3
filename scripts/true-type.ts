/** What a TrueType face can print: advance of each code point it maps to a glyph, in thousandths of the type size. */
export type Face = Readonly<{ family: string; version: string; advances: ReadonlyMap<number, number> }>;

/** Reads the tables of a TrueType file that tell its name, its characters and their widths. */
export function readFace(bytes: Uint8Array): Face {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tablesOf(view);
  const glyphs = glyphsOf(view, table('cmap'));
  const unitsPerEm = view.getUint16(table('head') + 18);
  const longMetrics = view.getUint16(table('hhea') + 34);
  const advanceOf = (glyph: number): number => {
    const units = view.getUint16(table('hmtx') + 4 * Math.min(glyph, longMetrics - 1));
    return Math.ceil((units * 1000) / unitsPerEm);
  };
  return {
    family: nameOf(view, table('name'), 1),
    version: nameOf(view, table('name'), 5),
    advances: new Map([...glyphs].map(([code, glyph]) => [code, advanceOf(glyph)])),
  };
}

function tablesOf(view: DataView): (tag: string) => number {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    tables.set(tag, view.getUint32(at + 8));
  }
  return (tag) => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`the face has no table ${tag}`);
    return offset;
  };
}

/** The Unicode map of the face, full repertoire (format 12) or the basic plane (format 4). */
function glyphsOf(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, glyphs);
    if (format === 12) readGroups(view, at, glyphs);
  }
  return glyphs;
}

function readGroups(view: DataView, at: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const start = view.getUint32(at + 16 + 12 * group);
    const end = view.getUint32(at + 20 + 12 * group);
    const first = view.getUint32(at + 24 + 12 * group);
    for (let code = start; code <= end; code += 1) glyphs.set(code, first + code - start);
  }
}

function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
  const size = view.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + size, at + 16 + 2 * size, at + 16 + 3 * size];
  for (let segment = 0; segment < size; segment += 2) {
    const start = view.getUint16(starts + segment);
    const delta = view.getUint16(deltas + segment);
    const offset = view.getUint16(offsets + segment);
    for (let code = start; code <= view.getUint16(ends + segment) && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : view.getUint16(offsets + segment + offset + 2 * (code - start));
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function nameOf(view: DataView, table: number, wanted: number): string {
  const strings = table + view.getUint16(table + 4);
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const at = table + 6 + 12 * index;
    if (view.getUint16(at) !== 3 || view.getUint16(at + 6) !== wanted) continue;
    const length = view.getUint16(at + 8) / 2;
    const start = strings + view.getUint16(at + 10);
    return String.fromCharCode(...Array.from({ length }, (_, place) => view.getUint16(start + 2 * place)));
  }
  return '';
}
