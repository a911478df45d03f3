import type { SettingsEventData } from '#core/domain/record/events/office-events.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import type { Given, HandlerOf } from '../handling.ts';
import { type LogoFailure, letterheadOf } from '../letterhead.ts';
import { inOffice, type Needs } from '../needs.ts';
import { recordOver } from '../record-over.ts';
import { authorOf, type OpenOffice } from '../session.ts';

type ChangeNeeds = Needs<'session' | 'books' | 'platform' | 'uploads' | 'pages'>;
type Setting = SettingsEventData['setting'];

/** Changes what is said of the office, each setting an event of its own in one act. */
export const changeOffice = (needs: ChangeNeeds): HandlerOf<'office.change'> =>
  inOffice<'office.change'>(needs, (office, input) => {
    const book = needs.books.of(office);
    const settings = settingsIn(needs, office, input);
    if (!settings.ok) return fail({ failure: settings.failure });
    if (settings.value.length === 0) return ok({});
    const occurred = { instant: needs.platform.now(), zone: book.settings.zone };
    office.store.act(authorOf(office), (act) => {
      const drafts = settings.value.map((data) => ({ type: 'setting' as const, v: 1 as const, occurred, data }));
      recordOver(act, 'settings', office.id, drafts);
      return ok(null);
    });
    needs.books.forget();
    return ok({});
  });

function settingsIn(
  needs: ChangeNeeds,
  office: OpenOffice,
  input: Given<'office.change'>,
): Result<readonly Setting[], LogoFailure> {
  const settings: Setting[] = [];
  if (input.name !== undefined) settings.push({ name: 'office.name', value: input.name });
  if (input.postCutoff !== undefined) settings.push({ name: 'office.post_cutoff', value: input.postCutoff });
  if (input.idleMinutes !== undefined) settings.push({ name: 'office.idle_minutes', value: input.idleMinutes });
  if (input.letterhead === undefined) return ok(settings);
  const before = needs.books.of(office).settings.letterhead;
  const letterhead = letterheadOf(input.letterhead, office.store, needs.uploads, before);
  if (!letterhead.ok) return letterhead;
  return ok([...settings, { name: 'office.letterhead', value: letterhead.value }]);
}
