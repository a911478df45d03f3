import type { ParamValue } from '#core/contract/procedures.ts';
import type { Sha256 } from '#core/domain/ids.ts';
import type { Param, Procedure } from '#core/domain/procedures/procedure.ts';
import { type Hash, toHex } from '#core/domain/record/bytes.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import { type ChangedParam, changedSource } from '#core/formats/procedure/changed-source.ts';
import { findingWords, type Gap } from '#core/formats/procedure/finding.ts';
import { type Fills, withGapsFilled } from '#core/formats/procedure/gaps.ts';
import { readProcedure } from '#core/formats/procedure/read-procedure.ts';
import type { Pack } from '../ports/offers.ts';
import { patchedAfter } from './version-numbers.ts';

/** A procedure as it stands, which is to be written anew. */
export type Written = Readonly<{ procedure: Procedure; source: string; texts: Readonly<Record<string, string>> }>;

/** What is to be different: decisions by name, words by the gap that they fill; `reason` null while it is only looked at. */
export type Rewriting = Readonly<{
  version: string;
  values: Readonly<Record<string, ParamValue>>;
  fills: Readonly<Record<string, string>>;
  reason: string | null;
}>;

/**
 * The procedure with other decisions and filled gaps, in its file and in its published texts alike: a version of its own
 * (requirements 2.2). Fails with a sentence for the first thing that does not fit.
 */
export function rewritten(hash: Hash, standing: Written, rewriting: Rewriting): Result<Pack, string> {
  const { procedure } = standing;
  const { values, version, reason } = rewriting;
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(procedure.params, name));
  if (unknown !== undefined) return fail(`This procedure has no decision called ${unknown}.`);
  const typed = wordsFor(standing, rewriting.fills);
  if (!typed.ok) return typed;
  const fills = typed.value;
  const texts = Object.fromEntries(
    Object.entries(standing.texts).map(([path, text]) => [path, withGapsFilled(text, fills)]),
  );
  const otherWords = Object.entries(texts).some(([path, text]) => text !== standing.texts[path]);
  const params = Object.entries(values).map(([name, value]): [string, ChangedParam] => [
    name,
    { value, alternatives: othersThan(value, procedure.params[name]), why: reason },
  ]);
  const documentVersion = otherWords ? patchedAfter([procedure.document.version]) : null;
  const changes = { version, documentVersion, params: Object.fromEntries(params), fills };
  return packOf(hash, changedSource(standing.source, changes), texts);
}

/** Words that fill gaps of this procedure; nothing that is typed may be read as more than words. */
function wordsFor({ source, texts }: Written, fills: Rewriting['fills']): Result<Fills, string> {
  const typed = Object.entries(fills).map(([gap, words]) => [gap, oneLine(words)] as const);
  if (typed.length === 0) return ok(new Map());
  const read = readProcedure(source, texts);
  const gaps = (read.ok ? read.value.lint : []).flatMap(({ gap }) => gap ?? []);
  const refused = typed.flatMap(([gap, words]) => refusalOf(gaps, gap, words) ?? [])[0];
  return refused === undefined ? ok(new Map(typed)) : fail(refused);
}

function refusalOf(gaps: readonly Gap[], words: string, typed: string): string | null {
  const gap = gaps.find((each) => each.words === words);
  if (gap === undefined) return `This procedure has no gap “${words}”. Look again at what it lacks.`;
  if (typed === '' && !gap.note) return `Nothing stands for “${words}”. Type the real words.`;
  const named = /\$[a-z]\w*/.exec(typed)?.[0];
  return named === undefined
    ? null
    : `“${named}” would name a decision of the procedure. Put a blank after the $ sign, or leave it out.`;
}

/** A line break or a control character that was pasted along is no part of a name or an address. */
const oneLine = (words: string): string =>
  words
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

function packOf(hash: Hash, source: string, texts: Readonly<Record<string, string>>): Result<Pack, string> {
  const read = readProcedure(source, texts);
  if (!read.ok) return fail(read.failure.map(findingWords).join(' '));
  const { procedure, normal, lint, activatable } = read.value;
  const digest = (text: string) => toHex(hash(new TextEncoder().encode(text))) as Sha256;
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, digest(text)]));
  const { id, version } = procedure;
  return ok({
    text: { id, version, source, files, normal, sha256: digest(source) },
    texts,
    procedure,
    lint,
    activatable,
  });
}

/** What else a decision could be: what it was is another reading from now on. */
function othersThan(value: ParamValue, param: Param | undefined): readonly unknown[] {
  const known = param === undefined ? [] : [param.value, ...param.alternatives];
  return known.filter((other) => JSON.stringify(other) !== JSON.stringify(value));
}
