/** Ways in which the machine lets us down. Each has a sentence with the next act in `core/contract/sentences.ts`. */
export const faultCodes = [
  'store.wrong-key',
  'store.damaged',
  'store.newer',
  'store.locked-by-another',
  'store.disk-full',
  'store.read-only',
  'store.keyfile-missing',
  'store.keyfile-damaged',
  'store.folder-shared',
  'store.folder-roaming',
  'store.folder-synchronised',
  'store.folder-missing',
  'store.folder-unclear',
  'blob.missing',
  'blob.damaged',
  'press.failed',
  'press.timeout',
  'worker.died',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** A fault of the machine: thrown, shown with what to do next; nothing is lost. `detail` never holds personal data. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly detail: string;
  constructor(code: FaultCode, detail = '', cause?: unknown) {
    super(detail === '' ? code : `${code}: ${detail}`, { cause });
    this.code = code;
    this.detail = detail;
  }
}
