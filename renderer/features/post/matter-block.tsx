import type { PostForm } from '../../../core/contract/post.ts';
import { ChoiceField } from '../../kit/choice.tsx';
import { LinesField } from '../../kit/text-field.tsx';
import { AmountLines } from './amount-lines.tsx';
import { type BlockProps, fieldId, markOf, textOf } from './form-parts.ts';

type Choices<V extends string> = readonly Readonly<{ value: V; label: string }>[];

const fraud: Choices<PostForm['fraud']> = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Not known' },
];
const admissible: Choices<PostForm['admissible']> = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'undecided', label: 'Undecided' },
];

/** What it is about, what is wished, what it is worth, and the questions that move dates. */
export function MatterBlock(props: BlockProps) {
  const { form, set, item } = props;
  return (
    <>
      <h2>What it is about</h2>
      <LinesField label="Matter" {...textOf(props, 'matter')} from={markOf(props, 'matter')} />
      <LinesField label="Wish" {...textOf(props, 'wish')} from={markOf(props, 'wish')} />
      <AmountLines {...props} />
      {item.asksFraud && (
        <ChoiceField
          label="Fraud"
          id={fieldId('fraud')}
          options={fraud}
          undecided="unknown"
          value={form.fraud}
          onChange={(value) => set({ fraud: value })}
          beside={form.fraud === 'unknown' ? 'counts as yes' : undefined}
        />
      )}
      <ChoiceField
        label="Admissible"
        id={fieldId('admissible')}
        options={admissible}
        undecided="undecided"
        value={form.admissible}
        onChange={(value) => set({ admissible: value })}
        beside={form.admissible === 'undecided' ? 'may wait' : undefined}
      />
    </>
  );
}
