import { fileURLToPath } from 'node:url';
import { readLetterTemplate } from '#core/formats/letter-template.ts';
import { findingWords } from '#core/formats/procedure/finding.ts';
import { lintLetters } from '#core/formats/procedure/lint-letters.ts';
import { shippedTemplates } from '#main/letters/templates.ts';
import { resourcesIn } from '#main/resources.ts';
import { shippedProcedure, shippedProcedureIds, shippedSource } from './scenarios/shelf.ts';

const templates = shippedTemplates(resourcesIn(fileURLToPath(new URL('../resources', import.meta.url)))).flatMap(
  ({ source }) => {
    const read = readLetterTemplate(source);
    return read.ok ? [read.value] : [];
  },
);

/** Every finding on the shipped procedures, their texts and their letters, with place, clause and remedy; non-zero where one cannot be read. */
let readable = true;
for (const id of shippedProcedureIds()) {
  try {
    const read = shippedProcedure(id);
    if (read === null) continue;
    const findings = [...read.lint, ...lintLetters(shippedSource(id), read.procedure, templates)];
    for (const finding of findings) console.log(`${id}: ${finding.severity}: ${findingWords(finding)}`);
    console.log(
      `${id}: ${read.activatable ? 'may be activated' : 'works in practice, cannot be activated for live use'}`,
    );
  } catch (error) {
    readable = false;
    console.log(error instanceof Error ? error.message : String(error));
  }
}
process.exitCode = readable ? 0 : 1;
