import type { Bridge } from '#core/contract/bridge.ts';
import type { Envelope, Reply } from '#core/contract/operation.ts';
import type { App } from '#main/app/app.ts';

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The bridge of a page without a page: everything goes through JSON there and back, the strictest of the hosts. */
export const inProcessBridge = (app: App): Bridge => ({
  request: async (envelope: Envelope): Promise<Reply> => throughJson(await app.dispatch(throughJson(envelope))),
  listen: (onEvent) => app.subscribe((event) => onEvent(throughJson(event))),
  put: async (upload, piece) =>
    throughJson(
      await app.put(upload, new Uint8Array(piece instanceof ArrayBuffer ? piece : await piece.arrayBuffer())),
    ),
  get: async (ref) => {
    const answered = await app.get(ref);
    return answered.ok ? { ...answered, bytes: answered.bytes.slice().buffer } : answered;
  },
});
