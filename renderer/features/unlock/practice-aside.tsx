import { useState } from 'react';
import type { Refusal } from '../../../core/contract/client.ts';
import { Button } from '../../kit/button.tsx';
import { sentenceFor, Wrong } from '../../kit/states.tsx';
import { useCommand } from '../../kit/use-answer.ts';
import type { Status } from './status.ts';

/** Beside the door: the way into the practice office, or out of it. */
export function PracticeAside({ status }: Readonly<{ status: Status }>) {
  const open = useCommand('office.open-practice');
  const leave = useCommand('office.leave-practice');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (command: typeof open | typeof leave) => {
    const answer = await command.run({});
    setRefusal(answer.ok ? null : answer);
  };
  const wrong = refusal !== null && <Wrong>{sentenceFor(refusal)}</Wrong>;
  if (status.practice)
    return (
      <>
        <h2>This is the practice office</h2>
        <p className="ink2">Its cases are invented and lie in a store of their own. Your live office is untouched.</p>
        <Button onClick={() => void run(leave)} busy={leave.busy}>
          Leave the practice office
        </Button>
        {wrong}
      </>
    );
  return (
    <>
      <h2>Only looking?</h2>
      <p className="ink2">
        The practice office has invented cases and its own store. It never touches live data, and every screen says so.
      </p>
      <Button onClick={() => void run(open)} busy={open.busy} id="open-practice">
        Open the practice office
      </Button>
      {open.busy && (
        <p className="small ink3" role="status">
          Making the invented cases. This takes some seconds the first time.
        </p>
      )}
      {wrong}
    </>
  );
}
