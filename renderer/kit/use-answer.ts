import { createContext, useCallback, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AppEvent } from '../../core/contract/app-events.ts';
import type { Answer, InputOf } from '../../core/contract/client.ts';
import type { OperationName } from '../../core/contract/operations.ts';
import type { Answers, Known } from './answers.ts';

const AnswersContext = createContext<Answers | null>(null);
export const AnswersProvider = AnswersContext.Provider;

export function useAnswers(): Answers {
  const answers = useContext(AnswersContext);
  if (answers === null) throw new Error('no AnswersProvider above this component');
  return answers;
}

export type Shown<N extends OperationName> = Known<N> & Readonly<{ again: () => void }>;

/** The answer to a query, kept fresh as the contract says. While it is asked for again the old value stays. */
export function useAnswer<N extends OperationName>(name: N, input: InputOf<N>): Shown<N> {
  const answers = useAnswers();
  const key = JSON.stringify(input);
  const watch = useCallback(
    (listener: () => void) => answers.watch(name, JSON.parse(key) as InputOf<N>, listener),
    [answers, name, key],
  );
  const read = useCallback(() => answers.known(name, JSON.parse(key) as InputOf<N>), [answers, name, key]);
  const known = useSyncExternalStore(watch, read);
  const again = useCallback(() => answers.again(name, JSON.parse(key) as InputOf<N>), [answers, name, key]);
  return { ...known, again };
}

export type Command<N extends OperationName> = Readonly<{
  run: (input: InputOf<N>) => Promise<Answer<N>>;
  busy: boolean;
}>;

/** A command: what it makes stale is refreshed by itself. `busy` from the call until the answer. */
export function useCommand<N extends OperationName>(name: N): Command<N> {
  const answers = useAnswers();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (input: InputOf<N>) => {
      setRunning((count) => count + 1);
      try {
        return await answers.command(name, input);
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [answers, name],
  );
  return { run, busy: running > 0 };
}

/** Hears what the application tells unasked: pages of a scan, the progress of a check, locking. */
export function useAppEvents(hearer: (event: AppEvent) => void): void {
  const answers = useAnswers();
  const latest = useRef(hearer);
  useEffect(() => {
    latest.current = hearer;
  }, [hearer]);
  useEffect(() => answers.hear((event) => latest.current(event)), [answers]);
}
