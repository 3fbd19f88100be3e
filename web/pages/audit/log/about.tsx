/** What an entry is about, with the way to it where there is a page of it. */

import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useLanguage } from '../../../look/choices.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import type { Entry } from './entry.ts';

/** What it is about. */
export function About({ about, aboutWords, person }: Pick<Entry, 'about' | 'aboutWords' | 'person'>): ReactElement {
  const language = useLanguage();
  if (person !== null)
    return (
      <Link to="/people/$person" params={{ person }}>
        <PersonName person={person} />
      </Link>
    );
  const [, run] = /^run (\d+)$/.exec(about) ?? [];
  if (run !== undefined)
    return (
      <Link to="/finance/runs/$run" params={{ run }}>
        {aboutWords[language]}
      </Link>
    );
  const [, batch] = /^batch (\d+)$/.exec(about) ?? [];
  if (batch !== undefined)
    return (
      <Link to="/finance/batches" search={{ batch }}>
        {aboutWords[language]}
      </Link>
    );
  return <>{aboutWords[language]}</>;
}
