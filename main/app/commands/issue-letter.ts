import type { LetterDraft } from '#core/contract/letters.ts';
import { freeze } from '#core/domain/cases/acts/letters.ts';
import type { CaseFile, LetterState } from '#core/domain/cases/case-file.ts';
import { refuse } from '#core/domain/cases/refusal.ts';
import type { LetterId } from '#core/domain/ids.ts';
import type { Finding } from '#core/domain/letters/lint.ts';
import { isBlocking } from '#core/domain/letters/lint.ts';
import { purposeOf } from '#core/domain/letters/purposes.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import { shortDateWords } from '#core/domain/time/words.ts';
import { actOnCase } from '../cases/act-on-case.ts';
import type { Answered, Given, HandlerOf, Refused } from '../handling.ts';
import { refusedBy } from '../handling.ts';
import { newId } from '../ids.ts';
import { dropLetterDraft } from '../letters/default-draft.ts';
import { type LetterSetting, type OnDesk, onDesk } from '../letters/desk.ts';
import { askIssue, sameOfRound } from '../letters/gates.ts';
import { asksForReason } from '../letters/language.ts';
import { letterSetting } from '../letters/letter-setting.ts';
import { dataText, pressLetter } from '../letters/press-letter.ts';
import { toldBy } from '../letters/told.ts';
import { inOffice, type Needs, stillOpen } from '../needs.ts';
import type { Pressed } from '../ports/press.ts';
import { actorOf } from '../rights.ts';
import type { OpenOffice } from '../session.ts';

type IssueNeeds = Needs<'session' | 'books' | 'platform' | 'offers' | 'press'>;
type Name = 'letters.issue';

/**
 * Issues a letter: the gates are asked, nothing may block, the press sets it, its PDF and its data are sealed, and then
 * one act freezes it with its template, its SHA-256, its planned date and the dates it tells (record_formats 6).
 */
export const issueLetter = (needs: IssueNeeds): HandlerOf<Name> =>
  inOffice<Name>(needs, async (office, input) => {
    const setting = letterSetting(needs, office, input.case, input.draft.kind);
    if (!setting.ok) return fail({ failure: setting.failure });
    const ready = readyToIssue(setting.value, input);
    if (!ready.ok) return ready;
    const pressed = await pressLetter(needs, setting.value, ready.value.desk.letter);
    if (!pressed.ok) return fail({ failure: 'letter.findings', detail: pressed.failure.sentence });
    if (!stillOpen(needs, office)) return fail({ failure: 'session.locked' });
    return frozen(needs, office, input, { ...ready.value, setting: setting.value, pressed: pressed.value });
  });

type Ready = Readonly<{ desk: OnDesk; instead: LetterState | null }>;

function readyToIssue(setting: LetterSetting, { draft, instead: replaced }: Given<Name>): Result<Ready, Refused<Name>> {
  const { file, book, office, adopted } = setting;
  const instead = insteadOf(file, draft, replaced);
  if (!instead.ok) return instead;
  const actor = actorOf(book, file.procedure, { user: office.user, second: null, now: file.asOf });
  const asked = askIssue(file, draft, adopted.template.languages, actor);
  if (!asked.ok && asked.failure.failure !== 'second.needed') return fail(refusedBy('letters.issue', asked.failure));
  const desk = onDesk(setting, draft, instead.value?.planned ?? null);
  const missing = desk.letter.blocks.some(({ mandatory, state }) => mandatory && state === 'missing');
  const blocking = desk.findings.filter(isBlocking);
  if (blocking.length > 0) return fail(blockedBy(blocking, missing));
  return ok({ desk, instead: instead.value });
}

/** The letter that this one stands in for. A purpose has one letter a round: another one must name it. */
function insteadOf(
  file: CaseFile,
  draft: LetterDraft,
  replaced: LetterId | null,
): Result<LetterState | null, Refused<Name>> {
  const same = sameOfRound(file, draft);
  if (same.some(({ state }) => state === 'handed-over')) return fail({ failure: 'letter.handed-over' });
  const open = same.at(-1) ?? null;
  if (replaced === null)
    return open === null ? ok(null) : fail({ failure: 'letter.frozen', detail: waitingSentence(open) });
  return open?.letter === replaced ? ok(open) : fail({ failure: 'letter.not-found' });
}

const waitingSentence = ({ planned }: LetterState): string =>
  `This letter is issued already and waits for the post of ${shortDateWords(planned)}. Hand it over, or issue a new one in its place.`;

function blockedBy(blocking: readonly Finding[], missing: boolean): Refused<Name> {
  const fields = Object.fromEntries(
    blocking.flatMap(({ element, sentence }) => (element === null ? [] : [[element, sentence]])),
  );
  const [first] = blocking;
  return {
    failure: missing ? 'letter.elements-missing' : 'letter.findings',
    detail: first?.sentence ?? '',
    fields,
    ...(first === undefined || first.clause === '' ? {} : { clause: first.clause }),
  };
}

type Set = Ready & Readonly<{ setting: LetterSetting; pressed: Pressed }>;

async function frozen(
  needs: IssueNeeds,
  office: OpenOffice,
  input: Given<Name>,
  { desk, instead, setting, pressed }: Set,
): Promise<Answered<Name>> {
  const { file, adopted } = setting;
  const letter = newId<'letter'>(needs.platform.random);
  const pdf = office.store.blobs.seal(pressed.pdf);
  const data = office.store.blobs.seal(new TextEncoder().encode(dataText(desk.letter)));
  const done = await actOnCase(needs, office, 'letters.issue', input, (now, actor, act) => {
    if (now.recorded.length !== file.recorded.length) return fail(refuse('case.gate', changedMeanwhile));
    const asked = askIssue(now, input.draft, adopted.template.languages, actor);
    if (!asked.ok) return asked;
    const { kind, id, version } = adopted.template;
    const warnings = asked.value.map(({ sentence }) => sentence).filter((sentence) => sentence !== '');
    dropLetterDraft(act, input.case, kind);
    return freeze(
      now,
      {
        letter,
        purpose: purposeOf(kind),
        round: now.round,
        kind,
        language: input.draft.language,
        pdf,
        pages: pressed.pages,
        data,
        template: { id, version, sha256: adopted.sha256 },
        press: pressed.press,
        planned: desk.planned,
        channel: input.draft.channel,
        told: toldBy(now, desk.letter.prints),
        addressee: input.draft.addressee,
        ...(asksForReason(now, input.draft, adopted.template.languages) === null
          ? {}
          : { languageReason: input.draft.languageReason }),
        ...(warnings.length === 0 ? {} : { warnings }),
      },
      instead === null ? null : { letter: instead.letter, reason: 'issued again' },
      actor,
    );
  });
  if (!done.ok) return done;
  const sentence = `Issued. It waits in the post book for ${shortDateWords(desk.planned)}; only handing it over meets the duty.`;
  return ok({ letter, sha256: pdf.sha256, sentence });
}

const changedMeanwhile = 'The case changed while the letter was being set. Look at the letter again, then issue it.';
