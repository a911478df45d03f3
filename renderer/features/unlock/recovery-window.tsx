import { useState } from 'react';
import type { OutputOf, Refusal } from '../../../core/contract/client.ts';
import { Button } from '../../kit/button.tsx';
import { PickField } from '../../kit/choice.tsx';
import { DoorWindow } from '../../kit/door.tsx';
import { NewPassphrase } from '../../kit/new-passphrase.tsx';
import { differenceOf, noPassphrase } from '../../kit/passphrase.ts';
import { sentenceFor, Wrong } from '../../kit/states.tsx';
import { LinesField } from '../../kit/text-field.tsx';
import { useCommand } from '../../kit/use-answer.ts';

type People = OutputOf<'session.unlock-recovery'>['people'];

/** First the printed key, then whom it helps: that person gets a new passphrase and the office opens. */
export function RecoveryWindow({ onBack }: Readonly<{ onBack: () => void }>) {
  const [key, setKey] = useState('');
  const [people, setPeople] = useState<People | null>(null);
  return people === null ? (
    <KeyWindow value={key} onChange={setKey} onRead={setPeople} onBack={onBack} />
  ) : (
    <PersonWindow recoveryKey={key} people={people} onBack={() => setPeople(null)} />
  );
}

function KeyWindow(
  props: Readonly<{
    value: string;
    onChange: (key: string) => void;
    onRead: (people: People) => void;
    onBack: () => void;
  }>,
) {
  const { run, busy } = useCommand('session.unlock-recovery');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = async () => {
    const answer = await run({ key: props.value, user: null, newPassphrase: null });
    if (answer.ok) props.onRead(answer.value.people);
    else setRefusal(answer);
  };
  return (
    <DoorWindow
      title="Use the recovery key"
      lead="Take the printed sheet from the safe and type its fourteen groups of four signs. Small or large letters, with or without spaces."
      onSubmit={() => void read()}
      acts={
        <>
          <Button look="go" type="submit" cap="Enter" busy={busy}>
            Go on
          </Button>
          <Button onClick={props.onBack}>Back to the passphrase</Button>
        </>
      }
    >
      <LinesField
        label="Recovery key"
        layout="above"
        id="recovery-key"
        lines={3}
        spellCheck={false}
        value={props.value}
        onChange={props.onChange}
        submitOnEnter
        first
        error={refusal === null ? null : sentenceFor(refusal)}
      />
    </DoorWindow>
  );
}

function PersonWindow(props: Readonly<{ recoveryKey: string; people: People; onBack: () => void }>) {
  const { run, busy } = useCommand('session.unlock-recovery');
  const [user, setUser] = useState(props.people[0]?.user ?? '');
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [wrong, setWrong] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = async () => {
    const difference = differenceOf(passphrase);
    setWrong(difference);
    const person = props.people.find((one) => one.user === user);
    if (difference !== null || person === undefined) return;
    const answer = await run({ key: props.recoveryKey, user: person.user, newPassphrase: passphrase.first });
    setRefusal(answer.ok ? null : answer);
  };
  return (
    <DoorWindow
      title="Give a new passphrase"
      lead="The recovery key is right. Choose who lost the passphrase; the old one stops working, everybody else keeps theirs."
      onSubmit={() => void open()}
      acts={
        <>
          <Button look="go" type="submit" cap="Enter" busy={busy}>
            Set it and open the office
          </Button>
          <Button onClick={props.onBack}>Back</Button>
        </>
      }
    >
      <PickField
        label="Who is it"
        layout="above"
        id="recovery-person"
        value={user}
        onChange={setUser}
        options={props.people.map((person) => ({
          value: person.user as string,
          label: `${person.name} (${person.word})`,
        }))}
      />
      <NewPassphrase label="New passphrase" value={passphrase} onChange={setPassphrase} error={wrong} />
      {refusal !== null && <Wrong>{sentenceFor(refusal)}</Wrong>}
    </DoorWindow>
  );
}
