import { useState } from 'react';
import type { FactView } from '../../../core/contract/cases.ts';
import type { OutputOf } from '../../../core/contract/client.ts';
import { ActDialog } from '../../kit/act-dialog.tsx';
import { ChoiceField, PickField } from '../../kit/choice.tsx';
import { LinesField, TextField } from '../../kit/text-field.tsx';
import { useCommand } from '../../kit/use-answer.ts';
import styles from './case.module.css';
import type { Case } from './case-head.tsx';
import { RepresentativeValue } from './representative-value.tsx';

export type DialogCommon = Readonly<{ file: Case; onDone: (done: Done) => void; onClose: () => void }>;
export type Done = Readonly<{
  sentence: string;
  event: OutputOf<'cases.note'>['event'];
  undo: boolean;
  moved?: readonly string[];
}>;

const NEEDS_REASON = 'Give the reason: it stands in the record for good.';

/** A choice of few is drawn as joined buttons, a longer one as a list. */
function Choices(props: Readonly<{ fact: FactView; value: string; onChange: (value: string) => void }>) {
  const { fact, value, onChange } = props;
  const first = fact.choices[0];
  if (first === undefined) return null;
  if (fact.choices.length <= 4)
    return <ChoiceField label={fact.label} layout="above" options={fact.choices} value={value} onChange={onChange} />;
  return <PickField label={fact.label} layout="above" options={fact.choices} value={value} onChange={onChange} />;
}

function Value(props: Readonly<{ fact: FactView; value: string; onChange: (value: string) => void }>) {
  const { fact, value, onChange } = props;
  if (fact.correct === 'choice') return <Choices {...props} />;
  if (fact.correct === 'representative') return <RepresentativeValue {...props} />;
  if (fact.correct === 'lines')
    return <LinesField label={fact.label} layout="above" value={value} onChange={onChange} lines={4} first />;
  const hint =
    fact.correct === 'amounts'
      ? 'Amount and currency; several apart by a semicolon: 1860.00 EUR; 24.00 EUR'
      : undefined;
  return <TextField label={fact.label} layout="above" value={value} onChange={onChange} hint={hint} autoFocus />;
}

/** A wrong fact is corrected by a new entry with a reason; an undecided axis is decided, and then needs none. */
export function CorrectFactDialog({ file, fact, onDone, onClose }: DialogCommon & Readonly<{ fact: FactView }>) {
  const first = fact.undecided ? (fact.choices[0]?.value ?? '') : fact.typed;
  const [value, setValue] = useState(first);
  const [reason, setReason] = useState('');
  const correct = useCommand('cases.correct-fact');
  const classify = useCommand('cases.classify');
  const axis = fact.correct === 'choice' && fact.fact !== 'complainant_type' && fact.fact !== 'admissible';
  const deciding = fact.undecided;
  const common = {
    title: deciding ? `Decide: ${fact.label.toLowerCase()}` : `Correct: ${fact.label.toLowerCase()}`,
    button: deciding ? 'Decide' : 'Correct',
    onClose,
    refused: !deciding && reason.trim() === '' ? NEEDS_REASON : null,
    lead: deciding ? undefined : `On record: ${fact.value}. The old value stays visible beside the new one.`,
  };
  const fields = (
    <div className={styles.fields}>
      <Value fact={fact} value={value} onChange={setValue} />
      <LinesField label="Reason" layout="above" value={reason} onChange={setReason} lines={2} submitOnEnter />
    </div>
  );
  if (axis)
    return (
      <ActDialog<'cases.classify'>
        {...common}
        run={(second) => classify.run({ case: file.case, axis: fact.fact, value, reason, second })}
        onDone={(answer) => onDone(answer.value)}
      >
        {fields}
      </ActDialog>
    );
  return (
    <ActDialog<'cases.correct-fact'>
      {...common}
      run={(second) =>
        correct.run({ case: file.case, fact: fact.fact, value, reason: reason || 'first decision', second })
      }
      onDone={(answer) => onDone(answer.value)}
    >
      {fields}
    </ActDialog>
  );
}

/** The date and the time of a line of the paper, as typed. */
function typedDate(file: Case, fact: string): Readonly<{ date: string; time: string }> {
  const typed = file.facts.flatMap(({ facts }) => facts).find((one) => one.fact === fact)?.typed ?? '';
  const [date = '', time = ''] = typed.split(' ');
  return { date, time };
}

/** The four dates are one fact. A later receipt wants a second person on the spot (G-16). */
export function CorrectReceiptDialog({ file, onDone, onClose }: DialogCommon) {
  const [receipt, setReceipt] = useState({
    letterDated: typedDate(file, 'letter_dated').date,
    postmarked: typedDate(file, 'postmarked').date,
    delivered: typedDate(file, 'delivered').date,
    deliveredTime: typedDate(file, 'delivered').time,
    scanned: typedDate(file, 'scanned').date,
  });
  const [reason, setReason] = useState('');
  const command = useCommand('cases.correct-receipt');
  const field = (name: keyof typeof receipt, label: string, autoFocus = false) => (
    <TextField
      label={label}
      layout="above"
      value={receipt[name]}
      onChange={(value) => setReceipt((before) => ({ ...before, [name]: value }))}
      autoFocus={autoFocus}
    />
  );
  return (
    <ActDialog<'cases.correct-receipt'>
      title="Correct the dates of the paper"
      button="Correct the dates"
      lead="Every clock is reckoned again from the corrected dates. What was told to the complainant stays on record."
      run={(second) => command.run({ case: file.case, receipt, reason, second })}
      onDone={(answer) => onDone(answer.value)}
      onClose={onClose}
      refused={reason.trim() === '' ? NEEDS_REASON : null}
    >
      <div className={styles.pairs}>
        {field('letterDated', 'On the letter')}
        {field('postmarked', 'Postmark')}
        {field('delivered', 'Delivered', true)}
        {field('deliveredTime', 'At, if known')}
      </div>
      <div className={styles.fields}>
        <LinesField label="Reason" layout="above" value={reason} onChange={setReason} lines={2} submitOnEnter />
      </div>
    </ActDialog>
  );
}
