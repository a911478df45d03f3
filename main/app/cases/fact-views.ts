import type { FactView } from '#core/contract/cases.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { factGroups } from '#core/domain/cases/fact-groups.ts';
import { factLabel } from '#core/domain/cases/fact-words.ts';
import { correctingAct, type MayOnPage } from './offered-acts.ts';

type Group = { title: string; facts: FactView[] };
type Shown = ReturnType<typeof factGroups>[number]['facts'][number];

const representative = 'representative';

/** The facts of a case as its page shows them; one that this person may not correct offers no correction. */
export function factViews(file: CaseFile, person: (user: string) => string, may: MayOnPage): Group[] {
  const groups = factGroups(file, person).map(({ title, facts }) => ({
    title,
    facts: facts.map((fact) => shownTo(file, fact, may)),
  }));
  const [complainant] = groups;
  if (complainant !== undefined && file.facts[representative] === undefined && may.act('set_fact'))
    complainant.facts.push(noRepresentative);
  return groups;
}

function shownTo(file: CaseFile, fact: Shown, may: MayOnPage): FactView {
  const view: FactView = {
    ...fact,
    value: fact.fact === 'name' ? nameWords(file, fact.value) : fact.value,
    was: [...fact.was],
    choices: [...fact.choices],
  };
  if (!may.act(correctingAct(file, fact.fact, fact.correct))) return { ...view, correct: 'none' };
  if (fact.fact !== representative) return view;
  return { ...view, correct: 'representative', typed: JSON.stringify(file.facts[representative]?.value ?? null) };
}

/** Without a name the letter was anonymous only if that was ticked; otherwise the name is still to be asked for (G-25). */
const nameWords = ({ facts }: CaseFile, shown: string): string =>
  shown === 'anonymous' && facts.anonymous?.value !== true ? 'not known, to be asked for' : shown;

/** Who writes for somebody else may turn up after the registration. */
const noRepresentative: FactView = {
  fact: representative,
  label: factLabel(representative),
  value: 'none',
  typed: 'null',
  undecided: false,
  mark: null,
  page: null,
  by: null,
  at: null,
  was: [],
  correct: 'representative',
  choices: [],
  event: null,
};
