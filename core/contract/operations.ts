import * as cases from './cases.ts';
import * as letters from './letters.ts';
import * as newerTexts from './newer-texts.ts';
import * as post from './post.ts';
import * as procedures from './procedures.ts';
import * as session from './session.ts';

/** Every operation there is, by its name: the one list that `dispatch` and the page read. */
export const operations = {
  'office.status': session.officeStatus,
  'office.pick-folder': session.pickFolder,
  'office.choose-folder': session.chooseFolder,
  'office.open-practice': session.openPractice,
  'office.leave-practice': session.leavePractice,
  'setup.begin': session.beginSetUp,
  'setup.finish': session.finishSetUp,
  'setup.offers': session.offers,
  'session.unlock': session.unlock,
  'session.unlock-recovery': session.unlockByRecovery,
  'session.lock': session.lock,
  'session.who': session.who,
  'people.list': session.people,
  'people.add': session.addPerson,
  'office.settings': session.office,
  'office.change': session.changeOffice,
  'record.check': session.checkRecord,
  'preferences.read': session.preferences,
  'preferences.change': session.changePreferences,
  'post.begin': post.beginUpload,
  'post.cancel': post.cancelUpload,
  'post.finish': post.finishUpload,
  'post.tray': post.tray,
  'post.item': post.itemView,
  'post.turn': post.turnPage,
  'post.keep': post.keepForm,
  'post.check': post.checkForm,
  'post.register': post.register,
  'cases.queue': cases.queue,
  'cases.counts': cases.counts,
  'cases.case': cases.caseView,
  'cases.assign': cases.assign,
  'cases.correct-fact': cases.correctFact,
  'cases.correct-receipt': cases.correctReceipt,
  'cases.classify': cases.classify,
  'cases.mark-unsendable': cases.markUnsendable,
  'cases.note': cases.addNote,
  'cases.strike': cases.strike,
  'cases.resolve': cases.resolveConflict,
  'letters.compose': letters.composeLetter,
  'letters.preview': letters.previewLetter,
  'letters.issue': letters.issueLetter,
  'letters.hand-over': letters.handOver,
  'letters.correct-hand-over': letters.correctHandOver,
  'letters.post-book': letters.postBook,
  'procedures.list': procedures.listProcedures,
  'procedures.view': procedures.viewProcedure,
  'procedures.example': procedures.exampleClocks,
  'procedures.preview': procedures.previewAdoption,
  'procedures.adopt': procedures.adoptVersion,
  'procedures.withdraw': procedures.withdrawVersion,
  'calendars.year': procedures.calendarYear,
  'calendars.change': procedures.changeDays,
  'texts.newer': newerTexts.newerTexts,
  'texts.preview': newerTexts.previewText,
  'texts.adopt': newerTexts.adoptText,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
