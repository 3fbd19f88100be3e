/** In a demo: a card for each role, by which anybody becomes that person. */

import { type ReactElement, useState } from 'react';
import { type Demo, demoSignIn } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { isRole, ROLES } from '../../../words/roles.ts';
import { useWords } from '../../../words/use-words.ts';
import { SIGN_IN } from '../words.ts';
import styles from './sign-in.module.css';

/** The people, and what comes after. */
type CardsProps = Pick<Demo, 'people'> & { readonly enter: () => void };

/** The cards. */
export function DemoCards({ people, enter }: CardsProps): ReactElement {
  const say = useWords(SIGN_IN);
  const sayRole = useWords(ROLES);
  const wordOf = (role: string): string => (isRole(role) ? sayRole(role) : role);
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const become = async (person: string): Promise<void> => {
    setChosen(person);
    setError(null);
    const isIn = await demoSignIn(person).catch((lost: unknown) => {
      setError(lost);
      return false;
    });
    if (isIn) enter();
    else setChosen(null);
  };
  return (
    <section className={styles['demo']}>
      <h1>{say('demoTitle')}</h1>
      <p>{say('demoWhy')}</p>
      <ul>
        {people.map(({ person, name, role, title }) => (
          <li key={person}>
            <button type="button" onClick={() => void become(person)} disabled={chosen !== null} aria-busy={chosen === person}>
              <strong>{wordOf(role)}</strong>
              <span>{title === wordOf(role) ? name : `${name} · ${title}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {error === null ? null : <Failed error={error} />}
    </section>
  );
}
