import { useRef, useState } from 'react';
import { Button, LinkButton } from './button.tsx';
import { Field } from './field.tsx';
import { sentenceFor } from './states.tsx';
import { sendFile } from './upload.ts';
import { useAnswers } from './use-answer.ts';

/** A picture for the head of a letter: PNG or JPEG. `value` names it for the application; `name` is what the person sees. */
export function LogoField(
  props: Readonly<{
    label: string;
    value: string | null;
    name: string;
    onChange: (value: string | null, name: string) => void;
    layout?: 'side' | 'above';
  }>,
) {
  const answers = useAnswers();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    const sent = await sendFile(answers, file, { purpose: 'logo' });
    setBusy(false);
    setError(sent.ok ? null : sentenceFor(sent));
    if (sent.ok) props.onChange(sent.upload, file.name);
  };
  return (
    <Field words={{ label: props.label, layout: props.layout ?? 'side', error, id: 'logo' }}>
      <div style={{ display: 'flex', gap: 12, alignItems: 'center', minHeight: 30 }}>
        <Button onClick={() => input.current?.click()} busy={busy}>
          {props.value === null ? 'Choose a picture…' : 'Choose another…'}
        </Button>
        <span className="small ink2">{props.value === null ? 'none: the name is set in type' : props.name}</span>
        {props.value !== null && <LinkButton onClick={() => props.onChange(null, '')}>Remove</LinkButton>}
        <input
          ref={input}
          id="logo"
          type="file"
          accept="image/png,image/jpeg"
          hidden
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
    </Field>
  );
}
