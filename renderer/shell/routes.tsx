import { createHashRouter, Navigate } from 'react-router';
import { BrokenScreen } from './boundary.tsx';
import { Gate } from './gate.tsx';
import { NoSuchPlace } from './no-such-place.tsx';

/** Every screen is its feature's door, read when it is first opened. */
export const makeRouter = () =>
  createHashRouter([
    {
      path: '/',
      Component: Gate,
      ErrorBoundary: BrokenScreen,
      HydrateFallback: () => null,
      children: [
        { index: true, element: <Navigate to="/post" replace /> },
        { path: '*', Component: NoSuchPlace },
      ],
    },
  ]);
