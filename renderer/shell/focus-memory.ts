import { useEffect } from 'react';

/** How long a place that is opened again may take to draw what had the focus, in ms. */
const PATIENCE_MS = 2_000;

const byId = (id: string | undefined) => (id === undefined ? null : document.getElementById(id));
const nowhere = () => document.activeElement === null || document.activeElement === document.body;

/**
 * After a refresh the focus returns by id: when the element that had it is drawn anew, and when a place is opened again.
 * It never takes the focus from anything that has it.
 */
export function useFocusMemory(): void {
  useEffect(() => {
    const places = new Map<string, string>();
    let wanted: string | undefined;
    let until = 0;
    const noticed = () => {
      const id = document.activeElement?.id;
      if (!id || id === 'screen-title') return;
      wanted = id;
      places.set(location.hash, id);
    };
    const moved = () => {
      wanted = places.get(location.hash);
      until = Date.now() + PATIENCE_MS;
    };
    const drawn = () => {
      const onTitle = document.activeElement?.id === 'screen-title' && Date.now() < until;
      if (nowhere() || onTitle) byId(wanted)?.focus({ preventScroll: !onTitle });
    };
    // Not at once: between two fields the focus is nowhere for a moment, and a screen may be drawn in it.
    let frame = 0;
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(drawn);
    };
    const observer = new MutationObserver(later);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', noticed);
    window.addEventListener('hashchange', moved);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', noticed);
      window.removeEventListener('hashchange', moved);
    };
  }, []);
}
