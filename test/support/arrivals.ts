import { type Header, headerBytes } from '#core/domain/record/header.ts';
import { sha256 as sha256Text } from '#core/domain/record/identity.ts';
import type { Holdings, IncomingAct } from '#core/domain/record/incoming.ts';
import { judge } from '#core/domain/record/judge.ts';
import { office, said } from './hand-made.ts';
import { sha256 } from './signing-keys.ts';
import { tools, type Workstation, type WrittenAct } from './two-workstations.ts';

const setting = () => said<'settings', 'setting'>('setting', { name: 'office.zone', value: 'Europe/Vilnius' });
/** A change that only an administrator may make. */
export const inSettings = () => [{ kind: 'settings' as const, id: office, drafts: [setting()] }];
/** What a workstation makes of an act that arrives. */
export const arrives = (station: Workstation, act: WrittenAct | IncomingAct, more: Partial<Holdings> = {}) =>
  judge('incoming' in act ? act.incoming : act, { ...station.holdings(), ...more }, tools);

/** The act with its first header changed after it was signed. */
export function altered(act: WrittenAct, change: Partial<Header>): IncomingAct {
  const [first, ...rest] = act.incoming.changesets;
  const header = headerBytes({ ...(act.changesets[0]?.header as Header), ...change });
  return { ...act.incoming, changesets: [{ header, body: first?.body ?? new Uint8Array() }, ...rest] };
}
/** The act with other events in its first body, its hash made to fit. */
export function withText(act: WrittenAct, text: string, change: Partial<Header> = {}): IncomingAct {
  const body = new Uint8Array([...new Uint8Array(16), ...new TextEncoder().encode(text)]);
  return withBody(altered(act, { ...change, bodySha256: sha256Text(sha256, body) }), body);
}
/** The act with this as the body of each changeset. */
export const withBody = (act: IncomingAct, body: Uint8Array): IncomingAct => ({
  ...act,
  changesets: act.changesets.map(({ header }) => ({ header, body })),
});
