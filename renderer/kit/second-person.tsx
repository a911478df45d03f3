import { useState } from 'react';
import type { Refusal } from '../../core/contract/client.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { sentenceFor, Wrong } from './states.tsx';
import { SecretField, TextField } from './text-field.tsx';

export type Second = Readonly<{ word: string; passphrase: string }>;

/**
 * Asks a second person on the spot for the own sign-in word and passphrase. `confirm` runs the act and answers its
 * refusal, or null when it was done. The passphrase leaves the page's memory with the dialog.
 */
export function SecondPersonDialog(
  props: Readonly<{
    open: boolean;
    /** What is confirmed, as a sentence with its rule. */
    what: string;
    confirm: (second: Second) => Promise<Refusal | null>;
    onClose: () => void;
  }>,
) {
  return props.open ? <Asking {...props} /> : null;
}

function Asking(props: Parameters<typeof SecondPersonDialog>[0]) {
  const [word, setWord] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    if (busy) return;
    setBusy(true);
    const refused = await props.confirm({ word, passphrase });
    setBusy(false);
    setRefusal(refused);
    setPassphrase('');
    if (refused === null) props.onClose();
  };
  return (
    <Dialog
      open
      title="A second person confirms"
      onClose={props.onClose}
      onSubmit={() => void confirm()}
      acts={
        <>
          <Button look="go" type="submit" cap="Enter" busy={busy}>
            Confirm
          </Button>
          <Button onClick={props.onClose} cap="Escape">
            Leave it as it is
          </Button>
        </>
      }
    >
      <p className="ink2">{props.what}</p>
      <p className="ink2">Somebody else signs in here for this one act. You stay signed in.</p>
      <div style={{ display: 'grid', gap: 8, marginTop: 12 }}>
        <TextField label="Sign-in word" value={word} onChange={setWord} autoFocus />
        <SecretField label="Passphrase" value={passphrase} onChange={setPassphrase} />
      </div>
      {refusal !== null && <Wrong>{sentenceFor(refusal)}</Wrong>}
    </Dialog>
  );
}
