import { useState } from 'react';
import type { FactView, LetterView } from '../../../core/contract/cases.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { HandOverDialog } from '../../kit/hand-over-dialog.tsx';
import { LetterWindow } from '../../kit/letter-window.tsx';
import { useNotices } from '../../kit/notices.tsx';
import { PageViewer } from '../../kit/page-viewer.tsx';
import styles from './case.module.css';
import type { Case } from './case-head.tsx';
import { CorrectFactDialog, CorrectReceiptDialog, type DialogCommon } from './correct-dialogs.tsx';
import { ConflictDialog, NoteDialog, UndoDialog, UnsendableDialog, VersionDialog } from './plain-dialogs.tsx';

/** The window that is open over the case. */
export type Opened =
  | Readonly<{ what: 'fact'; fact: FactView }>
  | Readonly<{ what: 'receipt' | 'note' | 'unsendable' | 'version' }>
  | Readonly<{ what: 'undo'; entry: Case['timeline'][number]['entries'][number] }>
  | Readonly<{ what: 'conflict'; conflict: Case['conflicts'][number] }>
  | Readonly<{ what: 'scan'; page: number }>
  | Readonly<{ what: 'letter' | 'hand-over'; letter: LetterView }>;

export function OpenDialog({ opened, ...common }: DialogCommon & Readonly<{ opened: Opened }>) {
  const { announce } = useNotices();
  switch (opened.what) {
    case 'fact':
      return <CorrectFactDialog {...common} fact={opened.fact} />;
    case 'receipt':
      return <CorrectReceiptDialog {...common} />;
    case 'note':
      return <NoteDialog {...common} />;
    case 'version':
      return <VersionDialog {...common} />;
    case 'unsendable':
      return <UnsendableDialog {...common} />;
    case 'undo':
      return <UndoDialog {...common} entry={opened.entry} />;
    case 'conflict':
      return <ConflictDialog {...common} conflict={opened.conflict} />;
    case 'scan':
      return <ScanWindow file={common.file} page={opened.page} onClose={common.onClose} />;
    case 'letter':
      return <Letter file={common.file} letter={opened.letter} onClose={common.onClose} />;
    case 'hand-over':
      return (
        <HandOverDialog
          case={common.file.case}
          letter={opened.letter}
          onClose={common.onClose}
          onDone={({ sentence, warning }) => {
            announce(warning === null ? sentence : `${sentence} ${warning}`);
            common.onClose();
          }}
        />
      );
  }
}

function Letter({ file, letter, onClose }: Readonly<{ file: Case; letter: LetterView; onClose: () => void }>) {
  return (
    <LetterWindow
      title={letter.name}
      pages={letter.pages}
      pdf={letter.pdf}
      fileName={`${file.reference} ${letter.name}.pdf`}
      words={`${letter.words} · SHA-256 ${letter.sha256.slice(0, 16)}…`}
      onClose={onClose}
    />
  );
}

/** The scan as it came, page by page. */
function ScanWindow({ file, page, onClose }: Readonly<{ file: Case; page: number; onClose: () => void }>) {
  const [at, setAt] = useState(page);
  const scan = file.scans[0];
  if (scan === undefined) return null;
  return (
    <Dialog
      open
      wide
      title={`Scan: ${scan.name}`}
      onClose={onClose}
      acts={
        <Button onClick={onClose} cap="Escape">
          Close
        </Button>
      }
    >
      <div className={styles.scan}>
        <PageViewer pages={scan.pages} at={at} onAt={setAt} title={`Scan of ${scan.name}`} />
      </div>
      <p className="micro ink3">SHA-256 {scan.sha256}</p>
    </Dialog>
  );
}
