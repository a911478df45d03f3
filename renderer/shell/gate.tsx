import { UnlockScreen } from '../features/unlock/index.ts';
import { Loading, Trouble } from '../kit/states.tsx';
import { useAnswer } from '../kit/use-answer.ts';
import { Frame } from './frame.tsx';

/** Nothing of an office is drawn before it is open; the place in the address stays, so that unlocking leads back to it. */
export function Gate() {
  const status = useAnswer('office.status', {});
  if (status.value === undefined)
    return status.refusal === undefined ? (
      <Loading what="the office" />
    ) : (
      <Trouble what="The program does not answer" refusal={status.refusal} again={status.again} />
    );
  if (status.value.state !== 'open') return <UnlockScreen status={status.value} again={status.again} />;
  return <Frame practice={status.value.practice} />;
}
