import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { useNotices } from '../../kit/notices.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import { NewerTextDialog } from './newer-text-dialog.tsx';
import styles from './procedures.module.css';
import type { NewerText } from './view.ts';

const kinds = { calendar: 'a calendar', template: 'a letter' } as const satisfies Record<NewerText['kind'], string>;

/** Calendars and letter templates that come newer with the program; nothing where the office has the newest. */
export function NewerTexts() {
  const { value } = useAnswer('texts.newer', {});
  if (value === undefined || value.texts.length === 0) return null;
  return (
    <section className={styles.lists} aria-labelledby="newer-title">
      <h2 id="newer-title">Newer with the program</h2>
      <ul>
        {value.texts.map((text) => (
          <li key={`${text.kind} ${text.id}`} className={styles.row}>
            <span>{text.name}</span>
            <span className="figures">{text.offers}</span>
            <span className="ink2">
              {kinds[text.kind]}, {text.has} stands
            </span>
            <span>
              <AdoptButton text={text} refused={value.refused} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The newer table of one calendar, beside its days. */
export function NewerCalendar({ calendar }: Readonly<{ calendar: string }>) {
  const { value } = useAnswer('texts.newer', {});
  const text = value?.texts.find(({ kind, id }) => kind === 'calendar' && id === calendar);
  return text === undefined ? null : <AdoptButton text={text} refused={value?.refused ?? null} />;
}

function AdoptButton({ text, refused }: Readonly<{ text: NewerText; refused: string | null }>) {
  const [open, setOpen] = useState(false);
  const { announce } = useNotices();
  return (
    <>
      <Button onClick={() => setOpen(true)} refused={refused}>
        Look at {text.name} {text.offers}
      </Button>
      {open && (
        <NewerTextDialog
          text={text}
          onClose={() => setOpen(false)}
          onDone={(sentence) => {
            announce(sentence);
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
