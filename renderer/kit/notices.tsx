import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { Kbd } from './kbd.tsx';
import styles from './notices.module.css';
import { useKeys } from './use-keys.tsx';

/** How long an act can be undone from the toast, in ms. */
const TOAST_MS = 10_000;

type Undoable = Readonly<{ lead: string; words?: string; undo: () => void }>;
type Notices = Readonly<{
  /** Reads a sentence aloud to those who cannot see what changed; shows nothing. */
  announce: (sentence: string) => void;
  /** Offers to undo what was just done: ten seconds, key Z. It never carries news. */
  offerUndo: (done: Undoable) => void;
  /** Drops what was said and offered: nothing of an office outlives it on the screen. */
  forget: () => void;
}>;

const NoticesContext = createContext<Notices | null>(null);

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (notices === null) throw new Error('no NoticesProvider above this component');
  return notices;
}

function Toast({ done, onGone }: Readonly<{ done: Undoable; onGone: () => void }>) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, TOAST_MS);
    return () => clearTimeout(timer);
  }, [held, onGone]);
  const undo = () => {
    done.undo();
    onGone();
  };
  useKeys('Just now', { z: { does: `undo: ${done.lead}`, act: undo } });
  return (
    <fieldset
      className={styles.toast}
      aria-label="Just done"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>
        <b>{done.lead}</b> {done.words}
      </span>
      <button type="button" onClick={undo}>
        Undo <Kbd stroke="z" className={styles.cap ?? ''} />
      </button>
    </fieldset>
  );
}

export function NoticesProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [said, setSaid] = useState<readonly [number, string]>([0, '']);
  const [toast, setToast] = useState<readonly [number, Undoable] | null>(null);
  const gone = useCallback(() => setToast(null), []);
  const notices = useMemo<Notices>(
    () => ({
      announce: (sentence) => setSaid(([turn]) => [turn + 1, sentence]),
      offerUndo: (done) => {
        setToast((before) => [(before?.[0] ?? 0) + 1, done]);
        setSaid(([turn]) => [turn + 1, `${done.lead} ${done.words ?? ''} Press Z to undo.`]);
      },
      forget: () => {
        setToast(null);
        setSaid(([turn]) => [turn + 1, '']);
      },
    }),
    [],
  );
  return (
    <NoticesContext value={notices}>
      {children}
      <div className="aloud" role="status" aria-live="polite">
        <span key={said[0]}>{said[1]}</span>
      </div>
      <div className={styles.place}>{toast !== null && <Toast key={toast[0]} done={toast[1]} onGone={gone} />}</div>
    </NoticesContext>
  );
}
