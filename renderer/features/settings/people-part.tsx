import { type FormEvent, useEffect, useState } from 'react';
import type { OutputOf } from '../../../core/contract/client.ts';
import { Button } from '../../kit/button.tsx';
import { NewPersonFields, useNewPerson } from '../../kit/new-person.tsx';
import { useNotices } from '../../kit/notices.tsx';
import { Loading, sentenceFor, Trouble, Wrong } from '../../kit/states.tsx';
import { useAnswer } from '../../kit/use-answer.ts';
import { UnsavedGuard } from '../../kit/use-unsaved.tsx';
import styles from './settings.module.css';

type People = OutputOf<'people.list'>;

function Table({ people }: Readonly<{ people: People['people'] }>) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Title</th>
          <th scope="col" className="keep">
            Contact for letters
          </th>
          <th scope="col" className="keep">
            Sign-in word
          </th>
          <th scope="col">Roles</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.user}>
            <td className="keep">
              <b>{person.name}</b> {person.me && <span className="ink3">you</span>}
            </td>
            <td className="keep">{person.title}</td>
            <td className="keep">{person.contact}</td>
            <td className="keep">{person.word}</td>
            <td className="ink2">{person.roles.map(({ title }) => title).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AddPerson({ roles, onDone }: Readonly<{ roles: People['grantable']; onDone: () => void }>) {
  const form = useNewPerson();
  const { announce } = useNotices();
  useEffect(() => document.getElementById('person-name')?.focus(), []);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await form.add())) return;
    announce(`${form.person.name} was added.`);
    onDone();
  };
  return (
    <form onSubmit={(event) => void add(event)} noValidate>
      <UnsavedGuard loss={form.empty ? null : 'The new person has not been added yet.'} />
      <h2>A new person</h2>
      <p className={styles.lead}>The colleague types the passphrase here, now. Nobody else may see it.</p>
      <div className={styles.form}>
        <NewPersonFields form={form} roles={roles} />
        {form.refusal !== null && <Wrong>{sentenceFor(form.refusal)}</Wrong>}
      </div>
      <div className={`${styles.acts} ${styles.plain}`}>
        <Button look="go" type="submit" cap="Enter" busy={form.busy}>
          Add the person
        </Button>
        <Button onClick={onDone}>Leave it</Button>
      </div>
    </form>
  );
}

/** Who works in this office, and adding a colleague. */
export function PeoplePart() {
  const people = useAnswer('people.list', {});
  const [adding, setAdding] = useState(false);
  if (people.value === undefined)
    return people.refusal === undefined ? (
      <Loading what="the people" />
    ) : (
      <Trouble what="The people could not be read" refusal={people.refusal} again={people.again} />
    );
  const { value } = people;
  return (
    <>
      <h2>People</h2>
      <Table people={value.people} />
      {value.people.length === 1 && (
        <p className={styles.lead} style={{ marginTop: 12 }}>
          You are alone in this office: acts that need a second person are refused until you add one.
        </p>
      )}
      {adding ? (
        <AddPerson roles={value.grantable} onDone={() => setAdding(false)} />
      ) : (
        <div className={`${styles.acts} ${styles.plain}`}>
          <Button
            id="add-person"
            onClick={() => setAdding(true)}
            refused={value.mayAdd ? null : 'Only an administrator may add a person.'}
            refusedBeside
          >
            Add a person
          </Button>
        </div>
      )}
    </>
  );
}
