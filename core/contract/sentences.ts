import type { FaultCode } from '../domain/fault.ts';

/** Every declared failure and what the user reads: the thing, the rule, the next act. */
export const failureSentences = {
  'request.malformed': 'The program asked for something it does not know. Restart it; if this comes again, tell us.',
  'request.fields': 'Some fields need another look.',
  'request.bug':
    'Something went wrong on our side. Nothing was changed. Try again; if it comes again, tell us what you did.',
  'host.gone': 'Redress is no longer running behind this window. Start it again; everything saved is safe.',
  'host.not-entered': 'This window does not belong to the Redress that is running. Close it and start Redress again.',
  'session.locked': 'The office is locked. Sign in to go on; nothing is lost.',
  'session.wrong-passphrase':
    'That sign-in word and passphrase do not open this office. Nothing was changed. Check both and try again.',
  'session.wrong-recovery-key':
    'That recovery key does not open this office. Check each group against the printed sheet.',
  'session.nothing-here': 'There is no office in this folder yet. Set one up, or open the practice office.',
  'setup.exists': 'There is already an office in this folder. Sign in to it, or choose another folder.',
  'setup.weak-passphrase': 'This passphrase is too easy to guess. Use four or more unrelated words.',
  'setup.groups-differ': 'The two groups do not match the recovery key. Read them again from the printed sheet.',
  'setup.not-begun': 'The set-up was interrupted. Begin again; nothing has been written yet.',
  'folder.refused': 'Redress cannot keep its data there. Choose a folder on a local disk of this computer.',
  'people.word-taken': 'Someone in this office already signs in with that word. Choose another.',
  'people.not-found': 'There is no such person in this office.',
  'people.role-unknown': 'This office has no such role. Choose among the roles that are offered.',
  'right.missing': 'You do not have the right to do this. Ask an administrator, or a colleague who has it.',
  'second.needed': 'A second person must confirm this with an own passphrase.',
  'second.none':
    'A second person must confirm this, and nobody else in this office has the right. Add one under Settings, People.',
  'second.refused': 'That second person cannot confirm this: it must be somebody else who has the right to the act.',
  'second.wrong-passphrase': 'The second person’s sign-in word and passphrase do not match. Nothing was changed.',
  'upload.unknown': 'This file is no longer being received. Drop it again.',
  'upload.cancelled': 'Receiving this file was cancelled. Nothing of it was kept.',
  'file.empty': 'This file is empty (0 bytes). Scan or save it again and drop the new file.',
  'file.kind': 'This is not a PDF, TIFF, JPEG or PNG. Scan it, or save it as one of these, and drop it again.',
  'file.password':
    'This PDF is protected with a password. Save a copy without one and drop that; the original was not kept.',
  'file.damaged': 'This file is cut short or damaged, and no page of it can be read. Scan or save it again.',
  'file.too-large': 'This file is larger than Redress can read. Split it and drop the parts.',
  'file.too-many-pixels':
    'This picture has more pixels than Redress can read. Scan it at 300 dpi, or save it smaller, and drop it again.',
  'item.not-found': 'This piece of post is no longer here.',
  'item.registered': 'This piece of post has been registered already. Open its case.',
  'page.not-found': 'There is no such page.',
  'form.refused': 'Some fields need another look.',
  'case.not-found': 'This case is no longer here.',
  'case.gate': 'The procedure refuses this.',
  'case.conflict': 'Two workstations disagree about this. A person has to decide first.',
  'case.closed': 'This case is closed. Reopen it first.',
  'event.not-found': 'That entry is no longer here.',
  'event.cannot-strike': 'This cannot be undone: something rests on it, or it has left the house. Correct it instead.',
  'letter.not-found': 'This letter is no longer here.',
  'letter.elements-missing': 'The letter lacks something the procedure demands.',
  'letter.findings': 'The letter cannot be issued as it is.',
  'letter.frozen': 'This letter is frozen. A correction is a new letter.',
  'letter.no-template': 'This office has no letter template of this kind. An administrator adopts one under Settings.',
  'letter.not-frozen': 'This letter has not been issued yet.',
  'letter.handed-over': 'This letter has been handed over already.',
  'letter.other-workstation': 'This letter was issued on another workstation, which alone may post it.',
  'letter.cannot-print': 'No printer could be reached. Save a copy and print that, or try again.',
  'letter.needs-reissue':
    'The printed date is more than one business day past. Issue the letter again; the new one names this one.',
  'procedure.not-found': 'This version of the procedure is not here. Go back to the list and choose again.',
  'procedure.findings': 'A value does not fit its place in the procedure.',
  'procedure.unchanged': 'Nothing differs from the version that stands. Change a decision first.',
  'procedure.date': 'A version takes effect today or on a later day, never for days that have passed (G-22).',
  'procedure.not-live': 'This procedure still has gaps. It works in the practice office; fill them before live use.',
  'procedure.notice': 'The firm announces changes before they take effect.',
  'procedure.in-force': 'This version is in force. Adopt another one instead of withdrawing it.',
  'calendar.not-found': 'This calendar is not in the office.',
  'calendar.day': 'This day cannot be changed like that.',
  'text.none-newer': 'The program brings no newer version of it. Read the page again.',
  'save.cancelled': 'No copy was saved.',
  'check.running': 'A check is already running.',
} as const;

