import type { OutputOf } from '#core/contract/client.ts';
import type { ParamValue } from '#core/contract/procedures.ts';
import { inWords } from '#core/domain/cases/fact-words.ts';
import type { LetterTemplate } from '#core/domain/letters/template.ts';
import { amountWords } from '#core/domain/procedures/amount.ts';
import { calendarIds } from '#core/domain/procedures/calendar-ids.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import { textBlocks } from '#core/domain/procedures/published-text.ts';
import { valueWords } from '#core/domain/procedures/versions/value-words.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { dateWords } from '#core/domain/time/words.ts';
import type { Finding } from '#core/formats/procedure/finding.ts';
import { lintLetters } from '#core/formats/procedure/lint-letters.ts';
import { readProcedure } from '#core/formats/procedure/read-procedure.ts';
import { templatesInForce } from '../adopted-templates.ts';
import type { HandlerOf } from '../handling.ts';
import { localDate } from '../local-time.ts';
import { inOffice, type Needs } from '../needs.ts';
import type { OfficeBook } from '../office-book.ts';
import { mayInOffice, packRoleChoices } from '../rights.ts';
import type { OpenOffice } from '../session.ts';
import { bookWith } from './book-with.ts';

import { exampleFacts } from './example-facts.ts';
import { findingViews } from './finding-views.ts';
import { hasRightToAdopt, mayActivate, noRightToAdopt } from './may-adopt.ts';
import { noticeClock } from './notice-rule.ts';
import { overdueReviews } from './overdue-reviews.ts';
import { publishedTexts } from './published-texts.ts';
import { type Open, openChoice, procedureIn, textsIn, versionsIn } from './reading.ts';
import { nameOf, standingOf, standingWords } from './standing.ts';
import { unconfirmedIn, yearsInUse } from './unconfirmed.ts';
import { versionDifferences } from './version-differences.ts';
import { standingVersions, type Version } from './versions.ts';

type View = OutputOf<'procedures.view'>;

/** One procedure: its published words beside its decisions, findings, versions and calendars. */
export const viewProcedure = (
  needs: Needs<'session' | 'books' | 'platform' | 'offers'>,
): HandlerOf<'procedures.view'> =>
  inOffice<'procedures.view'>(needs, (office, { choice }) => {
    const versions = versionsIn(office);
    const open = openChoice(needs, versions, choice);
    if (open === null) return fail({ failure: 'procedure.not-found' });
    const book = needs.books.of(office);
    const now = needs.platform.now();
    const today = localDate(book.settings.zone, now);
    const procedure = procedureIn(open);
    const standing = open.of === 'offer' ? 'offered' : standingOf(versions, open.version, today);
    return ok({
      id: procedure.id,
      version: procedure.version,
      brand: procedure.firm.brand,
      firm: procedure.firm.name,
      standing,
      words:
        open.of === 'offer'
          ? 'comes with the program, not adopted'
          : standingWords(standing, open.version, book.settings.zone),
      today,
      texts: textsOf(procedure, textsIn(open)),
      params: paramsOf(procedure),
      findings: findingViews(findingsOf(open, templatesInForce(book.templates, today)), procedure),
      versions: versionViews(versions, procedure.id, { book, office, today }),
      calendars: calendarsOf(procedure, bookWith(book.calendars, needs.offers, procedure), today, now),
      facts: exampleFacts(procedure),
      notice: noticeOf(procedure),
      ...reviewOf(open, book, today),
      roles: packRoleChoices(procedure),
      live: office.place.kind === 'live',
      known: versions.some((version) => version.procedure.id === procedure.id),
      ...rightsIn(standingVersions(versions, procedure.id).at(-1) ?? null, book, office),
    });
  });

const textsOf = (procedure: Procedure, texts: Readonly<Record<string, string>>): View['texts'] =>
  publishedTexts(procedure).map(({ title, path }) => ({ title, blocks: [...textBlocks(texts[path] ?? '')] }));

const asParam = (value: unknown): ParamValue =>
  Array.isArray(value)
    ? value.map(String)
    : typeof value === 'number' || typeof value === 'boolean'
      ? value
      : String(value);

