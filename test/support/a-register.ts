import { createHash } from 'node:crypto';
import { registration } from '#core/domain/cases/acts/register.ts';
import type { CaseId, ItemId } from '#core/domain/ids.ts';
import { uuidV4 } from '#core/domain/record/bytes.ts';
import type { Receipt } from '#core/domain/record/events/values.ts';
import { caseIdOf } from '#core/domain/record/identity.ts';
import { formatReference } from '#core/domain/record/reference.ts';
import { ok } from '#core/domain/result.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { foundOffice } from '#main/app/found-office.ts';
import { readSources } from '#main/app/office-book.ts';
import { aMachine, FOUNDER, type TestMachine, type TestOffice } from './a-vault.ts';
import { shippedOffers } from './shipped.ts';

const hash = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const [procedure] = shippedOffers.procedures();
if (procedure === undefined) throw new Error('the program ships a procedure');

/** A machine whose store reads procedures and calendars as the application does. */
export const aRegisterMachine = (): TestMachine => aMachine({ readSources });

/** An office that has adopted the first procedure of the program. */
export async function aRegister({ vault, clock }: TestMachine): Promise<TestOffice> {
  const founding = await vault.begin(FOUNDER.word, FOUNDER.passphrase);
  const founder = { name: 'Ann Founder', title: 'Head of Complaints', contact: 'ann@example.org', word: FOUNDER.word };
  const now = clock.now as Instant;
  const asked = { procedure: procedure as NonNullable<typeof procedure>, founder, roles: [], settings: () => [], now };
  return { ...(await foundOffice(founding, shippedOffers, asked)), groups: founding.groups, user: founding.user };
}

/** Registers a complaint that was delivered on `delivered`, number `n` of the test. */
export function registered(
  office: TestOffice,
  machine: TestMachine,
  asked: { n: number; delivered: string; name?: string },
): CaseId {
  const { store, signer } = office;
  const item = uuidV4(hash(Uint8Array.of(asked.n >> 8, asked.n & 255))) as ItemId;
  const id = caseIdOf(hash, item);
  const sources = readSources({
    procedures: store.events('procedures', store.office),
    calendars: store.events('calendars', store.office),
  });
  const [adopted] = store.events('procedures', store.office);
  if (adopted?.type !== 'adopted') throw new Error('a register has a procedure');
  const pinned = sources.procedureOf(adopted.data.sha256);
  if (pinned === null) throw new Error('the adopted procedure is read');
  const delivered = asked.delivered as PlainDate;
  const receipt: Receipt = {
    letter_dated: null,
    postmarked: null,
    delivered,
    delivered_time: null,
    scanned: null,
    at: null,
  };
  store.act({ by: signer, second: null }, (act) => {
    const reference = formatReference({ year: 2026, station: store.station, serial: act.nextSerial() });
    const facts = [
      { fact: 'receipt', value: receipt },
      { fact: 'name', value: asked.name ?? `Complainant ${asked.n}` },
      { fact: 'matter', value: 'Payout never arrived' },
    ];
    const common = { id, item, reference, procedure: pinned, procedureHash: adopted.data.sha256 };
    act.record(
      'case',
      id,
      registration({
        ...common,
        calendars: sources.calendars,
        channel: 'post',
        facts,
        axes: [],
        now: machine.clock.now as Instant,
      }),
    );
    return ok(null);
  });
  return id;
}
