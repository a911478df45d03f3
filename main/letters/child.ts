import { serveChild } from '../child-protocol.ts';
import type { PressMessage, PressReply } from './press-messages.ts';
import { type TypeCase, typesetter } from './typesetter.ts';

let typesetting: TypeCase | null = null;

/** The press: a process of its own, because a native compile can only be stopped by ending it (letters_time A1). */
serveChild(async (message): Promise<PressReply> => {
  const asked = message as PressMessage;
  if (asked.kind === 'fonts') {
    typesetting = typesetter(asked.fonts);
    return { kind: 'ready' };
  }
  if (typesetting === null) return { kind: 'without-fonts' };
  if (asked.kind === 'hello') return { kind: 'ready' };
  return { kind: 'composed', result: await typesetting.compose(asked.letter) };
});
