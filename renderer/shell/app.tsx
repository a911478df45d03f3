import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { Bridge } from '../../core/contract/bridge.ts';
import { Answers } from '../kit/answers.ts';
import { Look } from '../kit/look.tsx';
import { NoticesProvider } from '../kit/notices.tsx';
import { AnswersProvider, useAnswer, useAppEvents } from '../kit/use-answer.ts';
import { KeysProvider } from '../kit/use-keys.tsx';
import { pictures } from '../kit/use-picture.ts';
import { Boundary } from './boundary.tsx';
import { useFocusMemory } from './focus-memory.ts';
import { makeRouter } from './routes.tsx';
import { useNoStrays } from './use-no-strays.ts';

function Page({ nonce }: Readonly<{ nonce: string }>) {
  const [router] = useState(makeRouter);
  const preferences = useAnswer('preferences.read', {});
  useFocusMemory();
  useNoStrays();
  useAppEvents((event) => {
    if (event.event === 'session.locked') pictures.forget();
  });
  if (preferences.asking && preferences.value === undefined) return null;
  const { theme, density } = preferences.value ?? { theme: 'system', density: 'standard' };
  return (
    <Look nonce={nonce} theme={theme} density={density}>
      <Boundary>
        <NoticesProvider>
          <RouterProvider router={router} />
        </NoticesProvider>
      </Boundary>
    </Look>
  );
}

/** The whole page over one bridge. It does not know, and never asks, which host it runs in. */
export function App({ nonce, bridge }: Readonly<{ nonce: string; bridge: Bridge }>) {
  const [answers] = useState(() => new Answers(bridge));
  return (
    <AnswersProvider value={answers}>
      <KeysProvider>
        <Page nonce={nonce} />
      </KeysProvider>
    </AnswersProvider>
  );
}
