import { useEffect, useState } from 'react';
import { Pictures } from './pictures.ts';

/** The page's one stock of pictures. */
export const pictures = new Pictures((ref) => window.redress.get(ref));

export type PictureState = Readonly<{ url: string | null; failure: string | null }>;

const WAITING: PictureState = { url: null, failure: null };

/** Widths in px for which pictures are drawn, so that a small change of a window asks for nothing new. */
const WIDTHS = [168, 320, 480, 800, 1200, 1600, 2400, 3200];

/** The width in px of the picture that is drawn for so many px of the screen. */
export function pictureWidth(cssWidth: number): number {
  const wanted = cssWidth * (globalThis.devicePixelRatio || 1);
  return WIDTHS.find((one) => one >= wanted) ?? WIDTHS.at(-1) ?? wanted;
}

export const refAt = (ref: string, cssWidth: number): string =>
  `${ref.replace(/\?w=.*$/u, '')}?w=${pictureWidth(cssWidth)}`;

/** The picture behind a reference as an object URL; null asks for nothing. Released when the part is gone. */
export function usePicture(ref: string | null): PictureState {
  const [state, setState] = useState<Readonly<{ ref: string | null; picture: PictureState }>>({
    ref: null,
    picture: WAITING,
  });
  useEffect(() => {
    if (ref === null) return;
    let shown = true;
    void pictures.take(ref).then((got) => {
      if (!shown) return;
      setState({ ref, picture: got.ok ? { url: got.url, failure: null } : { url: null, failure: got.failure } });
    });
    return () => {
      shown = false;
      pictures.release(ref);
    };
  }, [ref]);
  return state.ref === ref ? state.picture : WAITING;
}
