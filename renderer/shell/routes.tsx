import { createHashRouter, Navigate } from 'react-router';
import { BrokenScreen } from './boundary.tsx';
import { Gate } from './gate.tsx';
import { NoSuchPlace } from './no-such-place.tsx';

/** Every screen is its feature's door, read when it is first opened. */
export const makeRouter = () =>
  createHashRouter([
    {
      path: '/setup',
      ErrorBoundary: BrokenScreen,
      HydrateFallback: () => null,
      lazy: async () => ({ Component: (await import('../features/setup/index.ts')).SetupScreen }),
    },
    {
      path: '/',
      Component: Gate,
      ErrorBoundary: BrokenScreen,
      HydrateFallback: () => null,
      children: [
        { index: true, element: <Navigate to="/post" replace /> },
        {
          path: 'post/:item?',
          ErrorBoundary: BrokenScreen,
          lazy: async () => ({ Component: (await import('../features/post/index.ts')).PostScreen }),
        },
        {
          path: 'queue/:view',
          ErrorBoundary: BrokenScreen,
          lazy: async () => ({ Component: (await import('../features/queue/index.ts')).QueueScreen }),
        },
        {
          path: 'case/:case',
          ErrorBoundary: BrokenScreen,
          lazy: async () => ({ Component: (await import('../features/case/index.ts')).CaseScreen }),
        },
        {
          path: 'case/:case/letter/:kind',
          ErrorBoundary: BrokenScreen,
          lazy: async () => ({ Component: (await import('../features/letter/index.ts')).LetterScreen }),
        },
        {
          path: 'post-book/:date?',
          ErrorBoundary: BrokenScreen,
          lazy: async () => ({ Component: (await import('../features/post-book/index.ts')).PostBookScreen }),
        },
        {
          path: 'procedures',
          ErrorBoundary: BrokenScreen,
          lazy: async () => ({ Component: (await import('../features/procedures/index.ts')).ProceduresScreen }),
        },
        {
          path: 'procedures/calendars/:calendar?/:year?',
          ErrorBoundary: BrokenScreen,
          lazy: async () => ({ Component: (await import('../features/procedures/index.ts')).CalendarsScreen }),
        },
        {
          path: 'procedures/:of/:id/:version?',
          ErrorBoundary: BrokenScreen,
          lazy: async () => ({ Component: (await import('../features/procedures/index.ts')).ProcedureScreen }),
        },
        {
          path: 'settings/:part?',
          ErrorBoundary: BrokenScreen,
          lazy: async () => ({ Component: (await import('../features/settings/index.ts')).SettingsScreen }),
        },
        { path: '*', Component: NoSuchPlace },
      ],
    },
  ]);
