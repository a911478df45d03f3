import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Segments } from './choice.tsx';
import styles from './page.module.css';
import { PaperPage, type Turn } from './paper.tsx';
import { scrollsByKey } from './scrolls-by-key.ts';
import { useKeys } from './use-keys.tsx';

export type ViewedPage = Readonly<{ number: number; ref: string; turned: number; damaged?: boolean }>;

export type PageViewerProps = Readonly<{
  pages: readonly ViewedPage[];
  /** Number of the page that is shown. */
  at: number;
  onAt: (number: number) => void;
  /** Turns a page as a view, degrees clockwise; left out where nothing may be turned. */
  onTurn?: (number: number, degrees: Turn) => void;
  /** What is scanned, for screen readers: `Scan of letter.pdf`. */
  title: string;
  /** At the left of the bar, before the pages. */
  lead?: ReactNode;
  id?: string;
  active?: boolean;
}>;

/** Pages that still have a tab each; more are reached by number. */
const TABS = 7;
/** A4 at 96 px an inch: paper size on the screen. */
const PAPER_PX = 794;
/** A page is shown as wide as this at most before anybody enlarges it, px. */
const WIDEST = PAPER_PX * 1.2;

/** About how wide a page will be shown in half of this window, px: to have it drawn before it is there. */
export const likelyPageWidth = (): number => Math.min(innerWidth / 2, WIDEST);

const ZOOMS = [1, 1.4, 2, 2.8, 4] as const;
const MARGIN = 36;
/** The width of the well, px; measured before it is first painted, for a page that waits for a frame is seen a frame later. */
function useWidth(): readonly [React.RefObject<HTMLElement | null>, number] {
  const element = useRef<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const well = element.current;
    if (well === null) return;
    const measure = () => setWidth(well.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(well);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}

const asTurn = (degrees: number): Turn => ([0, 90, 180, 270] as const)[Math.round(degrees / 90) % 4] ?? 0;

function Pages({ pages, at, onAt }: Pick<PageViewerProps, 'pages' | 'at' | 'onAt'>) {
  if (pages.length === 1) return <span className="small ink3">1 page</span>;
  if (pages.length <= TABS)
    return (
      <Segments
        label="Page"
        small
        options={pages.map(({ number }) => ({ value: String(number), label: String(number) }))}
        value={String(at)}
        onChange={(value) => onAt(Number(value))}
      />
    );
  const go = (typed: string) => {
    const number = Number(typed);
    if (pages.some((page) => page.number === number)) onAt(number);
  };
  return (
    <label className={styles.step}>
      Page
      <input key={at} defaultValue={at} inputMode="numeric" onChange={(event) => go(event.target.value)} />
      of {pages.length}
    </label>
  );
}

/** A scan: one page at a time, fitted to the width, zoomed, turned; page keys, `F`, `R`, `+` and `−`. */
export function PageViewer(props: PageViewerProps) {
  const { pages, at, onAt, onTurn, active = true } = props;
  const [zoom, setZoom] = useState(0);
  const [well, wellWidth] = useWidth();
  const place = pages.findIndex(({ number }) => number === at);
  const page = pages[place];
  const fit = Math.min(Math.max(wellWidth - MARGIN, 120), WIDEST);
  const width = Math.round(fit * (ZOOMS[zoom] ?? 1));
  const step = (by: number) => {
    const next = pages[place + by];
    if (next === undefined) return;
    well.current?.scrollTo({ top: 0 });
    onAt(next.number);
  };
  const turn = () => page && onTurn?.(page.number, asTurn(page.turned + 90));
  const zoomBy = (by: number) => setZoom((now) => Math.min(Math.max(now + by, 0), ZOOMS.length - 1));
  useKeys(
    'Scan',
    {
      PageDown: { does: 'next page', act: () => step(1) },
      PageUp: { does: 'previous page', act: () => step(-1) },
      '+': { does: 'larger', act: () => zoomBy(1) },
      '-': { does: 'smaller', act: () => zoomBy(-1) },
    },
    { active: active && pages.length > 0 },
  );
  return (
    <section className={styles.viewer} aria-label={props.title} id={props.id}>
      <div className={styles.bar}>
        {props.lead}
        {pages.length > 0 && <Pages pages={pages} at={at} onAt={onAt} />}
        <span className={styles.gap} />
        <span className={`${styles.optional} small ink3 figures keep`}>
          {Math.round((width / PAPER_PX) * 100)} % of A4
        </span>
        <Button look="quiet" stroke="f" does="fit the page to the width" onClick={() => setZoom(0)}>
          Fit
        </Button>
        {onTurn !== undefined && (
          <Button look="quiet" stroke="r" does="turn the page" onClick={turn}>
            Turn
          </Button>
        )}
      </div>
      <section
        className={styles.well}
        ref={well}
        {...scrollsByKey}
        aria-label={`${props.title}, page ${at} of ${pages.length}`}
      >
        {page !== undefined && wellWidth > 0 && (
          <PaperPage
            key={page.ref}
            pictureRef={page.ref}
            turned={asTurn(page.turned)}
            width={width}
            alt={`${props.title}, page ${at}`}
            damaged={page.damaged ?? false}
          />
        )}
      </section>
    </section>
  );
}
