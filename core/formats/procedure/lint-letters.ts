import { elementName, elements, isElement } from '../../domain/letters/elements.ts';
import { hasDeadLink } from '../../domain/letters/lint-texts.ts';
import { clauseOfLetter } from '../../domain/letters/purposes.ts';
import type { LetterTemplate } from '../../domain/letters/template.ts';
import type { Procedure } from '../../domain/procedures/procedure.ts';
import type { Finding, RawFinding } from './finding.ts';
import { placed } from './places.ts';
import { readYaml } from './yaml-text.ts';

/**
 * What the letters of a procedure lack: kinds that no template prints, elements that a clause demands and its template
 * cannot print, periods and dead links in a template's own sentences. Placed in `source`, the text of the procedure.
 * None of it keeps the procedure from live use: such a letter is refused when it is written.
 */
export function lintLetters(
  source: string,
  procedure: Procedure,
  templates: readonly LetterTemplate[],
): readonly Finding[] {
  const yaml = readYaml(source);
  if (!yaml.ok) return yaml.failure;
  const { value, document, lines } = yaml.value;
  const kinds = Object.keys(procedure.letters);
  const found = kinds.flatMap((kind) => {
    const template = templates.find((each) => each.kind === kind);
    return template === undefined ? [] : lintKind(procedure, kind, template);
  });
  const without = kinds.filter((kind) => !templates.some((each) => each.kind === kind));
  return [...withoutTemplate(procedure, without), ...found].map((raw) => placed(raw, value, document, lines));
}

function withoutTemplate(procedure: Procedure, kinds: readonly string[]): readonly RawFinding[] {
  if (kinds.length === 0) return [];
  const named = kinds.map((kind) => {
    const clause = clauseOfLetter(procedure, kind);
    return clause === null ? `\`${kind}\`` : `\`${kind}\` (${clause})`;
  });
  return [
    {
      severity: 'warning',
      path: ['letters'],
      what: `${kinds.length === 1 ? 'one kind of letter has' : `${kinds.length} kinds of letter have`} no template yet: ${named.join(', ')}`,
      remedy: 'A letter of such a kind cannot be composed here until the office has a template for it.',
    },
  ];
}

function lintKind(procedure: Procedure, kind: string, template: LetterTemplate): readonly RawFinding[] {
  const clause = clauseOfLetter(procedure, kind);
  const finding = (what: string, remedy: string, cited = clause): RawFinding => ({
    severity: 'warning',
    path: ['letters', kind],
    clause: cited,
    what: `its template “${template.name}” ${template.version} ${what}`,
    remedy,
  });
  const lacking = (procedure.letters[kind] ?? []).filter((element) => !prints(template, element));
  return [
    ...lacking.map((element) =>
      finding(
        `cannot print \`${element}\` (${elementName(element)})`,
        'Until the template has it, a letter of this kind is refused.',
      ),
    ),
    ...sentencesOf(template).flatMap((sentence) => lintSentence(sentence, finding)),
  ];
}

/** The frame prints `ref`; a typed element needs its place, a merged one its words in every language as well. */
function prints({ elements: known, languages, texts }: LetterTemplate, element: string): boolean {
  if (element === 'ref') return true;
  if (!known.includes(element)) return false;
  if (!isElement(element) || elements[element].kind === 'written') return true;
  return languages.every((language) =>
    Object.keys(texts[language] ?? {}).some((name) => name === element || name.startsWith(`${element}.`)),
  );
}

const sentencesOf = ({ texts }: LetterTemplate): readonly string[] =>
  Object.values(texts).flatMap((sentences) => Object.values(sentences));

/** A period that a template names by itself would be promised by every firm that uses it (G-18). */
const PERIOD = /\b\d+ (?:business |working |calendar )?(?:hour|day|week|month|year)s?\b/i;

function lintSentence(
  sentence: string,
  finding: (what: string, remedy: string, cited?: string | null) => RawFinding,
): readonly RawFinding[] {
  const period = PERIOD.exec(sentence)?.[0];
  return [
    ...(period === undefined
      ? []
      : [
          finding(
            `promises \`${period}\` whatever the procedure says`,
            'Let it print the clocks of the case instead.',
            'G-18',
          ),
        ]),
    ...(hasDeadLink(sentence)
      ? [finding('names the European ODR platform', 'It closed on 20 July 2025 and must not be named: take it out.')]
      : []),
  ];
}
