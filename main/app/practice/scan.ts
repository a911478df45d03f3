import type { PlainDate } from '#core/domain/time/moment.ts';
import { dateWords } from '#core/domain/time/words.ts';
import type { Needs } from '../needs.ts';
import type { Complainant } from './invented.ts';
import type { Workshop } from './workshop.ts';

const main = 'practice/letter.typ';

type Letter = Readonly<{ writer: Complainant; anonymous: boolean; dated: PlainDate; stamped: PlainDate | null }>;

/**
 * A letter of an invented complainant as a PDF that looks like a scan: a real file for the real intake. It is begun at
 * once, so that the press works while the use cases do.
 */
export function practiceScan({ needs, firm }: Workshop, letter: Letter): Promise<Uint8Array> {
  const to = [firm.name, ...(firm.address ?? '').split(', ')];
  const composing = composed(needs, JSON.stringify(contentOf(letter, to)));
  // Whoever awaits it hears of a failure; until then nobody has to.
  composing.catch(() => {});
  return composing;
}

async function composed({ press, resources }: Needs<'press' | 'resources'>, data: string): Promise<Uint8Array> {
  const pressed = await press.compose({ main, files: { [main]: resources.text(main) }, assets: {}, data });
  if (!pressed.ok) throw new Error('the practice letter cannot be set');
  return pressed.value.pdf;
}

function contentOf({ writer, anonymous, dated, stamped }: Letter, to: readonly string[]) {
  const sums = writer.amounts.map(({ amount, currency }) => `${amount} ${currency}`).join(' and ');
  return {
    from: anonymous
      ? []
      : [writer.name, ...writer.address.split('\n'), writer.email, writer.phone].filter((line) => line !== ''),
    to,
    iso: dated,
    dated: dateWords(dated),
    stamp: stamped === null ? null : dateWords(stamped).toUpperCase(),
    subject: anonymous ? writer.matter : `${writer.matter}, account ${writer.account}`,
    paragraphs: [
      `I write about this: ${writer.matter.toLowerCase()}.${sums === '' ? '' : ` It is about ${sums}.`}`,
      'I have asked your support twice and was told to wait. Nothing has happened since.',
      `What I ask for: ${writer.wish.toLowerCase()}. Please answer by letter.`,
    ],
    signed: anonymous ? 'A client' : writer.name,
  };
}
