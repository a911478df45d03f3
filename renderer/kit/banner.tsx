import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { Glyph, type GlyphName } from './glyph.tsx';

export type Tone = 'bad' | 'warn' | 'ask' | 'info';

const glyphs = { bad: 'owed', warn: 'warn', ask: 'two', info: 'info' } as const satisfies Record<Tone, GlyphName>;

/** Under the head, never over content: `what` is one line, `children` the next act in words, `acts` the buttons. */
export function Banner(
  props: Readonly<{ tone: Tone; what: string; children?: ReactNode; acts?: ReactNode; id?: string }>,
) {
  return (
    <div
      className={`${styles.banner} ${styles[props.tone]}`}
      role={props.tone === 'bad' ? 'alert' : 'note'}
      id={props.id}
    >
      <Glyph name={glyphs[props.tone]} />
      <div className={styles.words}>
        <b>{props.what}</b> {props.children}
      </div>
      {props.acts !== undefined && <div className={styles.acts}>{props.acts}</div>}
    </div>
  );
}
