import { type Document, LineCounter, parseDocument } from 'yaml';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Finding } from './finding.ts';

export type YamlText = Readonly<{ value: unknown; document: Document.Parsed; lines: LineCounter }>;

/** A file of this size is none of ours: the shipped ones are a fiftieth of it. */
const LARGEST = 1_000_000;

const refusal = (line: number, column: number, what: string, remedy: string): Finding => ({
  severity: 'error',
  place: 'the file',
  line,
  column,
  clause: null,
  what,
  remedy,
  gap: null,
});

/** Reads YAML and keeps where everything stands. What is not YAML is refused with line and column; nothing hangs. */
export function readYaml(text: string): Result<YamlText, readonly Finding[]> {
  if (text.length > LARGEST)
    return fail([refusal(1, 1, 'the file is larger than a megabyte', 'Check that it is the right file.')]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // What follows the first mistake of form only echoes it.
  const [mistake] = document.errors;
  if (mistake !== undefined) {
    const { line, col } = lines.linePos(mistake.pos[0]);
    if (mistake.code === 'RESOURCE_EXHAUSTION')
      return fail([refusal(line, col, 'lists and blocks stand too deep in each other', 'Write them out flat.')]);
    return fail([refusal(line, col, mistake.message, 'Mend the YAML at this place.')]);
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    return ok({ value, document, lines });
  } catch {
    return fail([refusal(1, 1, 'the file repeats itself by aliases', 'Write each block out in full.')]);
  }
}
