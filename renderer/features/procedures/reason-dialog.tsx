import { type ReactNode, useState } from 'react';
import type { Refusal } from '../../../core/contract/client.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { sentenceFor, Wrong } from '../../kit/states.tsx';
import { LinesField } from '../../kit/text-field.tsx';
import styles from './procedures.module.css';

type Given<T> = Readonly<{ ok: true; value: T }> | (Readonly<{ ok: false }> & Refusal);

export type ReasonDialogProps<T> = Readonly<{
  title: string;
  lead: ReactNode;
  button: string;
  /** Fields above the reason. */
  children?: ReactNode;
  /** What is missing beside the reason; null where nothing is. */
  refused?: string | null;
  run: (reason: string) => Promise<Given<T>>;
  onDone: (value: T) => void;
  onClose: () => void;
  progress?: ReactNode;
}>;

/** An act that wants a reason, which stands in the record for good. */
export function ReasonDialog<T>(props: ReasonDialogProps<T>) {
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const missing = props.refused ?? (reason.trim() === '' ? 'Give the reason: it stands in the record for good.' : null);
  const go = async () => {
    if (busy || missing !== null) return;
    setBusy(true);
    const answer = await props.run(reason);
    setBusy(false);
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) props.onDone(answer.value);
  };
  return (
    <Dialog
      open
      title={props.title}
      onClose={props.onClose}
      onSubmit={() => void go()}
      acts={
        <>
          <Button look="go" type="submit" cap="Enter" busy={busy} refused={missing} refusedBeside>
            {props.button}
          </Button>
          <Button onClick={props.onClose} cap="Escape">
            Leave it as it is
          </Button>
        </>
      }
    >
      <p className="ink2">{props.lead}</p>
      <div className={styles.fields}>
        {props.children}
        <LinesField
          label="Reason"
          layout="above"
          value={reason}
          onChange={setReason}
          lines={2}
          submitOnEnter
          first={props.children === undefined}
        />
      </div>
      {busy && props.progress}
      {refusal !== null && <Wrong>{sentenceFor(refusal)}</Wrong>}
    </Dialog>
  );
}
