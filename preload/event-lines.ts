type Listener = (event: unknown) => void;

/** How long to wait before asking again for a stream that broke, in ms. */
const AGAIN = 1000;

/** Reads events, one line of JSON each, out of a stream that `open` begins; all listeners share one stream. */
export function eventsOver(open: (signal: AbortSignal) => Promise<Response>): (listener: Listener) => () => void {
  const listeners = new Set<Listener>();
  let reading: AbortController | null = null;

  async function read(signal: AbortSignal): Promise<void> {
    const { ok, body } = await open(signal);
    if (!ok || body === null) return;
    let rest = '';
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const lines = (rest + decoder.decode(piece.value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') tell(JSON.parse(line));
    }
  }

  function tell(event: unknown): void {
    for (const listener of listeners) listener(event);
  }

  function keepReading(signal: AbortSignal): void {
    if (signal.aborted) return;
    read(signal)
      .catch(() => undefined)
      .finally(() => setTimeout(() => keepReading(signal), AGAIN));
  }

  return (listener) => {
    listeners.add(listener);
    if (reading === null) {
      reading = new AbortController();
      keepReading(reading.signal);
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      reading?.abort();
      reading = null;
    };
  };
}
