import { describe, expect, test } from 'vitest';
import { Pictures } from './pictures.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));

function watched() {
  const asked: string[] = [];
  const pictures = new Pictures(async (ref) => {
    asked.push(ref);
    return { ok: true, mediaType: 'image/png', bytes: new ArrayBuffer(4) };
  });
  return { pictures, asked };
}

async function isGood(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

const urlOf = async (taken: ReturnType<Pictures['take']>) => {
  const got = await taken;
  return got.ok ? got.url : '';
};

describe('page pictures', () => {
  test('a page that two parts of a screen show is fetched once', async () => {
    const { pictures, asked } = watched();
    expect(await urlOf(pictures.take('a'))).toBe(await urlOf(pictures.take('a')));
    expect(asked).toEqual(['a']);
  });

  test('locking revokes every picture, also one that was still on its way', async () => {
    const { pictures } = watched();
    const shown = await urlOf(pictures.take('a'));
    const coming = pictures.take('b');
    pictures.forget();
    const late = await urlOf(coming);
    await settled();
    expect(await isGood(shown)).toBe(false);
    expect(await isGood(late)).toBe(false);
  });

  test('the oldest of many pages that nobody shows any more is revoked, a shown one stays', async () => {
    const { pictures } = watched();
    const shown = await urlOf(pictures.take('shown'));
    const first = await urlOf(pictures.take('0'));
    pictures.release('0');
    for (let page = 1; page <= 24; page += 1) {
      await pictures.take(String(page));
      pictures.release(String(page));
    }
    expect(await isGood(first)).toBe(false);
    expect(await isGood(shown)).toBe(true);
  });

  test('a picture that could not be drawn is asked for again the next time', async () => {
    let tries = 0;
    const pictures = new Pictures(async () => {
      tries += 1;
      return { ok: false, failure: 'page.not-found' };
    });
    expect(await pictures.take('a')).toEqual({ ok: false, failure: 'page.not-found' });
    await pictures.take('a');
    expect(tries).toBe(2);
  });
});
