import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monday } from '#test/support/a-running-app.ts';
import { asker, givenOver, me, second } from '#test/support/given.ts';
import { inProcessBridge } from '#test/support/in-process-bridge.ts';
import { nodePlatform } from '#test/support/node-platform.ts';
import { composed } from '#test/support/shipped.ts';
import { nowhere, type Walk } from './walk.ts';

const letterhead = { name: 'LoonieBit', address: ['Lviv st. 21A'], contact: [], logo: null };
const asked = {
  officeName: 'Office',
  letterhead,
  me: { name: 'A', title: 'B', contact: 'C' },
  roles: ['cs_lead'],
  postCutoff: '15:00',
  procedure: 'looniebit',
};
const weak = { word: 'tomas', passphrase: 'tomas1234' };

/** Everything that is refused before there is an office, and while somebody else founds one in the same folder. */
export async function refuseSetUp({ app, refused }: Walk): Promise<void> {
  await refused('office.choose-folder', { folder: '/nowhere/at/all' }, 'folder.refused');
  await refused('session.unlock', { ...me }, 'session.nothing-here');
  await refused('session.unlock-recovery', { key: '', user: null, newPassphrase: null }, 'session.nothing-here');
  await refused('post.begin', { name: 'a.pdf', bytes: 1, purpose: 'post' }, 'session.locked');
  await refused('setup.begin', weak, 'setup.weak-passphrase');
  await refused('setup.finish', { ...asked, typed: ['0000', '1111'] }, 'setup.not-begun');
  const { groups, ask } = await app.must('setup.begin', { ...me });
  const typed = groups.filter((_, index) => ask.includes(index + 1)) as [string, string];
  await refused('setup.finish', { ...asked, typed: ['0000', '1111'] }, 'setup.groups-differ');
  await refused('setup.finish', { ...asked, typed, procedure: 'nowhere' }, 'procedure.not-found');
  await refused('setup.finish', { ...asked, typed, roles: ['king'] }, 'people.role-unknown');
  for (const [failure, logo] of await badLogos(app))
    await refused('setup.finish', { ...asked, typed, letterhead: { ...letterhead, logo } }, failure);
  const other = composed(nodePlatform(app.folder, monday));
  const bridge = inProcessBridge(other);
  await givenOver(bridge, asker(bridge)).anOffice();
  await other.close();
  await refused('setup.finish', { ...asked, typed }, 'setup.exists');
  await refused('setup.begin', { ...me }, 'setup.exists');
  const gone = mkdtempSync(join(tmpdir(), 'redress-gone-'));
  await app.must('office.choose-folder', { folder: join(gone, 'office') });
  rmSync(gone, { recursive: true });
  await refused('setup.begin', { ...me }, 'folder.refused');
}

async function badLogos(app: Walk['app']) {
  const put = async (size: number, bytes: number) => {
    const { upload } = await app.must('post.begin', { name: 'logo.png', bytes: size, purpose: 'logo' });
    await app.bridge.put(upload, new ArrayBuffer(bytes));
    return upload;
  };
  const cancelled = await put(1, 1);
  await app.must('post.cancel', { upload: cancelled });
  return [
    ['upload.unknown', 'unknown'],
    ['upload.cancelled', cancelled],
    ['file.damaged', await put(4, 3)],
    ['file.kind', await put(3, 3)],
  ] as const;
}

/** Everything that is refused of people, settings and the door of an office that is there. */
export async function refuseInOffice({ app, refused }: Walk): Promise<void> {
  const key = await app.given.anOffice();
  const person = { name: 'Another', title: 'Clerk', contact: '1' };
  await refused('people.add', { person, ...me, roles: ['support'] }, 'people.word-taken');
  await refused('people.add', { person, ...second, roles: ['king'] }, 'people.role-unknown');
  await refused('people.add', { person, ...weak, word: 'other', roles: ['support'] }, 'setup.weak-passphrase');
  for (const [failure, logo] of await badLogos(app))
    await refused('office.change', { letterhead: { ...letterhead, logo } }, failure);
  const check = app.must('record.check', {});
  await refused('record.check', {}, 'check.running');
  await check;
  const { user } = await app.must('session.who', {});
  await refused('session.unlock', { ...me, passphrase: 'no' }, 'session.wrong-passphrase');
  const recovery = { key, user, newPassphrase: 'garden silver bottle thunder' };
  const wrong = { ...recovery, key: key.replace(/^..../u, '0000') };
  await refused('session.unlock-recovery', wrong, 'session.wrong-recovery-key');
  await refused('session.unlock-recovery', { ...recovery, newPassphrase: 'tomas' }, 'setup.weak-passphrase');
  await refused('session.unlock-recovery', { ...recovery, user: nowhere.user }, 'people.not-found');
}
