import { virbale } from '#test/support/given.ts';
import { aPngThatClaims } from '#test/support/make-scans.ts';
import { nowhere, type Walk } from './walk.ts';

/** Everything that is refused of post that comes in. */
export async function refusePost({ app, refused }: Walk): Promise<void> {
  await app.given.anOffice();
  await refused('post.begin', { name: 'a.pdf', bytes: 0, purpose: 'post' }, 'file.empty');
  await refused('post.begin', { name: 'a.pdf', bytes: 10 ** 12, purpose: 'post' }, 'file.too-large');
  await refused('post.finish', { upload: 'unknown' }, 'upload.unknown');
  const begun = async (bytes: Uint8Array, whole = true) => {
    const size = bytes.length + (whole ? 0 : 1);
    const { upload } = await app.must('post.begin', { name: 'a.pdf', bytes: size, purpose: 'post' });
    await app.bridge.put(upload, bytes.slice().buffer);
    return upload;
  };
  const text = (words: string) => new TextEncoder().encode(words);
  await refused('post.finish', { upload: await begun(text('MZ this is no letter')) }, 'file.kind');
  await refused('post.finish', { upload: await begun(text('%PDF-1.7'), false) }, 'file.damaged');
  await refused('post.finish', { upload: await begun(app.given.scan('locked.pdf')) }, 'file.password');
  const huge = await aPngThatClaims(30_000, 30_000);
  await refused('post.finish', { upload: await begun(huge) }, 'file.too-many-pixels');
  const cancelled = await begun(text('%PDF'));
  await app.must('post.cancel', { upload: cancelled });
  await refused('post.finish', { upload: cancelled }, 'upload.cancelled');
  await refuseItems({ app, refused });
}

async function refuseItems({ app, refused }: Walk): Promise<void> {
  const form = virbale;
  await refused('post.item', { item: nowhere.item }, 'item.not-found');
  await refused('post.turn', { item: nowhere.item, number: 1, degrees: 90 }, 'item.not-found');
  await refused('post.keep', { item: nowhere.item, form }, 'item.not-found');
  await refused('post.check', { item: nowhere.item, form }, 'item.not-found');
  await refused('post.register', { item: nowhere.item, form }, 'item.not-found');
  const item = await app.given.aLetterInTheTray('letter-lt.png');
  await refused('post.turn', { item, number: 9, degrees: 90 }, 'page.not-found');
  await refused('post.register', { item, form: { ...form, postmarked: '19.12.' } }, 'form.refused');
  await app.must('post.register', { item, form });
  await refused('post.register', { item, form }, 'item.registered');
}
