import type { Instant } from '#core/domain/time/moment.ts';
import { foundOffice } from '../found-office.ts';
import type { Handlers } from '../handling.ts';
import type { Everything } from '../needs.ts';
import type { OpenStore } from '../ports/store.ts';
import { type Member, type PracticeOffice, practiceOffice, type StaffName } from './staff.ts';
import type { Hands } from './workshop.ts';

/** Founds the practice office with its invented people, at a moment before its first letter. */
export async function foundPractice(
  needs: Everything,
  handlers: Handlers,
  at: Instant,
): Promise<Readonly<{ store: OpenStore; hands: Hands }>> {
  const { procedure: id, staff } = practiceOffice(needs.resources);
  const procedure = needs.offers.procedures().find(({ text }) => text.id === id);
  if (procedure === undefined) throw new Error('the program comes with the procedure of its practice office');
  const { lead } = staff;
  const founding = await needs.session.vault().begin(lead.word, lead.passphrase);
  const { firm } = procedure.procedure;
  const { store, signer } = await foundOffice(founding, needs.offers, {
    procedure,
    founder: { ...lead.person, word: lead.word },
    roles: lead.roles,
    now: at,
    settings: () => [
      { name: 'office.name', value: `${firm.brand} practice office` },
      { name: 'office.practice', value: true },
      {
        name: 'office.letterhead',
        value: {
          name: `${firm.brand} (practice)`,
          address: [firm.address ?? ''],
          contact: [firm.email ?? ''],
          logo: null,
        },
      },
      { name: 'office.post_cutoff', value: '15:00' },
    ],
  });
  needs.session.enter(store, signer, founding.user);
  for (const [name, member] of Object.entries(staff)) if (name !== 'lead') await add(handlers, member);
  return { store, hands: await handsOf(store, staff) };
}

async function add(handlers: Handlers, { person, word, passphrase, roles }: Member): Promise<void> {
  const added = await handlers['people.add']({ person, word, passphrase, roles: [...roles] });
  if (!added.ok) throw new Error(`the practice office: ${added.failure.failure}`);
}

async function handsOf(store: OpenStore, staff: PracticeOffice['staff']): Promise<Hands> {
  const proved = await Promise.all(
    Object.entries(staff).map(async ([name, { word, passphrase }]) => {
      const signer = await store.keys.prove(word, passphrase);
      if (signer === null || signer.user === 'recovery') throw new Error('a passphrase that has just been given');
      return [name as StaffName, { signer, user: signer.user }] as const;
    }),
  );
  return Object.fromEntries(proved) as Hands;
}
