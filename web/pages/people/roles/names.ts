/** What roles are called where somebody chooses among them. */

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
