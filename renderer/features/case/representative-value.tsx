import type { PostForm } from '../../../core/contract/post.ts';
import { ChoiceField } from '../../kit/choice.tsx';
import { LinesField, TextField } from '../../kit/text-field.tsx';

const kinds = [
  { value: 'somebody', label: 'Somebody writes' },
  { value: 'nobody', label: 'Nobody' },
] as const;

const authorities = [
  { value: 'seen', label: 'Seen' },
  { value: 'missing', label: 'Missing' },
] as const;

const blank = { name: '', address: '', relation: '', authority: 'missing' } as const;

/** Who writes for the complainant, in four fields; the value is their JSON, `null` for nobody. */
export function RepresentativeValue({
  value,
  onChange,
}: Readonly<{ value: string; onChange: (value: string) => void }>) {
  const person = JSON.parse(value) as PostForm['representative'];
  const set = (changed: Partial<NonNullable<typeof person>>) =>
    onChange(JSON.stringify({ ...blank, ...person, ...changed }));
  return (
    <>
      <ChoiceField
        label="For the complainant"
        layout="above"
        options={kinds}
        value={person === null ? 'nobody' : 'somebody'}
        onChange={(kind) => (kind === 'nobody' ? onChange('null') : set({}))}
      />
      {person !== null && (
        <>
          <TextField
            label="Written by"
            layout="above"
            value={person.name}
            onChange={(name) => set({ name })}
            autoFocus
          />
          <LinesField
            label="Address"
            layout="above"
            value={person.address}
            onChange={(address) => set({ address })}
            lines={3}
          />
          <TextField label="As" layout="above" value={person.relation} onChange={(relation) => set({ relation })} />
          <ChoiceField
            label="Authority"
            layout="above"
            options={authorities}
            value={person.authority}
            onChange={(authority) => set({ authority })}
          />
        </>
      )}
    </>
  );
}
