import { type ReactNode, useState } from 'react';
import type { Answer, Refusal } from '../../core/contract/client.ts';
import type { OperationName } from '../../core/contract/operations.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { type Second, SecondPersonDialog } from './second-person.tsx';
import { sentenceFor, Wrong } from './states.tsx';

/** An act that needs words, and perhaps a second person: `run` is called again with that person when the rule wants one. */
export type ActDialogProps<N extends OperationName> = Readonly<{
  title: string;
  lead?: ReactNode;
  button: string;
  children: ReactNode;
  run: (second: Second | null) => Promise<Answer<N>>;
  onDone: (answer: Extract<Answer<N>, { ok: true }>) => void;
  onClose: () => void;
  /** Why the act cannot be done yet; null when it can. */
  refused?: string | null;
}>;

export function ActDialog<N extends OperationName>(props: ActDialogProps<N>) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asksSecond, setAsksSecond] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const tell = (answer: Answer<N>): Refusal | null => {
    if (answer.ok) {
      props.onDone(answer as Extract<Answer<N>, { ok: true }>);
      return null;
    }
    return answer;
  };
  const go = async () => {
    if (busy || (props.refused ?? null) !== null) return;
    setBusy(true);
    const refused = tell(await props.run(null));
    setBusy(false);
    setRefusal(refused);
    if (refused?.failure === 'second.needed') setAsksSecond(sentenceFor(refused));
  };
  if (asksSecond !== null)
    return (
      <SecondPersonDialog
        open
        what={asksSecond}
        confirm={async (second) => tell(await props.run(second))}
        onClose={() => setAsksSecond(null)}
      />
    );
  return (
    <Dialog
      open
      title={props.title}
      onClose={props.onClose}
      onSubmit={() => void go()}
      acts={
        <>
          <Button look="go" type="submit" cap="Enter" busy={busy} refused={props.refused ?? null} refusedBeside>
            {props.button}
          </Button>
          <Button onClick={props.onClose} cap="Escape">
            Leave it as it is
          </Button>
        </>
      }
    >
      {props.lead !== undefined && <p className="ink2">{props.lead}</p>}
      {props.children}
      {refusal !== null && <Wrong>{sentenceFor(refusal)}</Wrong>}
    </Dialog>
  );
}
