import { useCallback, useEffect, useRef, useState } from 'react';
import type { PostForm } from '../../../core/contract/post.ts';
import type { ItemId } from '../../../core/domain/ids.ts';
import { useBeforeLock } from '../../kit/before-lock.ts';
import { useAnswers } from '../../kit/use-answer.ts';

/** How long typing rests before the draft is kept, in ms. */
const REST_MS = 400;

export type Kept = 'kept' | 'typing' | 'failed';

/**
 * Keeps what is typed as a draft of the item: after a short rest, when the form is left, and before the office locks.
 * `changed` is given each new form; `done` says that the draft is of no use any more.
 */
export function useDraft(item: ItemId) {
  const answers = useAnswers();
  const waiting = useRef<PostForm | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [kept, setKept] = useState<Kept>('kept');

  const keep = useCallback(async () => {
    clearTimeout(timer.current);
    const form = waiting.current;
    if (form === null) return;
    waiting.current = null;
    const answer = await answers.command('post.keep', { item, form });
    if (!answer.ok) waiting.current ??= form;
    if (waiting.current === null) setKept('kept');
    else if (!answer.ok) setKept('failed');
  }, [answers, item]);

  const changed = useCallback(
    (form: PostForm) => {
      waiting.current = form;
      setKept('typing');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), REST_MS);
    },
    [keep],
  );

  const done = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
    setKept('kept');
  }, []);

  useBeforeLock(keep);
  useEffect(() => () => void keep(), [keep]);
  return { kept, changed, done, keep };
}
