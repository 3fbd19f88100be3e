/** Acting for a colleague: the way into it, what says so on every page, and the way back. */

import { Button } from 'antd';
import type { ReactElement } from 'react';
import { actFor } from '../acting.ts';
import { api } from '../api.ts';
import { useWords } from '../words/use-words.ts';
import { useMe } from './me.ts';
import styles from './shell.module.css';
import { FRAME } from './words.ts';

function useName(person: string): string {
  const found = api.useQuery('get', '/people/{person}', { params: { path: { person } } }, { staleTime: 3_600_000, retry: false });
  return found.data?.name ?? person;
}

/** Says on every page for whom one acts. */
export function Behalf({ person }: { readonly person: string }): ReactElement {
  const say = useWords(FRAME);
  return (
    <p className={styles['behalf']}>
      {say('behalf', { person: useName(person) })}{' '}
      <Button size="small" onClick={() => actFor(null)}>
        {say('oneself')}
      </Button>
    </p>
  );
}

/** The colleagues for whom one may act today. */
export function ActingChoices(): ReactElement | null {
  const { behalf, handedOver } = useMe();
  if (behalf !== null) return null;
  const givers = [...new Set(handedOver.map(({ giver }) => giver))];
  return (
    <>
      {givers.map((giver) => (
        <ActFor key={giver} person={giver} />
      ))}
    </>
  );
}

function ActFor({ person }: { readonly person: string }): ReactElement {
  const say = useWords(FRAME);
  return <Button onClick={() => actFor(person)}>{say('actFor', { person: useName(person) })}</Button>;
}
