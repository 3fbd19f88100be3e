/** What an entry is about, with the way to it where there is a page of it. */

import { Link } from '@tanstack/react-router';
import { type ReactElement, use } from 'react';
import { useLanguage } from '../../../look/choices.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import type { Entry } from './entry.ts';
import { NamesContext } from './names.tsx';

/** What it is about. */
export function About({ about, aboutWords, actor, person }: Pick<Entry, 'about' | 'aboutWords' | 'actor' | 'person'>): ReactElement | null {
  const language = useLanguage();
  const names = use(NamesContext);
  // Who did it stands beside it already.
  if (person === actor) return null;
  if (person !== null)
    return (
      <Link to="/people/$person" params={{ person }}>
        {names.of.get(person) ?? <PersonName person={person} />}
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
  return <>{names.of.get(aboutWords.zh) ?? aboutWords[language]}</>;
}
