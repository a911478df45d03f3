import { addPerson } from './commands/add-person.ts';
import { assign } from './commands/assign.ts';
import { beginSetUp } from './commands/begin-set-up.ts';
import { changeOffice } from './commands/change-office.ts';
import { changePreferences } from './commands/change-preferences.ts';
import { checkRecord } from './commands/check-record.ts';
import { chooseFolder, pickFolder } from './commands/choose-folder.ts';
import { classify } from './commands/classify.ts';
import { correctFact } from './commands/correct-fact.ts';
import { correctHandOver } from './commands/correct-hand-over.ts';
import { correctReceipt } from './commands/correct-receipt.ts';
import { finishSetUp } from './commands/finish-set-up.ts';
import { finishUpload } from './commands/finish-upload.ts';
import { handOver } from './commands/hand-over.ts';
import { issueLetter } from './commands/issue-letter.ts';
import { keepForm } from './commands/keep-form.ts';
import { leavePractice, lock } from './commands/lock.ts';
import { markUnsendable } from './commands/mark-unsendable.ts';
import { moveToVersion } from './commands/move-to-version.ts';
import { note } from './commands/note.ts';
import { openPractice } from './commands/open-practice.ts';
import { previewLetter } from './commands/preview-letter.ts';
import { register } from './commands/register.ts';
import { resolve } from './commands/resolve.ts';
import { strike } from './commands/strike.ts';
import { turnPage } from './commands/turn-page.ts';
import { unlock } from './commands/unlock.ts';
import { unlockByRecovery } from './commands/unlock-by-recovery.ts';
import { beginUpload, cancelUpload } from './commands/upload.ts';
import type { Handlers } from './handling.ts';
import type { Everything } from './needs.ts';
import { adoptText } from './newer-texts/adopt.ts';
import { listNewerTexts } from './newer-texts/list.ts';
import { previewText } from './newer-texts/preview.ts';
import { adoptVersion } from './procedures/adopt-version.ts';
import { calendarYear } from './procedures/calendar-year.ts';
import { changeDays } from './procedures/change-days.ts';
import { exampleClocks } from './procedures/example-clocks.ts';
import { listProcedures } from './procedures/list.ts';
import { previewAdoption } from './procedures/preview-adoption.ts';
import { viewProcedure } from './procedures/view.ts';
import { withdrawVersion } from './procedures/withdraw-version.ts';
import { caseView } from './queries/case-view.ts';
import { checkForm } from './queries/check-form.ts';
import { composeLetter } from './queries/compose-letter.ts';
import { counts } from './queries/counts.ts';
import { itemView } from './queries/item-view.ts';
import { offers } from './queries/offers.ts';
import { officeSettings } from './queries/office-settings.ts';
import { officeStatus } from './queries/office-status.ts';
import { people } from './queries/people.ts';
import { postBook } from './queries/post-book.ts';
import { preferences } from './queries/preferences.ts';
import { queue } from './queries/queue.ts';
import { tray } from './queries/tray.ts';
import { who } from './queries/who.ts';

/** The one handler of each operation. */
export const handlersOver = (needs: Everything): Handlers => ({
  'office.status': officeStatus(needs),
  'office.pick-folder': pickFolder(needs),
  'office.choose-folder': chooseFolder(needs),
  'office.open-practice': openPractice(needs),
  'office.leave-practice': leavePractice(needs),
  'setup.begin': beginSetUp(needs),
  'setup.finish': finishSetUp(needs),
  'setup.offers': offers(needs),
  'session.unlock': unlock(needs),
  'session.unlock-recovery': unlockByRecovery(needs),
  'session.lock': lock(needs),
  'session.who': who(needs),
  'people.list': people(needs),
  'people.add': addPerson(needs),
  'office.settings': officeSettings(needs),
  'office.change': changeOffice(needs),
  'record.check': checkRecord(needs),
  'preferences.read': preferences(needs),
  'preferences.change': changePreferences(needs),
  'post.begin': beginUpload(needs),
  'post.cancel': cancelUpload(needs),
  'post.finish': finishUpload(needs),
  'post.tray': tray(needs),
  'post.item': itemView(needs),
  'post.turn': turnPage(needs),
  'post.keep': keepForm(needs),
  'post.check': checkForm(needs),
  'post.register': register(needs),
  'cases.queue': queue(needs),
  'cases.counts': counts(needs),
  'cases.case': caseView(needs),
  'cases.assign': assign(needs),
  'cases.correct-fact': correctFact(needs),
  'cases.correct-receipt': correctReceipt(needs),
  'cases.classify': classify(needs),
  'cases.move-to-version': moveToVersion(needs),
  'cases.mark-unsendable': markUnsendable(needs),
  'cases.note': note(needs),
  'cases.strike': strike(needs),
  'cases.resolve': resolve(needs),
  'letters.compose': composeLetter(needs),
  'letters.preview': previewLetter(needs),
  'letters.issue': issueLetter(needs),
  'letters.hand-over': handOver(needs),
  'letters.correct-hand-over': correctHandOver(needs),
  'letters.post-book': postBook(needs),
  'procedures.list': listProcedures(needs),
  'procedures.view': viewProcedure(needs),
  'procedures.example': exampleClocks(needs),
  'procedures.preview': previewAdoption(needs),
  'procedures.adopt': adoptVersion(needs),
  'procedures.withdraw': withdrawVersion(needs),
  'calendars.year': calendarYear(needs),
  'calendars.change': changeDays(needs),
  'texts.newer': listNewerTexts(needs),
  'texts.preview': previewText(needs),
  'texts.adopt': adoptText(needs),
});
