import { useState } from 'react';
import type { OutputOf } from '../../core/contract/client.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Glyph } from '../kit/glyph.tsx';
import { Kbd } from '../kit/kbd.tsx';
import styles from './frame.module.css';

type Who = OutputOf<'session.who'>;

function Notices({ notices }: Readonly<{ notices: readonly string[] }>) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const count = notices.length === 1 ? '1 notice' : `${notices.length} notices`;
  return (
    <>
      <button type="button" className={`${styles.truth} ${styles.notices}`} onClick={() => setOpen(true)}>
        <Glyph name="info" />
        {count}
      </button>
      <Dialog
        open={open}
        title={count}
        onClose={close}
        acts={
          <Button onClick={close} cap="Escape" autoFocus>
            Close
          </Button>
        }
      >
        <ul style={{ display: 'grid', gap: 8, paddingTop: 6 }}>
          {notices.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}

/** The truths that never leave: where acts are kept, the day and the time, who is here. */
export function TopBar(props: Readonly<{ who: Who | undefined; onFind: () => void; onLock: () => void }>) {
  const { who } = props;
  return (
    <header className={styles.top}>
      <button type="button" className={styles.skip} onClick={toSheet}>
        To the sheet
      </button>
      <div className={styles.brand}>
        <Glyph name="mark" size={17} />
        Redress
      </div>
      <button type="button" className={styles.find} onClick={props.onFind} id="find">
        <Glyph name="find" />
        <span className="cut">Find a case, a name, or an act</span>
        <Kbd stroke="Ctrl+k" />
      </button>
      <span className={styles.gap} />
      {who !== undefined && (
        <>
          {who.notices.length > 0 && <Notices notices={who.notices} />}
          <span className={`${styles.truth} ${styles.optional}`}>
            <Glyph name="pen" />
            Saved here
          </span>
          <span className={`${styles.rule} ${styles.optional}`} />
          <span className={`${styles.truth} figures`}>
            <b>{who.todayWords}</b> {who.timeWords}
          </span>
          <span className={`${styles.rule} ${styles.optional}`} />
          <span className={`${styles.truth} ${styles.optional}`}>
            <b>{who.name}</b> {who.title}
          </span>
          <Button look="quiet" onClick={props.onLock} id="lock">
            Lock
          </Button>
        </>
      )}
    </header>
  );
}

function toSheet() {
  document.querySelector<HTMLElement>('#sheet')?.focus();
}
