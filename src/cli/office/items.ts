/** What lines are called before people: by their titles in Chinese, by their names in English, as in the scheme. */

import { type Office, read } from '../../desk/office/office.ts';
import { titlesOf } from '../../desk/schemes/titles.ts';
import type { Language } from '../../lib/problem.ts';

/** A line of one scheme as it is shown. */
export type ItemName = (item: string) => string;

/** How the lines of a scheme are shown. */
export async function itemNames(office: Office, language: Language, scheme: string): Promise<ItemName> {
  if (language === 'en') return (item) => item;
  const titleOf = await read(office, titlesOf);
  return (item) => titleOf(scheme, item);
}
