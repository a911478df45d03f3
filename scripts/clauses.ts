import { writeFileSync } from 'node:fs';
import { citations, coverageText, missing } from './clauses/coverage.ts';

writeFileSync(new URL('../docs/clauses.md', import.meta.url), coverageText());
const without = missing(citations());
console.log(
  without.length === 0 ? 'docs/clauses.md: every clause has its test' : `without a test: ${without.join(', ')}`,
);
process.exitCode = without.length === 0 ? 0 : 1;
