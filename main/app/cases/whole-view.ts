import type { z } from 'zod';
import type { caseView } from '#core/contract/cases.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { explainClock } from '#core/domain/cases/clock-view.ts';
import { channelInWords, namesIn, wordsOf } from '#core/domain/cases/event-words.ts';
import { initials } from '#core/domain/cases/fact-groups.ts';
import { inWords } from '#core/domain/cases/fact-words.ts';
import { textOf } from '#core/domain/cases/facts-of.ts';
import { nextStep } from '#core/domain/cases/next-step.ts';
import { timelineOf } from '#core/domain/cases/timeline.ts';
import { isOffPolicy } from '#core/domain/procedures/off-policy.ts';
import { placeOf } from '#core/domain/time/moment.ts';
import { instantWords } from '#core/domain/time/words.ts';
import { localDate } from '../local-time.ts';
import type { OfficeBook } from '../office-book.ts';
import { shortName } from '../persons.ts';
import { actorOf, mayHandle, worksUnder } from '../rights.ts';
import { bannersOf } from './banners.ts';
import { personIn } from './done.ts';
import { factViews } from './fact-views.ts';
import { letterViews } from './letter-views.ts';
import { versionActs } from './newer-version.ts';
import { type MayOnPage, mayOnPage, stepFor } from './offered-acts.ts';
import { scansOf } from './scans.ts';
import type { ViewSetting } from './view-setting.ts';

type View = z.input<typeof caseView.output>;

/** Everything of a case that its page shows, but its place in a queue. */
export function wholeCaseView(file: CaseFile, setting: ViewSetting): Omit<View, 'position'> {
  const { office, book, now } = setting;
  const person = personIn(book);
  const actor = actorOf(book, file.procedure, { user: office.user, second: null, now });
  const { user } = office;
  const may = mayOnPage(actor, worksUnder(book, user, file.procedure), mayHandle(book, user, file.procedure));
  const step = stepFor(nextStep(file, actor), file, may);
  const handler = file.handler === null ? null : { user: file.handler, name: person(file.handler) };
  return {
    case: file.id,
    reference: file.reference,
    aliases: [...file.aliases],
    name: textOf(file.facts, 'name') || 'Name not known',
    line: lineOf(file, handler?.name ?? null),
    waiting: null,
    stages: file.stages.filter(({ parallel }) => !parallel).map(({ id, state }) => ({ name: inWords(id), state })),
    banners: bannersOf(file),
    step: { ...step, acts: [...step.acts, ...versionActs(book, file, actor)], refused: [...step.refused] },
    facts: factViews(file, person, may),
    clocks: file.clocks.map((clock) => {
      const explained = explainClock(file, clock, now);
      return {
        ...explained,
        strip: [...explained.strip],
        steps: [...explained.steps],
        amendments: [...explained.amendments],
      };
    }),
    timeline: timelineIn(file, setting, may),
    letters: letterViews(file, setting, actor),
    scans: scansOf(file, office.store),
    conflicts: conflictsIn(file, book),
    handler,
  };
}

const channelWords = ({ procedure, channel }: CaseFile): string =>
  isOffPolicy(procedure, channel)
    ? `by ${channelInWords(channel)}, a way that its text does not name (G-21)`
    : `by ${channelInWords(channel)}`;

/** `Payout never arrived · LoonieBit procedure 1.0.0 · by post · handler T. Girdvainis` */
function lineOf(file: CaseFile, handler: string | null): string {
  const matter = textOf(file.facts, 'matter').split('\n')[0] ?? '';
  const { firm, version } = file.procedure;
  return [
    matter,
    `${firm.brand} procedure ${version}`,
    channelWords(file),
    handler === null ? 'no handler' : `handler ${shortName(handler)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function timelineIn(file: CaseFile, { book, now }: ViewSetting, may: MayOnPage): View['timeline'] {
  const person = personIn(book);
  return timelineOf(file, person, localDate(file.zone, now)).map(({ day, entries }) => ({
    day,
    entries: entries.map(({ user, ...entry }) => {
      const byName = user === '' ? '' : person(user);
      const mayStrike = entry.mayStrike && may.work;
      return { ...entry, mayStrike, by: user === '' ? '' : initials(byName), byName };
    }),
  }));
}

function conflictsIn(file: CaseFile, book: OfficeBook): View['conflicts'] {
  const person = personIn(book);
  return file.conflicts.map(({ key, leaves }) => ({
    key,
    words: inWords(key.split(':').slice(0, 2).join(' ')),
    sides: leaves.map((leaf) => {
      const { lead, words } = wordsOf(leaf, namesIn(file, personIn(book)));
      return {
        event: leaf.id,
        words: words === '' ? lead : `${lead}: ${words}`,
        by: person(leaf.user),
        at: instantWords(file.zone, placeOf(leaf.occurred)),
      };
    }),
  }));
}
