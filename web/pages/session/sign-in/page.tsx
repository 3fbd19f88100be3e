/** The page to sign in: by password and second factor; in a demo, by choosing whom to be. */

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { demoHere, queries } from '../../../api.ts';
import { useWords } from '../../../words/use-words.ts';
import { SIGN_IN } from '../words.ts';
import { CodeForm } from './code-form.tsx';
import { DemoCards } from './demo-cards.tsx';
import { Entrance } from './entrance.tsx';
import { PasswordForm } from './password-form.tsx';
import styles from './sign-in.module.css';

/** A place of this server; an address elsewhere would take people there. */
const placeHere = (to: string | undefined): string => (to !== undefined && /^\/(?![/\\])/.test(to) ? to : '/');

/** The page. */
export function SignInPage(): ReactElement {
  const say = useWords(SIGN_IN);
  const { to, error } = getRouteApi('/sign-in').useSearch();
  const demo = useQuery({ queryKey: ['demo'], queryFn: demoHere, staleTime: Number.POSITIVE_INFINITY });
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    document.title = `${say('title')} · 衡绩`;
  }, [say]);
  const enter = (): void => {
    queries.clear();
    // As a new visit, so that nothing of whoever was here before stays.
    window.location.assign(placeHere(to));
  };
  const people = demo.data?.people ?? [];
  return (
    <Entrance>
      {people.length === 0 || isAsked ? null : <DemoCards people={people} enter={enter} />}
      {demo.isPending ? null : (
        <section className={styles['card']}>
          <h1>{isAsked ? say('codeTitle') : people.length === 0 ? say('title') : say('own')}</h1>
          {error === undefined ? null : <p role="alert">{say('elsewhere')}</p>}
          {isAsked ? <CodeForm enter={enter} /> : <PasswordForm enter={enter} ask={() => setAsked(true)} />}
        </section>
      )}
    </Entrance>
  );
}
