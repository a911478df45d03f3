import type { ParamValue } from '#core/contract/procedures.ts';
import { calendarIds } from '#core/domain/procedures/calendar-ids.ts';
import { differences } from '#core/domain/procedures/versions/differences.ts';
import type { Hash } from '#core/domain/record/bytes.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import type { Offers, Pack } from '../ports/offers.ts';
import { type Rewriting, rewritten, type Written } from './rewritten.ts';
import { patchedAfter } from './version-numbers.ts';
import { standingVersions, type Version } from './versions.ts';

type Fills = Rewriting['fills'];

/**
 * What a person is about to adopt: a procedure of the program, or the newest version with other decisions; in both words
 * may be put where gaps stand.
 */
export type Asked =
  | Readonly<{ of: 'offer'; id: string; fills: Fills }>
  | Readonly<{ of: 'change'; id: string; values: Readonly<Record<string, ParamValue>>; fills: Fills }>;

/**
 * A version ready to be adopted; `before` is the newest version of the same procedure that the office has, `against` what
 * its words are compared with: that version, else what came with the program where gaps of it were filled.
 */
export type Candidate = Readonly<{ pack: Pack; before: Version | null; against: Compared | null }>;
export type Compared = Pick<Written, 'procedure' | 'texts'>;

export type NoCandidate = Readonly<{
  failure: 'procedure.not-found' | 'procedure.findings' | 'procedure.unchanged';
  detail?: string;
}>;

/** `reason` of a change that is decided, which becomes the reason of each decision; null while it is only looked at. */
type Sources = Readonly<{ offers: Offers; hash: Hash; versions: readonly Version[]; reason: string | null }>;

/** Reads what is asked for; what does not fit its place is refused with place, rule and remedy. */
export function candidateOf(sources: Sources, asked: Asked): Result<Candidate, NoCandidate> {
  const before = standingVersions(sources.versions, asked.id).at(-1) ?? null;
  const offer = asked.of === 'offer' ? sources.offers.packs().find(({ text }) => text.id === asked.id) : undefined;
  const standing = offer === undefined ? before : { ...offer, source: offer.text.source };
  if (standing === null || (asked.of === 'offer' && offer === undefined))
    return fail({ failure: 'procedure.not-found' });
  const made = offer !== undefined && isEmpty(asked.fills) ? ok(offer) : changed(sources, standing, asked);
  if (!made.ok) return made;
  const pack = made.value;
  const strange = calendarIds(pack.procedure).find((id) => sources.offers.calendar(id) === null);
  if (strange !== undefined) return fail({ failure: 'procedure.findings', detail: noTable(strange) });
  const against = before ?? (pack === offer ? null : standing);
  const differs = before === null || differences(before.procedure, pack.procedure).length > 0;
  return differs ? ok({ pack, before, against }) : fail({ failure: 'procedure.unchanged' });
}

const noTable = (id: string): string =>
  `There is no holiday table “${id}”: nothing could be reckoned by it. Choose one that comes with the program.`;

const isEmpty = (fills: Fills): boolean => Object.keys(fills).length === 0;

/** A changed parameter, like a filled gap, makes a version of its own (requirements 2.2). */
function changed({ hash, versions, reason }: Sources, standing: Written, asked: Asked): Result<Pack, NoCandidate> {
  const used = versions.filter(({ procedure }) => procedure.id === asked.id).map(({ procedure }) => procedure.version);
  const version = patchedAfter([...used, standing.procedure.version]);
  const values = asked.of === 'change' ? asked.values : {};
  const made = rewritten(hash, standing, { version, values, fills: asked.fills, reason });
  return made.ok ? made : fail({ failure: 'procedure.findings', detail: made.failure });
}
