import { fail, ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import type { Needs } from '../needs.ts';

/** Begins receiving a file. The letterhead's logo may come in while an office is being set up. */
export const beginUpload =
  ({ session, uploads }: Needs<'session' | 'uploads'>): HandlerOf<'post.begin'> =>
  (input) => {
    if (session.office() === null && input.purpose === 'post') return fail({ failure: 'session.locked' });
    const begun = uploads.begin(input);
    return begun.ok ? ok({ upload: begun.value }) : fail({ failure: begun.failure });
  };

/** Stops receiving a file, or reading the pages of one that has just been received. */
export const cancelUpload =
  ({ uploads }: Needs<'uploads'>): HandlerOf<'post.cancel'> =>
  ({ upload }) => {
    uploads.cancel(upload);
    return ok({});
  };
