/** Who stands in the log: people by their names; who worked on the machine itself, by the account that they had there. */

import { createContext, type ReactElement, use } from 'react';
import { api } from '../../../api.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useWords } from '../../../words/use-words.ts';
import { LOG } from '../words.ts';
import { type InWords, useInWords } from './values.ts';

/** The names by the ids of people; `isAll` where nobody else is a person; and all else that has a name. */
export type Names = { readonly of: ReadonlyMap<string, string>; readonly isAll: boolean; readonly inWords: InWords };

const NONE: Names = { of: new Map(), isAll: false, inWords: (_, text) => text };

/** Holds the names for all cells of a table. */
export const NamesContext = createContext<Names>(NONE);

/** Asks for them. */
export function useNames(): Names {
  const people = api.useQuery('get', '/people', { params: { query: { limit: 1000 } } }, { staleTime: 300_000 });
  const of = new Map(people.data?.rows.map(({ person, name }) => [person, name]));
  return { of, isAll: people.data?.next === null, inWords: useInWords(of) };
}

/** Who did something. */
export function Actor({ actor }: { readonly actor: string }): ReactElement {
  const say = useWords(LOG);
  const names = use(NamesContext);
  const name = names.of.get(actor);
  if (name !== undefined) return <span title={actor}>{name}</span>;
  return names.isAll ? <span>{say('machine', { account: actor })}</span> : <PersonName person={actor} />;
}
