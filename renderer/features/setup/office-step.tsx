import { useEffect, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { PickField } from '../../kit/choice.tsx';
import { DoorWindow } from '../../kit/door.tsx';
import { LogoField } from '../../kit/logo-field.tsx';
import { Loading, Trouble } from '../../kit/states.tsx';
import { LinesField, TextField } from '../../kit/text-field.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import styles from './setup.module.css';
import type { StepProps } from './step.ts';
import { officeGaps, steps, withOffer } from './wizard.ts';

/** The procedure the office follows, its name, and the head of its letters. */
export function OfficeStep({ draft, change, onBack, onNext }: StepProps) {
  const offers = useAnswer('setup.offers', {});
  const [tried, setTried] = useState(false);
  const gaps = officeGaps(draft);
  const errors = tried ? gaps : {};
  const procedures = offers.value?.procedures;
  const only = procedures?.length === 1 ? procedures[0] : undefined;
  useEffect(() => {
    if (draft.procedure === '' && only !== undefined) change(withOffer(draft, only, undefined));
  }, [draft, only, change]);
  const go = () => {
    setTried(true);
    if (Object.keys(gaps).length === 0) onNext();
  };
  const offered = (id: string) => procedures?.find((one) => one.id === id);
  const choose = (id: string) => {
    const offer = offered(id);
    if (offer !== undefined) change(withOffer(draft, offer, offered(draft.procedure)));
  };
  return (
    <DoorWindow
      title="The office and its letterhead"
      lead="The procedure says which clocks run and what a letter must hold. It is adopted by an act of yours, so that no update of the program moves a date."
      steps={steps}
      at={3}
      onSubmit={go}
      acts={
        <>
          <Button onClick={onBack}>Back</Button>
          <Button look="go" type="submit" cap="Enter">
            Go on
          </Button>
        </>
      }
      foot="Step 4 of 6. Nothing is written yet."
    >
      {procedures === undefined ? (
        <Procedures offers={offers} />
      ) : (
        <PickField
          label="Procedure"
          layout="above"
          id="procedure"
          value={draft.procedure}
          onChange={choose}
          error={errors.procedure}
          first
          options={[
            ...(draft.procedure === '' ? [{ value: '', label: 'Choose one' }] : []),
            ...procedures.map(({ id, brand, version }) => ({ value: id, label: `${brand} ${version}` })),
          ]}
        />
      )}
      <TextField
        label="Name of the office"
        layout="above"
        id="office-name"
        value={draft.officeName}
        onChange={(officeName) => change({ officeName })}
        error={errors.officeName}
      />
      <TextField
        label="Sender on letters"
        layout="above"
        id="sender"
        value={draft.senderName}
        onChange={(senderName) => change({ senderName })}
        error={errors.senderName}
      />
      <div className={styles.two}>
        <LinesField
          label="Address of the sender"
          layout="above"
          id="sender-address"
          lines={3}
          value={draft.address}
          onChange={(address) => change({ address })}
          error={errors.address}
        />
        <LinesField
          label="Contact lines"
          layout="above"
          id="sender-contact"
          lines={3}
          value={draft.contact}
          onChange={(contact) => change({ contact })}
          error={errors.contact}
        />
      </div>
      <LogoField
        label="Logo"
        layout="above"
        value={draft.logo}
        name={draft.logoName}
        onChange={(logo, logoName) => change({ logo, logoName })}
      />
      <TextField
        label="Post is collected at"
        layout="above"
        id="cutoff"
        value={draft.postCutoff}
        onChange={(postCutoff) => change({ postCutoff })}
        error={errors.postCutoff}
        hint="A letter finished before this time leaves the same day."
        attributes={{ className: 'figures' }}
      />
    </DoorWindow>
  );
}

function Procedures({ offers }: Readonly<{ offers: ReturnType<typeof useAnswer<'setup.offers'>> }>) {
  return offers.refusal === undefined ? (
    <Loading what="the procedures" lines={1} />
  ) : (
    <Trouble what="The procedures could not be read" refusal={offers.refusal} again={offers.again} />
  );
}
