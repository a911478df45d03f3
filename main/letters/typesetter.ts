import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fail, ok } from '#core/domain/result.ts';
import type { PressDiagnostic } from '#main/app/ports/press.ts';
import type { Composed, Sheets } from './press-messages.ts';

/** The version that made a letter, kept with it: another one may set the same data in other bytes. */
export const PRESS = 'Typst 0.14.2 (typst-ts-node-compiler 0.7.0)';

export type TypeCase = Readonly<{ compose(sheets: Sheets): Promise<Composed> }>;

/**
 * Sets letters with `fonts` alone. The workspace is a folder that does not exist, so that no template can read a file;
 * sources and pictures live in memory for the time of one letter. The same sheets give the same bytes.
 */
export function typesetter(fonts: readonly Uint8Array[]): TypeCase {
  const workspace = join(tmpdir(), `redress-no-files-${randomUUID()}`);
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  return {
    compose: async (sheets) => {
      try {
        return composed(compiler, workspace, sheets);
      } finally {
        compiler.resetShadow();
        compiler.evictCache(1);
        // Documents of the compiler are freed only when the event loop turns (letters_time A1).
        await new Promise((turned) => setImmediate(turned));
      }
    },
  };
}

function composed(compiler: NodeCompiler, workspace: string, sheets: Sheets): Composed {
  for (const [path, source] of Object.entries(sheets.files)) compiler.addSource(join(workspace, path), source);
  for (const [path, bytes] of Object.entries(sheets.assets))
    compiler.mapShadow(join(workspace, path), Buffer.from(bytes));
  const compilation = compiler.compile({ mainFilePath: join(workspace, sheets.main), inputs: { data: sheets.data } });
  const document = compilation.result;
  const problems = [compilation.takeError(), compilation.takeWarnings()].flatMap((error) =>
    told(compiler, workspace, error),
  );
  if (document === null || problems.length > 0) return fail(problems);
  return exported(compiler, document);
}

/**
 * PDF/A-2a: tagged, self-contained, for archive and post alike. Without a date of its own a letter would bear the moment
 * of its printing, and no two prints would be the same.
 */
function exported(compiler: NodeCompiler, document: NodeTypstDocument): Composed {
  if (document.enabledAutoDate) return fail([{ message: 'the letter sets no document date', path: null, line: null }]);
  try {
    const pdf = compiler.pdf(document, { pdfStandard: 'a-2a' });
    return ok({ pdf: new Uint8Array(pdf), pages: document.numOfPages, press: PRESS });
  } catch (error) {
    return fail([{ message: error instanceof Error ? error.message : String(error), path: null, line: null }]);
  }
}

type Told = Readonly<{
  message: string;
  path?: string;
  range?: Readonly<{ start: Readonly<{ line: number }> }> | null;
}>;

/** Diagnostics in the words of the compiler, with the template's path and line (from 1). Warnings count as errors. */
function told(compiler: NodeCompiler, workspace: string, error: NodeError | null): readonly PressDiagnostic[] {
  if (error === null) return [];
  return (compiler.fetchDiagnostics(error) as readonly Told[]).map(({ message, path, range }) => ({
    message,
    path: path === undefined ? null : relative(workspace, path).replaceAll('\\', '/'),
    line: range ? range.start.line + 1 : null,
  }));
}
