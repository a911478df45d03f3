import { writeFileSync } from 'node:fs';
import { procedureJsonSchema } from '#core/formats/procedure/json-schema.ts';

/** Writes the schema beside the procedures, for editors that complete and check YAML. */
writeFileSync(
  new URL('../resources/procedures/procedure.schema.json', import.meta.url),
  `${JSON.stringify(procedureJsonSchema(), null, 2)}\n`,
);
