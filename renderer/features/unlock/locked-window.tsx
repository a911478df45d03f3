import { useRef, useState } from 'react';
import type { Refusal } from '../../../core/contract/client.ts';
import { Button } from '../../kit/button.tsx';
import { DoorWindow } from '../../kit/door.tsx';
import { sentenceFor } from '../../kit/states.tsx';
import { SecretField, TextField } from '../../kit/text-field.tsx';
import { useCommand } from '../../kit/use-answer.ts';
import type { Status } from './status.ts';

const capsLock = (event: React.KeyboardEvent) => event.getModifierState('CapsLock');

/** Word and passphrase. A wrong one is refused with a sentence; nothing else is said about who exists. */
export function LockedWindow({ status, onRecover }: Readonly<{ status: Status; onRecover: () => void }>) {
  const { run, busy } = useCommand('session.unlock');
  const [word, setWord] = useState(status.practiceSignIn?.word ?? '');
  const [passphrase, setPassphrase] = useState(status.practiceSignIn?.passphrase ?? '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [caps, setCaps] = useState(false);
  const secret = useRef<HTMLInputElement>(null);
  const unlock = async () => {
    if (busy) return;
    const answer = await run({ word, passphrase });
    if (answer.ok) return;
    setRefusal(answer);
    setPassphrase('');
    secret.current?.focus();
  };
  return (
    <DoorWindow
      title="Redress is locked"
      lead="Nothing is lost; what you were typing is kept. Sign in with your word and your passphrase."
      onSubmit={() => void unlock()}
      acts={
        <>
          <Button look="go" type="submit" cap="Enter" busy={busy}>
            Unlock
          </Button>
          <Button look="quiet" onClick={onRecover}>
            Use the recovery key
          </Button>
        </>
      }
      foot={`The office in ${status.folder}.`}
    >
      {status.practiceSignIn !== null && (
        <p className="small ink2">
          In the practice office the word is <b>{status.practiceSignIn.word}</b> and the passphrase{' '}
          <b>{status.practiceSignIn.passphrase}</b>. Both are filled in.
        </p>
      )}
      <TextField
        label="Sign-in word"
        layout="above"
        id="word"
        value={word}
        onChange={setWord}
        attributes={{ 'data-first': true, autoCapitalize: 'none' }}
      />
      <SecretField
        label="Passphrase"
        layout="above"
        id="passphrase"
        ref={secret}
        value={passphrase}
        onChange={setPassphrase}
        onKeyDown={(event) => setCaps(capsLock(event))}
        error={refusal === null ? null : sentenceFor(refusal)}
        warning={caps ? 'Caps Lock is on.' : null}
      />
    </DoorWindow>
  );
}
