import { type CSSProperties, useState } from 'react';
import { Check, Segments } from '../../kit/choice.tsx';
import { PaperPage } from '../../kit/paper.tsx';
import { scrollsByKey } from '../../kit/scrolls-by-key.ts';
import type { Composition } from './composition.ts';
import styles from './letter.module.css';

/** A4 in mm, to place what is measured in mm over the picture. */
const A4 = { width: 210, height: 297 } as const;

function windowStyle({ left, top, width, height }: Composition['window']): CSSProperties {
  return {
    left: `${(left / A4.width) * 100}%`,
    top: `${(top / A4.height) * 100}%`,
    width: `${(width / A4.width) * 100}%`,
    height: `${(height / A4.height) * 100}%`,
  };
}

/** The page at paper size; a tick draws the envelope's window over it. */
export function PagePreview({ pages, window }: Readonly<{ pages: readonly string[]; window: Composition['window'] }>) {
  const [at, setAt] = useState('1');
  const [showWindow, setShowWindow] = useState(false);
  const ref = pages[Number(at) - 1] ?? pages[0];
  return (
    <section className={styles.preview} aria-label="The page">
      <div className={styles.previewBar}>
        {pages.length > 1 && (
          <Segments
            label="Page"
            small
            options={pages.map((_, index) => ({ value: String(index + 1), label: String(index + 1) }))}
            value={at}
            onChange={setAt}
          />
        )}
        <Check checked={showWindow} onChange={setShowWindow}>
          Show the envelope’s window ({window.name})
        </Check>
      </div>
      <section className={styles.well} {...scrollsByKey} aria-label="The page, scrolls">
        {ref !== undefined && (
          <div className={styles.sheet}>
            <PaperPage pictureRef={ref} turned={0} width={720} alt={`Page ${at} of the letter`} />
            {showWindow && <div className={styles.window} style={windowStyle(window)} />}
          </div>
        )}
      </section>
    </section>
  );
}