export type FailureCode = keyof typeof failureSentences;

export const faultSentences = {
  'store.wrong-key': 'The store cannot be opened with this key. Nothing was changed.',
  'store.damaged':
    'The store file is damaged. Nothing was changed or repaired. Close Redress, keep the folder as it is, and go back to your last copy of it.',
  'store.newer':
    'This store was written by a newer Redress. Nothing was changed. Install the newer program on this computer.',
  'store.locked-by-another': 'Another Redress has this office open. Use that window, or close it first.',
  'store.disk-full':
    'The disk is full. What you did last was not kept; everything before it is safe. Free some space and do it again.',
  'store.read-only':
    'The data folder cannot be written to. Nothing was changed. Check the rights of the folder, then do it again.',
  'store.keyfile-missing':
    'Both copies of the key file (keys.1, keys.2) are missing from the data folder. Put back a copy of the folder; without a key file nothing can open the store.',
  'store.keyfile-damaged':
    'The key file is damaged in both copies. Put back keys.1 or keys.2 from a copy of the folder.',
  'store.folder-shared':
    'This folder is on a network share, where the store would be damaged. Choose a folder on a local disk.',
  'store.folder-roaming':
    'This folder belongs to a roaming profile and is copied at sign-out, which would damage the store. Choose a folder on a local disk.',
  'store.folder-synchronised':
    'This folder is synchronised to a cloud service, which would damage the store. Choose a folder outside it.',
  'store.folder-unclear':
    'This is not a whole path. Type it from its beginning, as C:\\Redress or /home/ann/redress, or choose a folder.',
  'store.folder-missing': 'The data folder is not there. Connect the disk it lies on, or choose another folder.',
  'blob.missing':
    'A scan or letter that the record names is missing from the data folder. Put the file back from a copy of the folder.',
  'blob.damaged':
    'A scan or letter is damaged on disk. Put the file back from a copy of the folder; the record itself is whole.',
  'press.failed': 'The letter could not be composed. Nothing was issued.',
  'press.timeout':
    'Composing the letter took too long and was stopped. Nothing was issued. Shorten the text and try again.',
  'worker.died': 'A part of the program stopped and was started again. Nothing is lost. Do the last thing again.',
} as const satisfies Record<FaultCode, string>;

/** The sentence for any code that a reply may carry. */
export function sentenceOf(code: string): string {
  const known: Record<string, string> = { ...failureSentences, ...faultSentences };
  return known[code] ?? failureSentences['request.bug'];
}
