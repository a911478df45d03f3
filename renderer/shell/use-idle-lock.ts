import { useEffect, useRef } from 'react';

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
/** How often the rest is measured, in ms: short enough that a laptop locks at once when its lid opens. */
const LOOK_MS = 5_000;

/** Locks when no key and no pointer moved for the office's minutes. The application has a backstop of its own. */
export function useIdleLock(minutes: number | undefined, lock: () => void): void {
  const latest = useRef(lock);
  useEffect(() => {
    latest.current = lock;
  });
  useEffect(() => {
    if (minutes === undefined) return;
    let seen = Date.now();
    const notice = () => {
      seen = Date.now();
    };
    const look = () => {
      if (Date.now() - seen >= minutes * 60_000) latest.current();
    };
    const timer = setInterval(look, LOOK_MS);
    for (const sign of SIGNS) window.addEventListener(sign, notice, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, notice);
    };
  }, [minutes]);
}
