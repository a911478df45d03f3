import { useState } from 'react';
import type { Refusal } from '../../core/contract/client.ts';
import { NewPassphrase } from './new-passphrase.tsx';
import { differenceOf, noPassphrase } from './passphrase.ts';
import { type OfferedRole, RoleBoxes } from './role-boxes.tsx';
import { sentenceFor } from './states.tsx';
import { TextField } from './text-field.tsx';
import { useCommand } from './use-answer.ts';

const nobody = { name: '', title: '', contact: '', word: '' };

/** What is typed of a person who is added, and the act that adds. `add` answers whether it was done. */
export function useNewPerson() {
  const { run, busy } = useCommand('people.add');
  const [person, setPerson] = useState(nobody);
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [roles, setRoles] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const gaps = {
    name: person.name.trim() === '' ? 'Give the name.' : null,
    title: person.title.trim() === '' ? 'Give the title.' : null,
    contact: person.contact.trim() === '' ? 'Give a telephone number or an e-mail address.' : null,
    word: person.word.trim() === '' ? 'Choose a word to sign in with.' : null,
    passphrase: differenceOf(passphrase),
    roles: roles.length === 0 ? 'Choose at least one role.' : null,
  };
  const add = async (): Promise<boolean> => {
    setTried(true);
    if (busy || Object.values(gaps).some((gap) => gap !== null)) return false;
    const { word, ...rest } = person;
    const answer = await run({ person: rest, word, passphrase: passphrase.first, roles: [...roles] });
    setRefusal(answer.ok ? null : answer);
    setPassphrase(noPassphrase);
    return answer.ok;
  };
  const empty = Object.values(person).every((value) => value === '') && passphrase.first === '';
  return { person, setPerson, passphrase, setPassphrase, roles, setRoles, gaps, tried, refusal, busy, add, empty };
}

/** The form of a new person, who types the own passphrase here and now. */
export function NewPersonFields(
  props: Readonly<{ form: ReturnType<typeof useNewPerson>; roles: readonly OfferedRole[] }>,
) {
  const { form } = props;
  const { person, setPerson, gaps, tried, refusal } = form;
  const said = (gap: string | null) => (tried ? gap : null);
  const word = refusal?.failure === 'people.word-taken' ? sentenceFor(refusal) : said(gaps.word);
  const secret = refusal?.failure === 'setup.weak-passphrase' ? sentenceFor(refusal) : said(gaps.passphrase);
  return (
    <>
      <TextField
        label="Name"
        layout="above"
        id="person-name"
        value={person.name}
        onChange={(name) => setPerson({ ...person, name })}
        error={said(gaps.name)}
        attributes={{ 'data-first': true }}
      />
      <TextField
        label="Title"
        layout="above"
        id="person-title"
        value={person.title}
        onChange={(title) => setPerson({ ...person, title })}
        error={said(gaps.title)}
      />
      <TextField
        label="Contact for letters"
        layout="above"
        id="person-contact"
        value={person.contact}
        onChange={(contact) => setPerson({ ...person, contact })}
        error={said(gaps.contact)}
      />
      <TextField
        label="Sign-in word"
        layout="above"
        id="person-word"
        value={person.word}
        onChange={(typed) => setPerson({ ...person, word: typed })}
        error={word}
        attributes={{ autoCapitalize: 'none' }}
      />
      <NewPassphrase value={form.passphrase} onChange={form.setPassphrase} error={secret} />
      <RoleBoxes
        roles={props.roles}
        chosen={form.roles}
        onChange={form.setRoles}
        error={said(gaps.roles) ?? undefined}
      />
    </>
  );
}
