import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../core/contract/sentences.ts';
import styles from './page.module.css';
import { refAt, usePicture } from './use-picture.ts';

export type Turn = 0 | 90 | 180 | 270;

/** A page is as wide as A4 until its picture says otherwise. */
const A4 = 210 / 297;

/** The picture fills its paper; a turned one is as wide as the paper is high. */
function placed(turned: number, ratio: number): CSSProperties {
  const sideways = turned % 180 !== 0;
  return {
    width: sideways ? `${100 / ratio}%` : '100%',
    height: sideways ? `${100 * ratio}%` : '100%',
    transform: `translate(-50%, -50%) rotate(${turned}deg)`,
  };
}

/** Width to height of the paper as it lies: of the picture, turned. */
function useRatio(turned: number) {
  const [natural, setNatural] = useState(A4);
  const onLoad = (event: React.SyntheticEvent<HTMLImageElement>) => {
    const { naturalWidth, naturalHeight } = event.currentTarget;
    if (naturalWidth > 0 && naturalHeight > 0) setNatural(naturalWidth / naturalHeight);
  };
  return { ratio: turned % 180 === 0 ? natural : 1 / natural, onLoad };
}

/** One page of paper, `width` px wide, turned as a view; the bytes stay as they came. */
export function PaperPage(
  props: Readonly<{ pictureRef: string; turned: Turn; width: number; alt: string; damaged?: boolean }>,
) {
  const { url, failure } = usePicture(refAt(props.pictureRef, props.width));
  const { ratio, onLoad } = useRatio(props.turned);
  return (
    <div className={styles.page} style={{ width: props.width, aspectRatio: ratio }}>
      {url !== null && <img src={url} alt={props.alt} style={placed(props.turned, ratio)} onLoad={onLoad} />}
      {failure !== null && (
        <div className={styles.note} role="alert">
          <b>This page cannot be shown</b>
          <span>{sentenceOf(failure)}</span>
        </div>
      )}
      {props.damaged && url === null && failure === null && (
        <div className={styles.note}>This page is damaged. The original is kept as it came.</div>
      )}
    </div>
  );
}

/** Whether an element has come near the window: a long row of thumbnails asks only for those that can be seen. */
function useNear(root: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (root.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '300px' },
    );
    observer.observe(root.current);
    return () => observer.disconnect();
  }, [root]);
  return near;
}

/** A page at the size of a stamp; fetched when it comes into view. */
export function Thumb(
  props: Readonly<{ pictureRef: string; width: number; height: number; turned?: number; alt?: string }>,
) {
  const element = useRef<HTMLSpanElement>(null);
  const near = useNear(element);
  const { url } = usePicture(near ? refAt(props.pictureRef, props.width) : null);
  const turned = props.turned ?? 0;
  return (
    <span className={styles.thumb} ref={element} style={{ width: props.width, height: props.height }}>
      {url !== null && <img src={url} alt={props.alt ?? ''} style={placed(turned, props.width / props.height)} />}
    </span>
  );
}
