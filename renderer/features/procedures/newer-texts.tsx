import { useState } from 'react';
import type { OutputOf } from '../../../core/contract/client.ts';
import { Button, LinkButton } from '../../kit/button.tsx';
import { useNotices } from '../../kit/notices.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import type { Cursor } from '../../kit/use-cursor.ts';
import { NewerTextDialog } from './newer-text-dialog.tsx';
import styles from './procedures.module.css';
import type { NewerText } from './view.ts';

type Newer = OutputOf<'texts.newer'>;

/** The row of a newer text in the list of procedures. */
export const newerRow = ({ kind, id }: NewerText): string => `newer-${kind}-${id}`;

const kinds = { calendar: 'a calendar', template: 'a letter' } as const satisfies Record<NewerText['kind'], string>;

/** Calendars and letter templates that come newer with the program; nothing where the office has the newest. */
export function NewerTexts(props: Readonly<{ newer: Newer; cursor: Cursor; onOpen: (text: NewerText) => void }>) {
  const { newer, cursor, onOpen } = props;
  if (newer.texts.length === 0) return null;
  return (
    <section aria-labelledby="newer-title">
      <h2 id="newer-title">Newer with the program</h2>
      <ul>
        {newer.texts.map((text) => (
          <li key={newerRow(text)} className={styles.row} {...cursor.rowProps(newerRow(text))}>
            <LinkButton onClick={() => onOpen(text)}>{text.name}</LinkButton>
            <span className="figures">{text.offers}</span>
            <span className="ink2">
              {kinds[text.kind]}, {text.has} stands
            </span>
            <span className="ink2">{newer.refused}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The newer table of one calendar, beside its days. */
export function NewerCalendar({ calendar }: Readonly<{ calendar: string }>) {
  const { value } = useAnswer('texts.newer', {});
  const [open, setOpen] = useState(false);
  const text = value?.texts.find(({ kind, id }) => kind === 'calendar' && id === calendar);
  if (text === undefined) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)} refused={value?.refused ?? null}>
        Look at {text.name} {text.offers}
      </Button>
      {open && <AdoptNewer text={text} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The dialog, which says what was done when it closes. */
export function AdoptNewer({ text, onClose }: Readonly<{ text: NewerText; onClose: () => void }>) {
  const { announce } = useNotices();
  return (
    <NewerTextDialog
      text={text}
      onClose={onClose}
      onDone={(sentence) => {
        announce(sentence);
        onClose();
      }}
    />
  );
}
