import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

/** Asks before a place with unsaved typing is left. Give it what would be lost, as a sentence, or null. */
export function UnsavedGuard({ loss }: Readonly<{ loss: string | null }>) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => loss !== null && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (loss === null) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [loss]);
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      title="Leave without saving?"
      onClose={stay}
      acts={
        <>
          <Button look="danger" onClick={() => blocker.proceed?.()}>
            Leave
          </Button>
          <Button onClick={stay} cap="Escape" autoFocus>
            Stay here
          </Button>
        </>
      }
    >
      <p className="ink2">{loss}</p>
    </Dialog>
  );
}
