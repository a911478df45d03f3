import { useState } from 'react';
import type { Refusal } from '../../../core/contract/client.ts';
import { Banner } from '../../kit/banner.tsx';
import { Button } from '../../kit/button.tsx';
import { DoorWindow } from '../../kit/door.tsx';
import { NewPassphrase } from '../../kit/new-passphrase.tsx';
import { differenceOf, noPassphrase } from '../../kit/passphrase.ts';
import { sentenceFor, Wrong } from '../../kit/states.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useCommand } from '../../kit/use-answer.ts';
import type { StepProps } from './step.ts';
import { steps } from './wizard.ts';

/** The founder's sign-in word and passphrase. The keys are made here, in memory. */
export function SignInStep({ draft, change, onBack, onNext }: StepProps) {
  const { run, busy } = useCommand('setup.begin');
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const noWord = draft.word.trim() === '' ? 'Choose a word to sign in with.' : null;
  const difference = differenceOf(passphrase);
  const go = async () => {
    setTried(true);
    if (busy || noWord !== null || difference !== null) return;
    const answer = await run({ word: draft.word, passphrase: passphrase.first });
    if (!answer.ok) return setRefusal(answer);
    change({ groups: answer.value.groups, ask: answer.value.ask, typed: ['', ''] });
    onNext();
  };
  return (
    <DoorWindow
      title="How you sign in"
      lead="A short word that only stands for you, and a passphrase that nobody else knows. Names are never shown before somebody has signed in."
      steps={steps}
      at={1}
      onSubmit={() => void go()}
      acts={
        <>
          <Button onClick={onBack}>Back</Button>
          <Button look="go" type="submit" cap="Enter" busy={busy}>
            Go on
          </Button>
        </>
      }
      foot="Step 2 of 6. Nothing is written yet."
    >
      {draft.groups.length > 0 && (
        <Banner tone="warn" what="Going on makes a new recovery key.">
          A sheet printed before will not open this office.
        </Banner>
      )}
      <TextField
        label="Sign-in word"
        layout="above"
        id="word"
        value={draft.word}
        onChange={(word) => change({ word })}
        error={tried ? noWord : null}
        hint="For example your initials. Everyone in the office has a word of their own."
        attributes={{ 'data-first': true, autoCapitalize: 'none' }}
      />
      <NewPassphrase value={passphrase} onChange={setPassphrase} error={tried ? difference : null} />
      {refusal !== null && <Wrong>{sentenceFor(refusal)}</Wrong>}
      {busy && (
        <p className="small ink3" role="status">
          Making the keys. This takes a second or two on purpose.
        </p>
      )}
    </DoorWindow>
  );
}
