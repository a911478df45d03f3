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
});

const firstLine = (message: string): string => message.split('\n')[0]?.replace(/ at line.*$/, '') ?? message;

/** Reads YAML and keeps where everything stands. What is not YAML is refused with line and column; nothing hangs. */
export function readYaml(text: string): Result<YamlText, readonly Finding[]> {
  if (text.length > LARGEST)
    return fail([refusal(1, 1, 'the file is larger than a megabyte', 'Check that it is the right file.')]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true });
  if (document.errors.length > 0)
    return fail(
      document.errors.map(({ message, linePos }) =>
        refusal(linePos?.[0].line ?? 1, linePos?.[0].col ?? 1, firstLine(message), 'Mend the YAML at this place.'),
      ),
    );
  try {
    return ok({ value: document.toJS({ maxAliasCount: 50 }), document, lines });
  } catch {
    return fail([refusal(1, 1, 'the file repeats itself by aliases', 'Write each block out in full.')]);
  }
}
