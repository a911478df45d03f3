import { useState } from 'react';
import type { LetterView } from '../../core/contract/cases.ts';
import type { Answer } from '../../core/contract/client.ts';
import type { DispatchMethod } from '../../core/contract/letters.ts';
import type { CaseId } from '../../core/domain/ids.ts';
import { Button } from './button.tsx';
import { PickField } from './choice.tsx';
import { Dialog } from './dialog.tsx';
import { dispatchMethods } from './dispatch-methods.ts';
import styles from './hand-over.module.css';
import { sentenceFor, Wrong } from './states.tsx';
import { TextField } from './text-field.tsx';
import { useCommand } from './use-answer.ts';

type HandedOver = Extract<Answer<'letters.hand-over'>, { ok: true }>['value'];

/** Records that a letter has left: how, with which proof, when. This alone meets the duty (G-11). */
export function HandOverDialog(
  props: Readonly<{
    letter: Pick<LetterView, 'letter' | 'name'>;
    case: CaseId;
    onDone: (done: HandedOver) => void;
    onClose: () => void;
  }>,
) {
  const [method, setMethod] = useState<DispatchMethod>('post');
  const [proof, setProof] = useState('');
  const [tracking, setTracking] = useState('');
  const [date, setDate] = useState('');
  const [time, setTime] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const command = useCommand('letters.hand-over');
  const record = async () => {
    if (command.busy) return;
    const input = { case: props.case, letter: props.letter.letter, method, proof, tracking, date, time };
    const answer = await command.run(input);
    if (answer.ok) props.onDone(answer.value);
    else setWrong(sentenceFor(answer));
  };
  return (
    <Dialog
      open
      title={`Hand over: ${props.letter.name.toLowerCase()}`}
      onClose={props.onClose}
      onSubmit={() => void record()}
      acts={
        <>
          <Button
            look="go"
            type="submit"
            cap="Enter"
            busy={command.busy}
            refused={proof.trim() === '' ? 'Say what proves it.' : null}
            refusedBeside
          >
            Record the hand-over
          </Button>
          <Button onClick={props.onClose} cap="Escape">
            Not yet
          </Button>
        </>
      }
    >
      <p className="ink2">The duty is met when the letter leaves the house, not when it is printed (G-11).</p>
      <div className={styles.fields}>
        <PickField label="How" layout="above" options={dispatchMethods} value={method} onChange={setMethod} />
        <TextField
          label="Proof"
          layout="above"
          value={proof}
          onChange={setProof}
          autoFocus
          required
          hint="Posting list, receipt number, who took it"
        />
        <TextField label="Tracking number" layout="above" value={tracking} onChange={setTracking} />
        <TextField
          label="On"
          layout="above"
          value={date}
          onChange={setDate}
          placeholder="today"
          hint="1812, 18.12., -1d; empty = today"
        />
        <TextField
          label="At"
          layout="above"
          value={time}
          onChange={setTime}
          placeholder="now"
          hint="1410, 14:10; empty = now"
        />
      </div>
      {wrong !== null && <Wrong>{wrong}</Wrong>}
    </Dialog>
  );
}
