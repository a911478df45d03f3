import { fail, ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { newId } from '../ids.ts';
import { inOffice, type Needs } from '../needs.ts';
import { isStrongEnough } from '../passphrase-strength.ts';
import { grantsOf, roleTitles, unknownRole } from '../rights.ts';
import { authorOf } from '../session.ts';
import { sameWord } from '../sign-in-word.ts';

/** Adds a person with an own passphrase and the roles chosen: one act over the people and the person's own stream. */
export const addPerson = (needs: Needs<'session' | 'books' | 'platform'>): HandlerOf<'people.add'> =>
  inOffice<'people.add'>(needs, async (office, { person, word, passphrase, roles }) => {
    const book = needs.books.of(office);
    const now = needs.platform.now();
    if ([...book.persons.values()].some((other) => sameWord(other.word, word)))
      return fail({ failure: 'people.word-taken' });
    if (office.place.kind === 'live' && !isStrongEnough(passphrase, word))
      return fail({ failure: 'setup.weak-passphrase' });
    const stranger = unknownRole(roles, roleTitles(book, now));
    if (stranger !== null) return fail({ failure: 'people.role-unknown', detail: stranger });
    const user = newId<'user'>(needs.platform.random);
    const keys = await office.store.keys.make(user, word, passphrase);
    const occurred = { instant: now, zone: book.settings.zone };
    keys.writeSlot();
    office.store.act(authorOf(office), (act) => {
      act.record('people', office.id, [
        { type: 'person_added', v: 1, occurred, data: { user } },
        { type: 'keys_given', v: 1, occurred, data: { user, sign: keys.sign, seal: keys.seal } },
        ...grantsOf(book, roles, now).map((grant) => ({
          type: 'granted' as const,
          v: 1 as const,
          occurred,
          data: { user, ...grant },
        })),
      ]);
      act.record('person', user, [
        { type: 'person_described', v: 1, occurred, data: { ...person, word } },
        { type: 'keys_wrapped', v: 1, occurred, data: keys.wrapped },
      ]);
      return ok(null);
    });
    needs.books.forget();
    return ok({ user });
  });
