import type { Bridge } from '../../core/contract/bridge.ts';

type Got = Readonly<{ ok: true; url: string }> | Readonly<{ ok: false; failure: string }>;
type Kept = { got: Promise<Got>; url: string | null; users: number };

/** Pictures asked for at the same time: enough to keep the reader busy, few enough that a new page is not last in a queue. */
const AT_ONCE = 4;
/** Pictures kept that no screen shows any more: turning back a page is immediate. */
const KEPT = 24;

/** Page pictures as object URLs: fetched once, shared, and revoked when nobody shows them. */
export class Pictures {
  readonly #get: Bridge['get'];
  readonly #kept = new Map<string, Kept>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(get: Bridge['get']) {
    this.#get = get;
  }

  /** The URL of a picture; good until `release`. */
  take(ref: string): Promise<Got> {
    const known = this.#kept.get(ref);
    if (known !== undefined) {
      known.users += 1;
      return known.got;
    }
    const kept: Kept = { got: this.#fetch(ref), url: null, users: 1 };
    this.#kept.set(ref, kept);
    void kept.got.then((got) => {
      if (!got.ok) this.#kept.delete(ref);
      else if (this.#kept.get(ref) === kept) kept.url = got.url;
      else URL.revokeObjectURL(got.url);
    });
    return kept.got;
  }

  release(ref: string): void {
    const kept = this.#kept.get(ref);
    if (kept === undefined) return;
    kept.users -= 1;
    this.#kept.delete(ref);
    this.#kept.set(ref, kept);
    const unused = [...this.#kept].filter(([, one]) => one.users <= 0);
    for (const [old] of unused.slice(0, Math.max(0, unused.length - KEPT))) this.#drop(old);
  }

  /** After locking no page of a letter stays in memory. */
  forget(): void {
    for (const ref of [...this.#kept.keys()]) this.#drop(ref);
  }

  #drop(ref: string): void {
    const url = this.#kept.get(ref)?.url;
    this.#kept.delete(ref);
    if (url) URL.revokeObjectURL(url);
  }

  async #fetch(ref: string): Promise<Got> {
    if (this.#running >= AT_ONCE) await new Promise<void>((go) => this.#waiting.push(go));
    this.#running += 1;
    try {
      const got = await this.#get(ref);
      if (!got.ok) return got;
      return { ok: true, url: URL.createObjectURL(new Blob([got.bytes], { type: got.mediaType })) };
    } catch {
      return { ok: false, failure: 'request.bug' };
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }
}
