import { useState } from 'react';
import { ActDialog } from '../../kit/act-dialog.tsx';
import { ChoiceField } from '../../kit/choice.tsx';
import { LinesField } from '../../kit/text-field.tsx';
import { useCommand } from '../../kit/use-answer.ts';
import styles from './case.module.css';
import type { Case } from './case-head.tsx';
import type { DialogCommon } from './correct-dialogs.tsx';

const NEEDS_REASON = 'Give the reason: it stands in the record for good.';

export function NoteDialog({ file, onDone, onClose }: DialogCommon) {
  const [text, setText] = useState('');
  const note = useCommand('cases.note');
  return (
    <ActDialog<'cases.note'>
      title="Add a note"
      button="Add note"
      run={() => note.run({ case: file.case, text })}
      onDone={(answer) => onDone(answer.value)}
      onClose={onClose}
      refused={text.trim() === '' ? 'Write the note first.' : null}
    >
      <div className={styles.fields}>
        <LinesField label="Note" layout="above" value={text} onChange={setText} lines={4} submitOnEnter first />
      </div>
    </ActDialog>
  );
}

/** G-25: there is nowhere to send it; a second person confirms. */
export function UnsendableDialog({ file, onDone, onClose }: DialogCommon) {
  const [reason, setReason] = useState('');
  const mark = useCommand('cases.mark-unsendable');
  return (
    <ActDialog<'cases.mark-unsendable'>
      title="The acknowledgement cannot be sent"
      button="Mark as not sendable"
      lead="The complaint has no address and no e-mail (G-25). It is investigated all the same, with every clock; the acknowledgement is owed again as soon as contact comes."
      run={(second) => mark.run({ case: file.case, letter: 'ack', reason, second })}
      onDone={(answer) => onDone(answer.value)}
      onClose={onClose}
      refused={reason.trim() === '' ? NEEDS_REASON : null}
    >
      <div className={styles.fields}>
        <LinesField label="Reason" layout="above" value={reason} onChange={setReason} lines={2} submitOnEnter first />
      </div>
    </ActDialog>
  );
}

/** G-22: the case goes by the version in force now, for nothing gets later by it. */
export function VersionDialog({ file, onDone, onClose }: DialogCommon) {
  const [reason, setReason] = useState('');
  const move = useCommand('cases.move-to-version');
  return (
    <ActDialog<'cases.move-to-version'>
      title="Move the case to the version in force"
      button="Move it"
      lead="No clock gets later and nothing is lost by it (G-22). What was recorded stays as it is."
      run={() => move.run({ case: file.case, reason })}
      onDone={(answer) => onDone(answer.value)}
      onClose={onClose}
      refused={reason.trim() === '' ? NEEDS_REASON : null}
    >
      <div className={styles.fields}>
        <LinesField label="Reason" layout="above" value={reason} onChange={setReason} lines={2} submitOnEnter first />
      </div>
    </ActDialog>
  );
}

type Entry = Case['timeline'][number]['entries'][number];

/** Undo with a reason: the entry stays readable, and counts no more. */
export function UndoDialog({ file, entry, onDone, onClose }: DialogCommon & Readonly<{ entry: Entry }>) {
  const [reason, setReason] = useState('');
  const strike = useCommand('cases.strike');
  const { event } = entry;
  if (event === null) return null;
  return (
    <ActDialog<'cases.strike'>
      title={`Undo: ${entry.lead}`}
      button="Undo"
      run={() => strike.run({ case: file.case, event, reason })}
      onDone={(answer) => onDone(answer.value)}
      onClose={onClose}
      refused={reason.trim() === '' ? NEEDS_REASON : null}
    >
      <div className={styles.fields}>
        <LinesField label="Reason" layout="above" value={reason} onChange={setReason} lines={2} submitOnEnter first />
      </div>
    </ActDialog>
  );
}

type Conflict = Case['conflicts'][number];

/** Two workstations disagree: both sides are shown, a person keeps one with a reason, and nothing is dropped. */
export function ConflictDialog({ file, conflict, onDone, onClose }: DialogCommon & Readonly<{ conflict: Conflict }>) {
  const [keep, setKeep] = useState<string>(conflict.sides[0]?.event ?? '');
  const [reason, setReason] = useState('');
  const resolve = useCommand('cases.resolve');
  const side = conflict.sides.find(({ event }) => event === keep);
  return (
    <ActDialog<'cases.resolve'>
      title="Settle a disagreement"
      button="Keep this one"
      lead={conflict.words}
      run={(second) =>
        resolve.run({ case: file.case, key: conflict.key, keep: side?.event ?? ('' as never), reason, second })
      }
      onDone={(answer) => onDone(answer.value)}
      onClose={onClose}
      refused={reason.trim() === '' ? NEEDS_REASON : null}
    >
      <div className={styles.fields}>
        <ChoiceField
          label="Keep"
          layout="above"
          options={conflict.sides.map((one) => ({
            value: one.event as string,
            label: `${one.words}, ${one.by} ${one.at}`,
          }))}
          value={keep}
          onChange={setKeep}
        />
        <LinesField label="Reason" layout="above" value={reason} onChange={setReason} lines={2} submitOnEnter first />
      </div>
    </ActDialog>
  );
}
