import type { Procedure } from '../../domain/procedures/procedure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { compile } from './compile/compile.ts';
import { procedureDocument } from './document.ts';
import type { Finding, RawFinding } from './finding.ts';
import { lintOf, placeholdersIn } from './lint.ts';
import { lintDocuments } from './lint-documents.ts';
import { type RawProcedure, withParamsInPlace } from './params.ts';
import { placed } from './places.ts';
import { ShapeReader } from './shape.ts';
import { readYaml } from './yaml-text.ts';

/** A procedure file that has been read and understood. */
export type ReadProcedure = Readonly<{
  procedure: Procedure;
  /** What stands in the file, parameters named and not yet in their places. */
  raw: RawProcedure;
  /** The JSON that is adopted into the record, in the order of the file; `parseNormal` reads it back. */
  normal: string;
  /** What must be looked at before live use, in the file and in the texts that it names. */
  lint: readonly Finding[];
  /** False while a finding blocks live use; practice is always possible (CO-18). */
  activatable: boolean;
}>;

type Understood = Readonly<{ procedure: Procedure; lint: readonly RawFinding[] }>;

/** Understands the content of a procedure file, whatever text it came from. */
export function understand(raw: unknown): Result<Understood, readonly RawFinding[]> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return fail([{ path: [], what: 'this is no procedure', remedy: 'Start with `schema: redress.procedure/1`.' }]);
  const { value, findings } = withParamsInPlace(raw as RawProcedure);
  if (findings.length > 0) return fail(findings);
  const parsed = procedureDocument.safeParse(value);
  if (!parsed.success) return fail(new ShapeReader(procedureDocument, value).findings(parsed.error.issues));
  const compiled = compile(parsed.data, placeholdersIn(value).length);
  if (compiled.findings.length > 0) return fail(compiled.findings);
  return ok({ procedure: compiled.procedure, lint: lintOf(raw as RawProcedure, compiled.procedure) });
}

function missingFiles({ document }: Procedure, files: Readonly<Record<string, string>>): readonly RawFinding[] {
  const texts = [
    ...Object.entries(document.text).map(([language, path]) => ({ at: ['document', 'text', language], path })),
  ];
  const summaries = Object.entries(document.summary).map(([language, path]) => ({
    at: ['document', 'summary', language],
    path,
  }));
  return [...texts, ...summaries]
    .filter(({ path }) => !Object.hasOwn(files, path))
    .map(({ at, path }) => ({
      path: at,
      what: `the published text \`${path}\` is not there`,
      remedy: 'Put the file beside the procedure, word for word as it was published.',
    }));
}

/**
 * Reads a procedure in its long form. `files` are the texts that it names, by path. Fails with every mistake at once,
 * each with line, column, clause and remedy; nothing is half read.
 */
export function readProcedure(
  text: string,
  files: Readonly<Record<string, string>>,
): Result<ReadProcedure, readonly Finding[]> {
  const yaml = readYaml(text);
  if (!yaml.ok) return yaml;
  const { value, document, lines } = yaml.value;
  const place = (finding: RawFinding): Finding => placed(finding, value, document, lines);
  const understood = understand(value);
  if (!understood.ok) return fail(understood.failure.map(place));
  const { procedure, lint } = understood.value;
  const missing = missingFiles(procedure, files);
  if (missing.length > 0) return fail(missing.map(place));
  const raw = value as RawProcedure;
  const found = [...lint.map(place), ...lintDocuments(procedure, files)];
  const activatable = found.every(({ severity }) => severity !== 'blocker');
  return ok({ procedure, raw, normal: JSON.stringify(raw), lint: found, activatable });
}
