import { type FormEvent, useState } from 'react';
import type { Refusal } from '../../../core/contract/client.ts';
import { Button } from '../../kit/button.tsx';
import { Glyph } from '../../kit/glyph.tsx';
import { LogoField } from '../../kit/logo-field.tsx';
import { useNotices } from '../../kit/notices.tsx';
import { Loading, sentenceFor, Trouble, Wrong } from '../../kit/states.tsx';
import { LinesField, TextField } from '../../kit/text-field.tsx';
import { useAnswer, useCommand } from '../../kit/use-answer.ts';
import { UnsavedGuard } from '../../kit/use-unsaved.tsx';
import { changesOf, formOf, gapsOf, type Office, type OfficeForm } from './office-form.ts';
import styles from './settings.module.css';

/** The letterhead, the collection of the post, and the minutes of rest before locking. */
export function OfficePart() {
  const office = useAnswer('office.settings', {});
  if (office.value === undefined)
    return office.refusal === undefined ? (
      <Loading what="the office" />
    ) : (
      <Trouble what="The office could not be read" refusal={office.refusal} again={office.again} />
    );
  return <Form office={office.value} key={JSON.stringify(formOf(office.value))} />;
}

function Form({ office }: Readonly<{ office: Office }>) {
  const { run, busy } = useCommand('office.change');
  const { announce } = useNotices();
  const [form, setForm] = useState<OfficeForm>(() => formOf(office));
  const [logoName, setLogoName] = useState('the present one');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const gaps = gapsOf(form);
  const errors = tried ? gaps : {};
  const changes = changesOf(office, form);
  const dirty = Object.keys(changes).length > 0;
  const set = (part: Partial<OfficeForm>) => setForm((before) => ({ ...before, ...part }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || !dirty || Object.keys(gaps).length > 0) return;
    const answer = await run(changes);
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) announce('The office was changed.');
  };
  return (
    <form className={styles.narrow} onSubmit={(event) => void save(event)} noValidate>
      <UnsavedGuard loss={dirty ? 'What you changed about the office has not been saved.' : null} />
      <h2>Office and letterhead</h2>
      <TextField
        label="Name of the office"
        id="office-name"
        value={form.name}
        onChange={(name) => set({ name })}
        error={errors.name}
      />
      <TextField
        label="Sender on letters"
        id="sender"
        value={form.sender}
        onChange={(sender) => set({ sender })}
        error={errors.sender}
      />
      <LinesField
        label="Address"
        id="sender-address"
        lines={3}
        value={form.address}
        onChange={(address) => set({ address })}
        error={errors.address}
      />
      <LinesField
        label="Contact lines"
        id="sender-contact"
        lines={2}
        value={form.contact}
        onChange={(contact) => set({ contact })}
      />
      <LogoField
        label="Logo"
        value={form.logo}
        name={logoName}
        onChange={(logo, name) => {
          set({ logo });
          setLogoName(name);
        }}
      />
      <h2>The day</h2>
      <TextField
        label="Post is collected at"
        id="cutoff"
        value={form.postCutoff}
        onChange={(postCutoff) => set({ postCutoff })}
        error={errors.postCutoff}
        hint="A letter finished before this time leaves the same day."
      />
      <TextField
        label="Locks after"
        id="idle"
        value={form.idleMinutes}
        onChange={(idleMinutes) => set({ idleMinutes })}
        error={errors.idleMinutes}
        from="minutes of rest"
      />
      <div className={styles.acts}>
        <Button
          look="go"
          type="submit"
          cap="Enter"
          busy={busy}
          refused={office.mayChange ? null : 'Only an administrator may change the office.'}
          refusedBeside
        >
          Save
        </Button>
        {dirty && <Button onClick={() => setForm(formOf(office))}>Leave it as it was</Button>}
        {!dirty && (
          <span className="small ink3" style={{ display: 'inline-flex', gap: 5, alignItems: 'center' }}>
            <Glyph name="met" size={12} /> Saved
          </span>
        )}
      </div>
      {refusal !== null && <Wrong>{sentenceFor(refusal)}</Wrong>}
    </form>
  );
}
