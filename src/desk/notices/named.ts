/** What fills the words of notices, as people call it: a scheme by its title, a period in words, a person by name, a cycle by its own. */

import { periodWords } from '../../engine/telling/period.ts';
import type { Language, Values } from '../../lib/problem.ts';
import type { Desk } from '../office/office.ts';
import { schemeTitlesOf } from '../schemes/titles.ts';

/** What fills a sentence in each language. */
export type Naming = (values: Values) => Readonly<Record<Language, Values>>;

/** Names what stands in the values of some notices; what may not be seen keeps its id. The record keeps ids, for what they stand for may get another title. */
export async function namingOf(desk: Desk, all: readonly Values[]): Promise<Naming> {
  const said = (hole: string): readonly (string | number)[] => [...new Set(all.flatMap((values) => values[hole] ?? []))];
  // All at once: a glance asks everything together.
  const [titleOf, people, cycles] = await Promise.all([
    said('scheme').length === 0 ? String : schemeTitlesOf(desk),
    namesOf(desk, said('chair').map(String)),
    cyclesOf(desk, said('cycle').map(Number)),
  ]);
  const sayIn = (language: Language, hole: string, value: string | number): string | number => {
    if (hole === 'scheme') return titleOf(String(value));
    if (hole === 'period') return periodWords(String(value), language);
    if (hole === 'chair') return people.get(String(value)) ?? value;
    return hole === 'cycle' ? (cycles.get(Number(value)) ?? value) : value;
  };
  const named = (language: Language, values: Values): Values =>
    Object.fromEntries(Object.entries(values).map(([hole, value]) => [hole, sayIn(language, hole, value)]));
  return (values) => ({ zh: named('zh', values), en: named('en', values) });
}

async function namesOf(desk: Desk, persons: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (persons.length === 0) return new Map();
  const rows = await desk.selectFrom('person_names').select(['person', 'name']).where('person', 'in', persons).orderBy('number').execute();
  return new Map(rows.map(({ person, name }) => [person, name]));
}

async function cyclesOf(desk: Desk, cycles: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (cycles.length === 0) return new Map();
  const rows = await desk.selectFrom('cycles').select(['number', 'name']).where('number', 'in', cycles).execute();
  return new Map(rows.map(({ number, name }) => [number, name]));
}
