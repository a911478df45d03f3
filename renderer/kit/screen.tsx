import { type ReactNode, useEffect } from 'react';
import { Kbd } from './kbd.tsx';
import styles from './screen.module.css';

export type ScreenProps = Readonly<{
  /** The name of the place, as in the navigation. */
  title: string;
  /** What the window is called, where the title alone is not enough (a reference). */
  windowTitle?: string;
  /** A true count behind the title. */
  count?: number | undefined;
  /** Right of the title. */
  beside?: ReactNode;
  /** The whole head in place of title, count and beside; it must hold the `h1` with id `screen-title`. */
  head?: ReactNode;
  /** At the right edge of the head. */
  acts?: ReactNode;
  /** At most two banners, under the head. */
  banners?: ReactNode;
  children: ReactNode;
  /** One true sentence. */
  foot: ReactNode;
  /** The keys of this screen, `[stroke, words]`; `?` is added. */
  keys?: readonly (readonly [stroke: string, words: string])[];
}>;

/** A screen on the sheet: head, body that scrolls by itself, foot. Every screen of the program is one. */
export function Screen(props: ScreenProps) {
  const name = props.windowTitle ?? props.title;
  useEffect(() => {
    document.title = `${name}, Redress`;
  }, [name]);
  useEffect(() => {
    const here = document.activeElement;
    if (here === null || here === document.body || here.closest('nav') !== null)
      document.querySelector<HTMLElement>('#screen-title')?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <header className={styles.head}>
        {props.head ?? (
          <>
            <h1 id="screen-title" tabIndex={-1}>
              {props.title}
              {props.count !== undefined && <span className={styles.count}> {props.count}</span>}
            </h1>
            {props.beside}
          </>
        )}
        {props.acts !== undefined && <div className={styles.acts}>{props.acts}</div>}
      </header>
      {props.banners !== undefined && <div className={styles.banners}>{props.banners}</div>}
      <div className={styles.body}>{props.children}</div>
      <footer className={styles.foot}>
        <span className={styles.sentence}>{props.foot}</span>
        <span className={styles.keys}>
          {[...(props.keys ?? []), ['?', 'keys'] as const].map(([stroke, words]) => (
            <span key={stroke}>
              <Kbd stroke={stroke} />
              {words}
            </span>
          ))}
        </span>
      </footer>
    </>
  );
}
