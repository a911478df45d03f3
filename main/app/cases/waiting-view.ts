import type { z } from 'zod';
import type { caseView } from '#core/contract/cases.ts';
import type { WaitingCase } from '#core/domain/cases/case-file.ts';

type View = z.input<typeof caseView.output>;

/** A case whose beginning has not arrived: what is missing and from where, and nothing else (record 3). */
export function emptyCaseView(file: WaitingCase): View {
  const stations = [...new Set(file.recorded.map(({ dev }) => dev.slice(0, 4)))].join(', ');
  return {
    case: file.id,
    reference: '',
    aliases: [],
    name: 'Waiting for its beginning',
    line: '',
    waiting: `The first entries of this case have not arrived yet. Another workstation (${stations}) wrote them; they come with the next exchange.`,
    stages: [],
    banners: [],
    step: { title: '', chip: null, byWhen: '', why: '', clock: null, recorded: null, acts: [], refused: [] },
    facts: [],
    clocks: [],
    timeline: [],
    letters: [],
    scans: [],
    conflicts: [],
    handler: null,
    position: null,
  };
}
