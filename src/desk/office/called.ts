/** What keeps makers and checkers apart names people as colleagues know them, and things as people call them: the record knows both by ids. */

import type { Transaction } from 'kysely';
import type { Problem, Values } from '../../lib/problem.ts';
import { aboutWords } from '../audit/words.ts';
import { Refused } from '../refused.ts';
import type { Tables } from '../state/tables.ts';

/** The refusals that name somebody by the hole `person`, and what they had a hand in by the hole `what`. */
const NAMING: ReadonlySet<string> = new Set(['SAME_HAND', 'GUARD_SAME_HAND', 'OWN_AFFAIR']);

/** Reads the rows that who was refused may see. */
type Reading = <T>(use: (desk: Transaction<Tables>) => Promise<T>) => Promise<T>;

/** Runs a change; where it is refused to a hand that must be another, people stand by name and id, or by the id alone where none is known. */
export async function callingByName<T>(read: Reading, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    throw error instanceof Refused && error.problems.some(isNaming) ? await naming(read, error) : error;
  }
}

async function naming(read: Reading, refusal: Refused): Promise<Refused> {
  const people = refusal.problems.filter(isNaming).map(personOf);
  const called = await read((desk) => namesIn(desk, people)).catch(() => new Map<string, string>());
  const problems = refusal.problems.map((each) => (isNaming(each) ? { ...each, values: calledIn(each, called) } : each));
  return new Refused(problems, refusal);
}

const isNaming = ({ code }: Problem): boolean => NAMING.has(code);

const personOf = ({ values }: Problem): string => String(values['person']);

async function namesIn(desk: Transaction<Tables>, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await desk.selectFrom('person_names').select(['person', 'name']).where('person', 'in', people).orderBy('number').execute();
  return new Map(rows.map(({ person, name }) => [person, name]));
}

/** The holes in both languages; a name may be set anew, and the last one holds. */
function calledIn(problem: Problem, called: ReadonlyMap<string, string>): Values {
  const [person, what] = [personOf(problem), aboutWords(String(problem.values['what']))];
  const name = called.get(person);
  const told = name === undefined ? { person, personZh: person } : { person: `${name} (${person})`, personZh: `${name}（${person}）` };
  return { ...problem.values, ...told, what: what.en, whatZh: what.zh };
}
