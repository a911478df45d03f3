import type { PostForm } from '#core/contract/post.ts';
import type { Registration } from '#core/domain/cases/acts/register.ts';
import type { EnteredFact } from '#core/domain/cases/fact-names.ts';
import { officeOf } from '#core/domain/cases/fold.ts';
import type { ItemId } from '#core/domain/ids.ts';
import type { Hash } from '#core/domain/record/bytes.ts';
import { caseIdOf } from '#core/domain/record/identity.ts';
import { formatReference } from '#core/domain/record/reference.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { localDate } from '../local-time.ts';
import { currentProcedure, type OfficeBook, procedureInForce } from '../office-book.ts';
import type { OpenStore } from '../ports/store.ts';
import { axesOfForm } from './choices.ts';
import { factsOfForm } from './form-facts.ts';
import { type ReadForm, readForm } from './read-form.ts';

export type Prepared = Readonly<{
  read: ReadForm;
  /** All that registering needs but the reference. */
  input: Registration;
  referenceOf(serial: number): string;
}>;

type Typed = Readonly<{ store: OpenStore; book: OfficeBook; item: ItemId; form: PostForm; now: Instant; hash: Hash }>;

/** A form made ready to be registered: read, checked, and put under the procedure in force when the letter came (G-22). */
export function prepared({ store, book, item, form, now, hash }: Typed): Prepared {
  const office = officeOf(currentProcedure(book, now).procedure, book.calendars, now);
  const received = store.events('item', item).find((event) => event.type === 'item_received');
  const scan = received?.type === 'item_received' ? (received.data.receipt.scanned ?? null) : null;
  const read = readForm(form, scan, now, office);
  const today = localDate(office.zone, now);
  const { procedure, sha256 } = procedureInForce(book, read.dates.delivered ?? today);
  const blob = received?.type === 'item_received' ? { blob: received.data.file.blob } : {};
  return {
    read,
    referenceOf: (serial) => formatReference({ year: Number(today.slice(0, 4)), station: store.station, serial }),
    input: {
      id: caseIdOf(hash, item),
      item,
      reference: '',
      procedure,
      procedureHash: sha256,
      calendars: book.calendars,
      channel: received?.type === 'item_received' ? received.data.channel : 'post',
      facts: factsOfForm(read.form, read.receipt).map((fact) => ({
        ...fact,
        source:
          fact.fact === 'return_address'
            ? ({ how: 'rule' } as const)
            : ({ how: 'typed', ...blob, ...pageOf(fact.fact, form.readFrom) } as const),
      })),
      axes: axesOfForm(form, procedure),
      now,
    },
  };
}

/** Fields of the form whose page a fact takes, the telling one first: a stamp of delivery is worth more than a letter's date. */
const fieldsOf: Partial<Record<EnteredFact, readonly string[]>> = {
  receipt: ['delivered', 'postmarked', 'letterDated'],
  complainant_type: ['complainantType'],
};

function pageOf(fact: EnteredFact, readFrom: PostForm['readFrom']): { page?: number } {
  const page = (fieldsOf[fact] ?? [fact]).map((field) => readFrom[field]).find((number) => number !== undefined);
  return page === undefined ? {} : { page };
}
