import type { ParamValue } from '#core/contract/procedures.ts';
import type { Sha256 } from '#core/domain/ids.ts';
import type { Param, Procedure } from '#core/domain/procedures/procedure.ts';
import { differences } from '#core/domain/procedures/versions/differences.ts';
import { type Hash, toHex } from '#core/domain/record/bytes.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import { type ChangedParam, changedSource } from '#core/formats/procedure/changed-source.ts';
import { findingWords } from '#core/formats/procedure/finding.ts';
import { readProcedure } from '#core/formats/procedure/read-procedure.ts';
import type { Offers, Pack } from '../ports/offers.ts';
import { standingVersions, type Version } from './versions.ts';

/** What a person is about to adopt: a procedure of the program, or the newest version with other decisions. */
export type Asked =
  | Readonly<{ of: 'offer'; id: string }>
  | Readonly<{ of: 'change'; id: string; values: Readonly<Record<string, ParamValue>> }>;

/** A version ready to be adopted; `before` is the newest version of the same procedure that the office has. */
export type Candidate = Readonly<{ pack: Pack; before: Version | null }>;

export type NoCandidate = Readonly<{
  failure: 'procedure.not-found' | 'procedure.findings' | 'procedure.unchanged';
  detail?: string;
}>;

/** `reason` of a change that is decided, which becomes the reason of each decision; null while it is only looked at. */
type Sources = Readonly<{ offers: Offers; hash: Hash; versions: readonly Version[]; reason: string | null }>;

/** Reads what is asked for; a value that does not fit its place is refused with place, rule and remedy. */
export function candidateOf(sources: Sources, asked: Asked): Result<Candidate, NoCandidate> {
  const before = standingVersions(sources.versions, asked.id).at(-1) ?? null;
  const found = asked.of === 'offer' ? offered(sources, asked.id) : changed(sources, before, asked.values);
  if (!found.ok) return found;
  const pack = found.value;
  const differs = before === null || differences(before.procedure, pack.procedure).length > 0;
  return differs ? ok({ pack, before }) : fail({ failure: 'procedure.unchanged' });
}

function offered({ offers }: Sources, id: string): Result<Pack, NoCandidate> {
  const pack = offers.packs().find(({ text }) => text.id === id);
  return pack === undefined ? fail({ failure: 'procedure.not-found' }) : ok(pack);
}

/** A changed parameter is a new version of its own (requirements 2.2). */
function changed(
  { hash, versions, reason }: Sources,
  before: Version | null,
  values: Readonly<Record<string, ParamValue>>,
): Result<Pack, NoCandidate> {
  if (before === null) return fail({ failure: 'procedure.not-found' });
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(before.procedure.params, name));
  if (unknown !== undefined)
    return fail({ failure: 'procedure.findings', detail: `This procedure has no decision called ${unknown}.` });
  const version = nextVersion(versions.filter(({ procedure }) => procedure.id === before.procedure.id));
  const changes = Object.entries(values).map(([name, value]): [string, ChangedParam] => [
    name,
    { value, alternatives: othersThan(value, before.procedure.params[name]), why: reason },
  ]);
  const source = changedSource(before.source, version, Object.fromEntries(changes));
  const read = readProcedure(source, before.texts);
  if (!read.ok) return fail({ failure: 'procedure.findings', detail: read.failure.map(findingWords).join(' ') });
  const { procedure, normal, lint, activatable } = read.value;
  const digest = (text: string) => toHex(hash(new TextEncoder().encode(text))) as Sha256;
  const files = Object.fromEntries(Object.entries(before.texts).map(([path, text]) => [path, digest(text)]));
  const text = { id: procedure.id, version, source, files, normal, sha256: digest(source) };
  return ok({ text, texts: before.texts, procedure, lint, activatable });
}

/** What else a decision could be: what it was is another reading from now on. */
function othersThan(value: ParamValue, param: Param | undefined): readonly unknown[] {
  const known = param === undefined ? [] : [param.value, ...param.alternatives];
  return known.filter((other) => JSON.stringify(other) !== JSON.stringify(value));
}

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);

/** Orders versions as they are counted: 1.0.10 after 1.0.9. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0);
}

/** The number after the highest that was ever used, withdrawn ones included. */
function nextVersion(versions: readonly Version[]): string {
  const highest =
    versions
      .map(({ procedure }) => procedure.version)
      .toSorted(compareVersions)
      .at(-1) ?? '1.0.0';
  const [major = 1, minor = 0, patch = 0] = numbersOf(highest);
  return `${major}.${minor}.${patch + 1}`;
}

/** The holiday tables that a procedure names. */
export const calendarIds = ({ calendars }: Procedure): readonly string[] => [
  ...new Set([...calendars.duties.calendars, ...calendars.permissions.calendars]),
];
