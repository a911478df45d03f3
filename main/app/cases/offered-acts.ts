import type { Actor } from '#core/domain/cases/acts/permit.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { inWords } from '#core/domain/cases/fact-words.ts';
import type { NextStep, OfferedAct } from '#core/domain/cases/next-step.ts';
import type { Act } from '#core/domain/procedures/vocabulary.ts';

/** What a person may do on a case, asked once for the whole page. */
export type MayOnPage = Readonly<{
  act(act: Act): boolean;
  /** Whether the person works on cases of this procedure at all. */
  work: boolean;
  /** Whether the case could be in this person's hands. */
  handle: boolean;
}>;

/** Whether the page may offer an act to this person. Looking at a letter is reading. */
function isOffered({ act }: Pick<OfferedAct, 'act'>, may: MayOnPage): boolean {
  switch (act) {
    case 'show_letter':
      return true;
    case 'note':
      return may.work;
    case 'correct':
      return may.act('set_fact') || may.act('correct_receipt') || may.act('classify');
    case 'assign':
      return may.handle && may.act('assign');
    default:
      return may.act(act as Act);
  }
}

/**
 * The next step as this person may take it: what the person has no right to is not offered. The step itself stays, with
 * who may take it, so that nobody looks for a button that is not there.
 */
export function stepFor(step: NextStep, { procedure }: CaseFile, may: MayOnPage): NextStep {
  const withheld = step.acts.find((act) => act.primary && !isOffered(act, may));
  const told = withheld !== undefined && step.refused.every(({ label }) => label !== withheld.label);
  return {
    ...step,
    acts: step.acts.filter((act) => isOffered(act, may)),
    refused: told ? [refusalOf(withheld, procedure), ...step.refused] : step.refused,
  };
}

function refusalOf({ act, label }: OfferedAct, { roles }: CaseFile['procedure']): NextStep['refused'][number] {
  const titles = roles.filter(({ can }) => can.includes(act as Act)).map(({ title }) => title);
  const who = titles.length === 0 ? 'somebody with the right to it' : titles.join(' or ');
  return { label, sentence: `This (${inWords(act).toLowerCase()}) waits for ${who}.`, clause: '' };
}

/** The act by which a fact of a case is corrected. */
export function correctingAct(file: CaseFile, fact: string, correct: string): Act {
  if (correct === 'receipt') return 'correct_receipt';
  return file.procedure.axes.some(({ id }) => id === fact) ? 'classify' : 'set_fact';
}

export const mayOnPage = (actor: Actor, work: boolean, handle: boolean): MayOnPage => ({
  act: (act) => actor.may(actor.user, act),
  work,
  handle,
});
