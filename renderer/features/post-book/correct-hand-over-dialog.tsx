import { useState } from 'react';
import type { OutputOf } from '../../../core/contract/client.ts';
import type { DispatchMethod } from '../../../core/contract/letters.ts';
import { ActDialog } from '../../kit/act-dialog.tsx';
import { PickField } from '../../kit/choice.tsx';
import { dispatchMethods } from '../../kit/dispatch-methods.ts';
import { LinesField, TextField } from '../../kit/text-field.tsx';
import { useCommand } from '../../kit/use-answer.ts';
import styles from './post-book.module.css';

type Gone = OutputOf<'letters.post-book'>['gone'][number];

/** What was mistyped when a letter left is corrected: the old entry stays visible, a later moment wants a second person. */
export function CorrectHandOverDialog(
  props: Readonly<{ letter: Gone; onDone: (sentence: string) => void; onClose: () => void }>,
) {
  const { letter } = props;
  const [said, setSaid] = useState({ proof: letter.proof, tracking: letter.tracking, date: '', time: '', reason: '' });
  const [method, setMethod] = useState<DispatchMethod>(letter.method === 'portal' ? 'email' : letter.method);
  const { run } = useCommand('letters.correct-hand-over');
  const field = (name: keyof typeof said) => ({
    layout: 'above' as const,
    value: said[name],
    onChange: (value: string) => setSaid((before) => ({ ...before, [name]: value })),
  });
  return (
    <ActDialog<'letters.correct-hand-over'>
      title={`Correct the hand-over of ${letter.reference}`}
      lead="The old entry stays visible beside the new one. A later day or time wants a second person (G-16)."
      button="Correct"
      run={(second) => run({ case: letter.case, letter: letter.letter, method, ...said, second })}
      onDone={(answer) => props.onDone(answer.value.sentence)}
      onClose={props.onClose}
      refused={refusedFor(said)}
    >
      <div className={styles.fields}>
        <PickField label="How" layout="above" options={dispatchMethods} value={method} onChange={setMethod} />
        <TextField label="Proof" {...field('proof')} autoFocus required />
        <TextField label="Tracking number" {...field('tracking')} />
        <TextField
          label="Left on"
          {...field('date')}
          placeholder="as recorded"
          hint="1812, 18.12., -1d; empty = as it is"
        />
        <TextField label="At" {...field('time')} placeholder={letter.timeWords} hint="1410, 14:10; empty = as it is" />
        <LinesField label="Reason" {...field('reason')} lines={2} submitOnEnter />
      </div>
    </ActDialog>
  );
}

function refusedFor({ proof, reason }: Readonly<{ proof: string; reason: string }>): string | null {
  if (proof.trim() === '') return 'Say what proves it.';
  return reason.trim() === '' ? 'Give the reason: it stands in the record for good.' : null;
}
