import { useEffect, useState } from 'react';
import type { Answer, InputOf } from '../../../core/contract/client.ts';
import { useAppEvents, useCommand } from '../../kit/use-answer.ts';

/** How long nobody may type before the open cases are reckoned, in ms. */
const REST_MS = 350;

type Progress = Readonly<{ done: number; of: number }>;

export type Preview = Readonly<{
  answer: Answer<'procedures.preview'> | null;
  /** How far the reckoning is; null while none runs. */
  progress: Progress | null;
}>;

/** What adopting would do, asked anew after each change; `asked` null = nothing to ask yet. */
export function usePreview(asked: InputOf<'procedures.preview'> | null): Preview {
  const { run } = useCommand('procedures.preview');
  const [known, setKnown] = useState<Readonly<{ key: string; answer: Answer<'procedures.preview'> }> | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  useAppEvents((event) => {
    if (event.event === 'work.progress') setProgress({ done: event.done, of: event.of });
  });
  const key = JSON.stringify(asked);
  useEffect(() => {
    if (key === 'null') return;
    let left = false;
    const timer = setTimeout(() => {
      void run(JSON.parse(key) as InputOf<'procedures.preview'>).then((answer) => {
        if (!left) setKnown({ key, answer });
      });
    }, REST_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [key, run]);
  const current = known?.key === key;
  return { answer: key === 'null' ? null : (known?.answer ?? null), progress: current ? null : progress };
}
