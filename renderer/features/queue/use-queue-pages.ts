import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { QueueRow, QueueView } from '../../../core/contract/cases.ts';
import type { OutputOf, Refusal } from '../../../core/contract/client.ts';
import type { Answers } from '../../kit/answers.ts';
import { useAnswers } from '../../kit/use-answer.ts';

/** Rows asked for at a time; the next page is asked for when the cursor or the eye comes near the end. */
const PAGE = 100;

type Page = OutputOf<'cases.queue'>;
type Asked = Readonly<{ view: QueueView; filter: string; after: string | null; limit: number }>;

export type QueuePages = Readonly<{
  rows: readonly QueueRow[];
  first: Page | undefined;
  refusal: Refusal | undefined;
  more: (() => void) | null;
  again: () => void;
}>;

type Snapshot = Readonly<{ pages: readonly Page[]; refusal: Refusal | undefined }>;

function readPages(answers: Answers, asked: readonly Asked[]): Snapshot {
  const known = asked.map((one) => answers.known('cases.queue', one));
  return {
    pages: known.flatMap(({ value }) => (value === undefined ? [] : [value])),
    refusal: known.find(({ refusal }) => refusal !== undefined)?.refusal,
  };
}

const sameSnapshot = (a: Snapshot, b: Snapshot): boolean =>
  a.refusal === b.refusal &&
  a.pages.length === b.pages.length &&
  a.pages.every((page, index) => page === b.pages[index]);

/** A view of the queue, page after page by key; every page stays fresh as the contract says. */
export function useQueuePages(view: QueueView, filter: string): QueuePages {
  const answers = useAnswers();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const place = `${view} ${filter}`;
  const [at, setAt] = useState(place);
  if (at !== place) {
    setAt(place);
    setCursors([null]);
  }
  const asked = useMemo(
    () => cursors.map((after): Asked => ({ view, filter, after, limit: PAGE })),
    [cursors, view, filter],
  );
  const last = useRef<Snapshot>({ pages: [], refusal: undefined });
  const watch = useCallback(
    (listener: () => void) => {
      const stops = asked.map((one) => answers.watch('cases.queue', one, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [answers, asked],
  );
  const read = useCallback(() => {
    const next = readPages(answers, asked);
    if (!sameSnapshot(last.current, next)) last.current = next;
    return last.current;
  }, [answers, asked]);
  const { pages, refusal } = useSyncExternalStore(watch, read);
  const after = pages.length === cursors.length ? (pages.at(-1)?.after ?? null) : null;
  const rows = useMemo(() => pages.flatMap((page) => page.rows), [pages]);
  return {
    rows,
    first: pages[0],
    refusal,
    more: after === null ? null : () => setCursors((before) => (before.includes(after) ? before : [...before, after])),
    again: () => {
      for (const one of asked) answers.again('cases.queue', one);
    },
  };
}
