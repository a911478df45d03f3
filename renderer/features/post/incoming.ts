/** A file on its way into the tray. `bytes` and `done` count bytes. */
export type Incoming = Readonly<{
  id: number;
  name: string;
  bytes: number;
  done: number;
  state: 'sending' | 'reading' | 'failed';
  why: string | null;
}>;

export type IncomingNews =
  | Readonly<{ tell: 'begun'; id: number; name: string; bytes: number }>
  | Readonly<{ tell: 'progress'; id: number; done: number }>
  | Readonly<{ tell: 'reading'; id: number }>
  | Readonly<{ tell: 'failed'; id: number; why: string }>
  | Readonly<{ tell: 'gone'; id: number }>;

export function incomingReducer(incoming: readonly Incoming[], news: IncomingNews): readonly Incoming[] {
  const change = (part: Partial<Incoming>) => incoming.map((one) => (one.id === news.id ? { ...one, ...part } : one));
  switch (news.tell) {
    case 'begun':
      return [...incoming, { id: news.id, name: news.name, bytes: news.bytes, done: 0, state: 'sending', why: null }];
    case 'progress':
      return change({ done: news.done });
    case 'reading':
      return change({ state: 'reading' });
    case 'failed':
      return change({ state: 'failed', why: news.why });
    case 'gone':
      return incoming.filter(({ id }) => id !== news.id);
  }
}

const MB = 1024 * 1024;
const inMb = (bytes: number) => (bytes / MB).toFixed(bytes < 10 * MB ? 1 : 0);

/** `Receiving letter.pdf, 3.0 of 12 MB` */
export function progressSentence(one: Incoming): string {
  if (one.state === 'failed') return `${one.name} was not received`;
  if (one.state === 'reading') return `Reading ${one.name}`;
  return `Receiving ${one.name}, ${inMb(one.done)} of ${inMb(one.bytes)} MB`;
}
