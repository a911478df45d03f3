/** An object of a PDF: its number and what it says. */
export type PdfObject = Readonly<{ id: number; body: readonly (string | Buffer)[] }>;

/** A PDF of the given objects in their order, with the table that finds them; object 1 is the catalogue. */
export function writePdf(objects: readonly PdfObject[]): Uint8Array {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const places = new Map<number, number>();
  let table = parts[0]?.length ?? 0;
  for (const { id, body } of objects) {
    const pieces = [`${id} 0 obj\n`, ...body, '\nendobj\n'];
    const part = Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
    places.set(id, table);
    parts.push(part);
    table += part.length;
  }
  const rows = [...places].sort(([one], [other]) => one - other).map(([, place]) => String(place).padStart(10, '0'));
  const size = rows.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows.map((row) => `${row} 00000 n \n`).join('')}` +
        `trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

export const stream = (dictionary: string, data: string | Buffer): PdfObject['body'] => [
  `<<${dictionary}/Length ${data.length}>>\nstream\n`,
  data,
  '\nendstream',
];
