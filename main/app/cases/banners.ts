import type { z } from 'zod';
import type { caseView } from '#core/contract/cases.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';

type Banner = z.input<typeof caseView.output>['banners'][number];

/** At most two lines under the head of a case: what it is, and what to do next. */
export function bannersOf(file: CaseFile): Banner[] {
  const banners: Banner[] = [];
  if (file.conflicts.length > 0)
    banners.push({
      tone: 'ask',
      what: 'Two workstations recorded different things in this case.',
      next: 'The stricter dates count and no letter leaves until a person decides which side stands.',
    });
  const refused = file.clocks.find(({ standing }) => standing === 'refused');
  if (refused !== undefined)
    banners.push({
      tone: 'bad',
      what: refused.refusal ?? 'A time limit cannot be reckoned.',
      next: 'Adopt a newer calendar under Settings; until then watch this time limit by hand.',
    });
  if (file.unsendable !== null)
    banners.push({
      tone: 'warn',
      what: 'The acknowledgement cannot be sent: there is nowhere to send it.',
      next: 'It is owed again as soon as an address or an e-mail comes (G-25).',
    });
  if (file.aliases.length > 0)
    banners.push({
      tone: 'info',
      what: `This letter was registered more than once. It is also known as ${file.aliases.join(', ')}.`,
      next: 'Every reference finds this case.',
    });
  return banners.slice(0, 2);
}
