import type { UserId } from '#core/domain/ids.ts';
import type { Reading } from './ports/store.ts';

/** A person of the office as colleagues know them: for letters, lists and the sign-in word that must not be taken twice. */
export type Person = Readonly<{ user: UserId; name: string; title: string; contact: string; word: string }>;

/** Everybody who has a stream of their own, by id; what was described last counts. */
export function personsOf(store: Reading): ReadonlyMap<UserId, Person> {
  const persons = new Map<UserId, Person>();
  for (const id of store.streams('person')) {
    const described = store.events('person', id).findLast((event) => event.type === 'person_described');
    const user = id as UserId;
    if (described?.type === 'person_described') persons.set(user, { user, ...described.data });
  }
  return persons;
}

/** `T. Girdvainis`, for places where a whole name is too long. */
export function shortName(name: string): string {
  const parts = name.trim().split(/\s+/u);
  const family = parts.at(-1) ?? '';
  return parts.length < 2 ? family : `${parts[0]?.charAt(0)}. ${family}`;
}
