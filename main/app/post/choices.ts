import type { PostForm } from '#core/contract/post.ts';
import { factWords, inWords } from '#core/domain/cases/fact-words.ts';
import { languageNames } from '#core/domain/letters/words.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';

export type Choice = { id: string; name: string };

/** Languages that a complaint may be written in; every other one is accepted too (G-26). */
export const languagesOf = (procedure: Procedure): Choice[] => [
  ...procedure.intake.languages.accept.map((id) => ({ id, name: languageNames[id] ?? id })),
  { id: 'other', name: 'Another language' },
];

const fraud = 'fraud';

/** The axes that the form's answers decide: fraud, where the procedure has it as a yes-or-no (LB-29). */
export const axesOfForm = (form: Pick<PostForm, 'fraud'>, procedure: Procedure): { axis: string; value: boolean }[] =>
  form.fraud !== 'unknown' && asksFraud(procedure) ? [{ axis: fraud, value: form.fraud === 'yes' }] : [];

/** Whether the procedure has anything that fraud decides. */
export const asksFraud = ({ axes }: Procedure): boolean =>
  axes.some(({ id, values }) => id === fraud && values.includes(true) && values.includes(false));

/** Who may be complaining, in the words of the procedure. */
export const complainantTypes = (procedure: Procedure): Choice[] =>
  (procedure.facts.complainant_type?.values ?? []).map((value) => {
    const id = String(value);
    const words = factWords(id);
    return { id, name: words === id ? inWords(id) : words };
  });
