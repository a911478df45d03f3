/** A JPEG found inside another file. `whole` says that its end was found too. */
export type Carved = Readonly<{ bytes: Uint8Array; whole: boolean }>;

const FILTER = '/DCTDecode';
const BEGINS = 'stream';
const ENDS = 'endstream';
const START_OF_IMAGE = Buffer.from([0xff, 0xd8, 0xff]);
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
/** Between the name of the filter and its data lies the rest of a dictionary, never more than this. */
const DICTIONARY_BYTES = 4096;
const LINE_END_BYTES = 2;

/** Finds the scanner's JPEGs in a PDF that is cut short, in the order of the file (intake 1). Copies nothing. */
export function carveJpegs(pdf: Uint8Array): readonly Carved[] {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const found: Carved[] = [];
  for (let filter = file.indexOf(FILTER); filter !== -1; ) {
    const begins = file.indexOf(BEGINS, filter);
    if (begins === -1) break;
    const data = begins + BEGINS.length;
    const ends = file.indexOf(ENDS, data);
    const stream = file.subarray(data, ends === -1 ? file.length : ends);
    const carved = begins - filter > DICTIONARY_BYTES ? null : jpegIn(stream, ends !== -1);
    if (carved !== null) found.push(carved);
    filter = file.indexOf(FILTER, data + stream.length);
  }
  return found;
}

/** The picture of a stream; `closed` when the stream's end is there. Null when it holds no JPEG, encrypted ones among them. */
function jpegIn(stream: Buffer, closed: boolean): Carved | null {
  const start = stream.indexOf(START_OF_IMAGE);
  if (start === -1 || start > LINE_END_BYTES) return null;
  const end = closed ? stream.lastIndexOf(END_OF_IMAGE) : -1;
  return { bytes: stream.subarray(start, end === -1 ? stream.length : end + END_OF_IMAGE.length), whole: end !== -1 };
}
