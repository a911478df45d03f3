import { ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { inOffice, type Needs } from '../needs.ts';
import { mayInOffice, rolesOf, roleTitles } from '../rights.ts';

/** Who works in this office, and in which roles. */
export const people = (needs: Needs<'session' | 'books' | 'platform'>): HandlerOf<'people.list'> =>
  inOffice<'people.list'>(needs, (office) => {
    const book = needs.books.of(office);
    const now = needs.platform.now();
    const listed = [...book.persons.values()].map((person) => ({
      ...person,
      roles: rolesOf(book, person.user, now),
      me: person.user === office.user,
    }));
    return ok({
      people: listed.sort((one, other) => one.name.localeCompare(other.name)),
      grantable: roleTitles(book, now),
      mayAdd: mayInOffice(book, office.user, 'add_person'),
    });
  });
