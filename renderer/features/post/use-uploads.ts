import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { ItemId } from '../../../core/domain/ids.ts';
import { likelyPageWidth } from '../../kit/page-viewer.tsx';
import { sentenceFor } from '../../kit/states.tsx';
import { sendFile } from '../../kit/upload.ts';
import { useAnswers } from '../../kit/use-answer.ts';
import { pictureWidth } from '../../kit/use-picture.ts';
import { type Incoming, incomingReducer } from './incoming.ts';

export type Uploads = Readonly<{
  incoming: readonly Incoming[];
  add: (files: readonly File[]) => void;
  cancel: (id: number) => void;
  dismiss: (id: number) => void;
}>;

/** Told of each file that has become an item of post; `first` is the first one of those dropped together. */
type Arrived = (item: ItemId, warning: string | null, first: boolean) => void;

/** Receives files one after another, in pieces; each can be cancelled while it comes in. */
export function useUploads(arrived: Arrived): Uploads {
  const answers = useAnswers();
  const [incoming, tell] = useReducer(incomingReducer, []);
  const line = useRef(Promise.resolve());
  const aborts = useRef(new Map<number, AbortController>());
  const last = useRef(0);
  // A file arrives long after it was dropped: who is told knows where the clerk is now.
  const now = useRef(arrived);
  useEffect(() => {
    now.current = arrived;
  });

  const receive = useCallback(
    async (id: number, file: File, first: boolean, signal: AbortSignal) => {
      const onProgress = (done: number) => tell({ tell: 'progress', id, done });
      const sent = await sendFile(answers, file, { purpose: 'post', signal, onProgress });
      if (!sent.ok) return tell(signal.aborted ? { tell: 'gone', id } : { tell: 'failed', id, why: sentenceFor(sent) });
      const { upload } = sent;
      tell({ tell: 'reading', id });
      signal.addEventListener('abort', () => void answers.command('post.cancel', { upload }));
      const finished = await answers.command('post.finish', { upload, width: pictureWidth(likelyPageWidth()) });
      if (!finished.ok)
        return tell(signal.aborted ? { tell: 'gone', id } : { tell: 'failed', id, why: sentenceFor(finished) });
      tell({ tell: 'gone', id });
      now.current(finished.value.item, finished.value.warning, first);
    },
    [answers],
  );

  const add = (files: readonly File[]) => {
    for (const [index, file] of files.entries()) {
      last.current += 1;
      const id = last.current;
      const abort = new AbortController();
      aborts.current.set(id, abort);
      tell({ tell: 'begun', id, name: file.name, bytes: file.size });
      line.current = line.current
        .then(() => (abort.signal.aborted ? undefined : receive(id, file, index === 0, abort.signal)))
        .finally(() => aborts.current.delete(id));
    }
  };
  const cancel = (id: number) => {
    aborts.current.get(id)?.abort();
    tell({ tell: 'gone', id });
  };
  return { incoming, add, cancel, dismiss: (id) => tell({ tell: 'gone', id }) };
}