const paramsOf = ({ params }: Procedure): View['params'] =>
  Object.entries(params).map(([name, { value, alternatives, clause, why }]) => ({
    name,
    label: inWords(name),
    value: asParam(value),
    words: valueWords(value) ?? String(value),
    alternatives: alternatives.map((other) => ({ value: asParam(other), words: valueWords(other) ?? String(other) })),
    clause,
    why,
  }));

/** An adopted version is read again, so that what it still lacks stays in sight; its letters are those of this office. */
function findingsOf(open: Open, templates: readonly LetterTemplate[]): readonly Finding[] {
  const procedure = procedureIn(open);
  if (open.of === 'offer') return [...open.pack.lint, ...lintLetters(open.pack.text.source, procedure, templates)];
  const { source, texts } = open.version;
  const read = readProcedure(source, texts);
  return read.ok ? [...read.value.lint, ...lintLetters(source, procedure, templates)] : read.failure;
}

type Frame = Readonly<{ book: OfficeBook; office: OpenOffice; today: PlainDate }>;

function versionViews(versions: readonly Version[], id: string, { book, office, today }: Frame): View['versions'] {
  const own = versions.filter(({ procedure }) => procedure.id === id);
  const zone = book.settings.zone;
  return own
    .map((version, index) => {
      const standing = standingOf(versions, version, today);
      const before = own.slice(0, index).findLast(({ withdrawn }) => withdrawn === null);
      const { reason, published, by, at } = version;
      return {
        version: version.procedure.version,
        standing,
        words: standingWords(standing, version, zone),
        by: `Adopted ${dateWords(localDate(zone, at))} by ${nameOf(book, by)}`,
        reason,
        published: published === null ? null : `Published ${dateWords(published.on)}: ${published.proof}`,
        differences: before === undefined ? [] : versionDifferences(before, version),
        withdrawable: standing === 'coming' && mayInOffice(book, office.user, 'adopt_version'),
      };
    })
    .toReversed();
}

const calendarsOf = (
  procedure: Procedure,
  calendars: ReturnType<typeof bookWith>,
  today: PlainDate,
  now: Instant,
): View['calendars'] =>
  calendarIds(procedure).flatMap((id) => {
    const calendar = calendars.calendars[id];
    if (calendar === undefined) return [];
    const unconfirmed = yearsInUse(today).map((year) => ({
      year,
      count: unconfirmedIn(calendars, id, [year], now).length,
    }));
    const { name, from, to } = calendar;
    return [{ id, name, years: `${from} to ${to}`, unconfirmed: unconfirmed.filter(({ count }) => count > 0) }];
  });

function noticeOf(procedure: Procedure): View['notice'] {
  const clock = noticeClock(procedure);
  const [first] = clock?.within ?? [];
  if (clock === null || first === undefined) return null;
  const clear = clock.clear ? ' clear' : '';
  const long = amountWords(first.within).replace(' ', `${clear} `);
  return {
    words: `Changes are published ${long} before they take effect`,
    clause: clock.clause,
    proof: procedure.publish.proof,
  };
}

/** The day by which it is reviewed stands with every version; that it is overdue with the one in force. */
function reviewOf(open: Open, book: OfficeBook, today: PlainDate): Pick<View, 'review' | 'reviewOverdue'> {
  const { id, version, review } = procedureIn(open);
  const words = review.due === null ? '' : `The policy is to be reviewed by ${dateWords(review.due.by)}`;
  const overdue = open.of === 'offer' ? [] : overdueReviews(book.procedures, today);
  return {
    review: review.due === null ? null : { words, clause: review.due.clause },
    reviewOverdue: overdue.find((one) => one.id === id && one.version === version)?.sentence ?? null,
  };
}

/** Gaps are filled as a version is adopted, so they refuse nothing here. */
function rightsIn(newest: Version | null, book: OfficeBook, office: OpenOffice): Pick<View, 'refused' | 'mayActivate'> {
  const standing = newest?.procedure ?? null;
  return {
    refused: hasRightToAdopt(book, office, standing) ? null : noRightToAdopt.detail,
    mayActivate: mayActivate(book, office, standing),
  };
}
