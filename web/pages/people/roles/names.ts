/** What roles and people are called where somebody chooses among them. */

import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import type { Field } from '../person/edit.tsx';

/** The word of a role; its name where it is none that is granted. */
export function useRoleWords(): { readonly word: (role: string) => string; readonly options: NonNullable<Field['options']> } {
  const language = useLanguage();
  const roles = api.useQuery('get', '/roles', {}, { staleTime: 300_000 });
  const rows = roles.data?.rows ?? [];
  const word = (role: string): string => rows.find((each) => each.role === role)?.[language] ?? role;
  return { word, options: rows.map(({ role }) => ({ value: role, label: word(role) })) };
}

/** The people who are here, to choose from. */
export function usePeopleHere(): NonNullable<Field['options']> {
  const people = api.useQuery('get', '/people', { params: { query: { limit: 1000 } } }, { staleTime: 300_000 });
  return (people.data?.rows ?? [])
    .filter(({ standing }) => standing !== 'left')
    .map(({ person, name }) => ({ value: person, label: `${name} ${person}` }));
}
