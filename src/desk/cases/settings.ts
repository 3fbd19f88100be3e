/** What an organisation sets: days for disputes and answers, stages of applications, after how many days an unsigned payslip is reminded of (0: never), and whether people see own figures before they are final. */

import { demand } from '../access/demand.ts';
import { type Desk, nextNumber, type Office, write } from '../office/office.ts';
import { refused } from '../refused.ts';

/** The settings, each with what holds where nothing was set and the least and most that can be. */
export const CASE_SETTINGS = {
  'dispute days': { usual: 7, least: 0, most: 366 },
  'answer days': { usual: 7, least: 0, most: 366 },
  'application stages': { usual: 2, least: 1, most: 2 },
  'evidence needed': { usual: 1, least: 0, most: 1 },
  'payslip days': { usual: 7, least: 0, most: 60 },
  'own figures so far': { usual: 1, least: 0, most: 1 },
  'ranks of others': { usual: 0, least: 0, most: 1 },
} as const;

/** A setting by its name. */
export type CaseSetting = keyof typeof CASE_SETTINGS;

/** What holds of a setting. */
export async function caseSetting(desk: Desk, name: CaseSetting): Promise<number> {
  const query = desk.selectFrom('case_settings').select('value').where('name', '=', name).orderBy('number', 'desc');
  return (await query.executeTakeFirst())?.value ?? CASE_SETTINGS[name].usual;
}

/** A setting with what holds, and its bounds. */
export type SetSetting = { readonly name: CaseSetting; readonly value: number; readonly least: number; readonly most: number };

/** All settings, in their order. */
export async function caseSettings(desk: Desk): Promise<readonly SetSetting[]> {
  const names = Object.keys(CASE_SETTINGS) as readonly CaseSetting[];
  const values = await Promise.all(names.map((name) => caseSetting(desk, name)));
  return names.map((name, k) => {
    const { usual, least, most } = CASE_SETTINGS[name];
    return { name, value: values[k] ?? usual, least, most };
  });
}

/** Sets it from now on. */
export async function setCaseSetting(office: Office, { name, value }: { readonly name: string; readonly value: number }): Promise<void> {
  demand(office, 'change settings');
  const bounds = Object.hasOwn(CASE_SETTINGS, name) ? CASE_SETTINGS[name as CaseSetting] : null;
  if (bounds === null) throw refused('CASE_SETTING', { name, known: Object.keys(CASE_SETTINGS).join(', ') });
  const { least, most } = bounds;
  if (!Number.isInteger(value) || value < least || value > most) throw refused('CASE_SETTING_VALUE', { name, value, least, most });
  await write(office, async (writing) => {
    const { desk, actor, at } = writing;
    const number = await nextNumber(writing, 'case_settings');
    await desk.insertInto('case_settings').values({ organisation: office.organisation.id, number, name, value, actor, at }).execute();
    await writing.log({ action: 'case setting changed', about: name, details: { value } });
  });
}
