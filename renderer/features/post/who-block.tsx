import { useState } from 'react';
import { ChoiceField, PickField, Segments } from '../../kit/choice.tsx';
import { Field } from '../../kit/field.tsx';
import { LinesField, TextField } from '../../kit/text-field.tsx';
import { type BlockProps, fieldId, markOf, textOf } from './form-parts.ts';
import { noRepresentative, type Representative, type Speaker, speakerOf, withSpeaker } from './form-state.ts';
import styles from './post.module.css';

const speakers = [
  { value: 'self', label: 'In own name' },
  { value: 'another', label: 'For another' },
  { value: 'nobody', label: 'Anonymous' },
] as const satisfies readonly { value: Speaker; label: string }[];

const authorities = [
  { value: 'seen', label: 'Seen' },
  { value: 'missing', label: 'Missing' },
] as const;

function RepresentativeFields(
  props: BlockProps & Readonly<{ person: Representative; onChange: (person: Representative) => void }>,
) {
  const { person, onChange } = props;
  const text = (field: 'name' | 'address' | 'relation') => ({
    id: fieldId(`representative.${field}`),
    value: person[field],
    onChange: (value: string) => onChange({ ...person, [field]: value }),
    onBlur: () => props.left(`representative.${field}`),
    error: props.errors[`representative.${field}`],
    warning: props.warnings[`representative.${field}`],
  });
  return (
    <div className={styles.inner}>
      <TextField label="Written by" {...text('name')} />
      <LinesField label="Address" lines={1} {...text('address')} />
      <TextField label="As" placeholder="lawyer, relative, organisation" {...text('relation')} />
      <ChoiceField
        label="Authority"
        id={fieldId('representative.authority')}
        options={authorities}
        value={person.authority}
        onChange={(authority) => onChange({ ...person, authority })}
        beside="a signed power of attorney"
      />
    </div>
  );
}

/** Who complains, and who writes for whom. */
export function WhoBlock(props: BlockProps) {
  const { form, item } = props;
  const [parked, setParked] = useState(form.representative ?? noRepresentative);
  const speaker = speakerOf(form);
  const nobody = speaker === 'nobody';
  const represent = (person: Representative) => {
    setParked(person);
    props.set({ representative: person });
  };
  return (
    <>
      <h2>
        Who writes
        <Segments
          label="Who writes"
          id="speaker"
          small
          options={speakers}
          value={speaker}
          onChange={(next) => props.replace(withSpeaker(form, next, parked))}
        />
      </h2>
      {form.representative !== null && (
        <RepresentativeFields {...props} person={form.representative} onChange={represent} />
      )}
      <TextField
        label={speaker === 'another' ? 'For' : 'Name'}
        {...textOf(props, 'name')}
        from={markOf(props, 'name')}
        disabled={nobody}
        {...(nobody ? { placeholder: 'not known: the letter is anonymous' } : {})}
      />
      <LinesField label="Address" lines={1} {...textOf(props, 'address')} from={markOf(props, 'address')} />
      <TextField label="E-mail" type="email" {...textOf(props, 'email')} from={markOf(props, 'email')} />
      <Field words={{ label: 'Phone, account', id: fieldId('reach') }} group>
        <div className={styles.pair}>
          <TextField label="Phone" layout="bare" type="tel" {...textOf(props, 'phone')} from={markOf(props, 'phone')} />
          <TextField label="Account" layout="bare" {...textOf(props, 'account')} from={markOf(props, 'account')} />
        </div>
      </Field>
      <Field words={{ label: 'Language, type', id: fieldId('kind') }} group>
        <div className={styles.pair}>
          <PickField
            label="Language of the letter"
            layout="bare"
            {...textOf(props, 'language')}
            options={item.languages.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <PickField
            label="Type of complainant"
            layout="bare"
            {...textOf(props, 'complainantType')}
            options={[
              { value: '', label: 'type not known' },
              ...item.complainantTypes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
      </Field>
    </>
  );
}
