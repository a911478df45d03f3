import { findingWords } from '#core/formats/procedure/finding.ts';
import { shippedProcedure, shippedProcedureIds } from './scenarios/shelf.ts';

/** Every finding on the shipped procedures, with place, clause and remedy; non-zero where one cannot be read. */
let readable = true;
for (const id of shippedProcedureIds()) {
  try {
    const read = shippedProcedure(id);
    for (const finding of read?.lint ?? []) console.log(`${id}: ${finding.severity}: ${findingWords(finding)}`);
    console.log(
      `${id}: ${read?.activatable === true ? 'may be activated' : 'works in practice, cannot be activated for live use'}`,
    );
  } catch (error) {
    readable = false;
    console.log(error instanceof Error ? error.message : String(error));
  }
}
process.exitCode = readable ? 0 : 1;
