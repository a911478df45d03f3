import { fail, ok, type Result } from '#core/domain/result.ts';
import type { OfferedProcedure } from '../adoption.ts';
import { foundOffice } from '../found-office.ts';
import type { Begun } from '../founding-desk.ts';
import type { Answered, Given, HandlerOf } from '../handling.ts';
import { type LogoFailure, letterheadOf, pictureType } from '../letterhead.ts';
import type { Needs } from '../needs.ts';
import { readGroup } from '../recovery-groups.ts';
import { officeRoleChoices, packRoleChoices, unknownRole } from '../rights.ts';

type SetUpNeeds = Needs<'session' | 'founding' | 'platform' | 'offers' | 'uploads'>;
type Input = Given<'setup.finish'>;

/** The second half of the set-up: what was read from the printed sheet is compared, then the office is founded. */
export const finishSetUp =
  (needs: SetUpNeeds): HandlerOf<'setup.finish'> =>
  async (input) => {
    const { begun } = needs.founding;
    const place = needs.session.place();
    if (begun === null || begun.place !== place) return fail({ failure: 'setup.not-begun' });
    if (!groupsMatch(begun, input.typed)) return fail({ failure: 'setup.groups-differ' });
    if (needs.session.vault().inspect().state !== 'none') return fail({ failure: 'setup.exists' });
    const logo = checkLogo(needs, input.letterhead.logo);
    if (!logo.ok) return fail({ failure: logo.failure });
    const procedure = needs.offers.procedures().find(({ text }) => text.id === input.procedure);
    if (procedure === undefined) return fail({ failure: 'procedure.not-found' });
    const choices = [...packRoleChoices(procedure.procedure), ...officeRoleChoices()];
    const stranger = unknownRole(input.roles, choices);
    if (stranger !== null) return fail({ failure: 'people.role-unknown', detail: stranger });
    return founded(needs, begun, procedure, input);
  };

async function founded(
  needs: SetUpNeeds,
  begun: Begun,
  procedure: OfferedProcedure,
  input: Input,
): Promise<Answered<'setup.finish'>> {
  const { store, signer } = await foundOffice(begun.founding, needs.offers, {
    procedure,
    founder: { ...input.me, word: begun.word },
    roles: input.roles,
    now: needs.platform.now(),
    settings: (opened) => [
      { name: 'office.name', value: input.officeName },
      { name: 'office.letterhead', value: letterheadIn(needs, opened, input) },
      { name: 'office.post_cutoff', value: input.postCutoff },
    ],
  });
  needs.founding.begun = null;
  needs.session.enter(store, signer, begun.founding.user);
  return ok({});
}

function groupsMatch({ founding, ask }: Begun, typed: readonly [string, string]): boolean {
  return ask.every((number, index) => readGroup(typed[index] ?? '') === founding.groups[number - 1]);
}

/** Looks at the logo before anything is written: the founding act refuses nothing any more. */
function checkLogo({ uploads }: Needs<'uploads'>, logo: string | null): Result<null, LogoFailure> {
  if (logo === null) return ok(null);
  const upload = uploads.peek(logo);
  if (!upload.ok) return upload;
  return pictureType(upload.value.bytes) === null ? fail('file.kind') : ok(null);
}

function letterheadIn({ uploads }: Needs<'uploads'>, store: Parameters<typeof letterheadOf>[1], input: Input) {
  const letterhead = letterheadOf(input.letterhead, store, uploads, null);
  if (!letterhead.ok) throw new Error('a logo that was looked at before');
  return letterhead.value;
}
