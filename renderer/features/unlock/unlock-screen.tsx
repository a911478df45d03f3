import { useState } from 'react';
import { Door } from '../../kit/door.tsx';
import { FaultWindow } from './fault-window.tsx';
import { FirstRun } from './first-run.tsx';
import { LockedWindow } from './locked-window.tsx';
import { PracticeAside } from './practice-aside.tsx';
import { RecoveryWindow } from './recovery-window.tsx';
import type { Status } from './status.ts';

function Inside(props: Readonly<{ status: Status; again: () => void }>) {
  const { status } = props;
  const [recovering, setRecovering] = useState(false);
  if (status.state === 'fault') return <FaultWindow status={status} again={props.again} />;
  if (status.state === 'none') return <FirstRun status={status} />;
  if (recovering) return <RecoveryWindow onBack={() => setRecovering(false)} />;
  // Another office is another window: what was typed for one never stands in the other.
  return <LockedWindow key={status.folder} status={status} onRecover={() => setRecovering(true)} />;
}

/** The door of an office that is not open: first run, locked, or a fault. It knows no name before somebody signs in. */
export function UnlockScreen(props: Readonly<{ status: Status; again: () => void }>) {
  return (
    <Door practice={props.status.practice} aside={<PracticeAside status={props.status} />}>
      <Inside {...props} />
    </Door>
  );
}
