import { useEffect, useRef } from 'react';

type Flush = () => Promise<void>;
const flushes = new Set<Flush>();

/** Keeps what is still being typed: told before the office is locked, so that nothing of it is lost. */
export function useBeforeLock(flush: Flush): void {
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => {
    const now = () => latest.current();
    flushes.add(now);
    return () => {
      flushes.delete(now);
    };
  }, []);
}

export async function keepAllTyping(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush()));
}
