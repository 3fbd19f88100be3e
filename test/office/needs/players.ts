/** The small door to people who play a need through the API: each asks with an own key, is done well or refused, and waits for own jobs. */

import type { Office } from '../../../src/desk/office/office.ts';
import { type Client, codeOf, type TestApi, type Told } from '../../api.ts';

/** The people of an organisation as they act. */
export type Players = {
  as(person: string): Promise<Client>;
  /** What a person reads, which must be there for them. */
  reads(person: string, path: string): Promise<Told['body']>;
  /** A change that must be done; gives its answer. */
  does(person: string, path: string, body?: unknown): Promise<Told['body']>;
  /** A change that must be refused; gives status and code. */
  fails(person: string, path: string, body?: unknown): Promise<string>;
  /** Something that must not be shown; gives status and code. */
  hidden(person: string, path: string): Promise<string>;
  /** A change that a job makes; gives the job's answer, or the codes of what refused it. */
  works(person: string, path: string, body?: unknown): Promise<Told['body']>;
  /** Imports a file of facts, which must be taken; gives its batch. */
  imports(person: string, file: FactFile): Promise<number>;
  /** Goes to noon of a day. */
  on(day: string): void;
};

/** A file of facts: its text, and the table where the columns do not say it. */
export type FactFile = { readonly name: string; readonly text: string; readonly table?: string; readonly replaces?: number };

/** Opens the door to an organisation. */
export function playersOf(api: TestApi, office: Office): Players {
  const as = (person: string): Promise<Client> => api.as(office, person);
  const post = async (person: string, path: string, body: unknown = {}): Promise<Told> => (await as(person)).post(path, body);
  const does: Players['does'] = async (person, path, body) => wellOf(path, await post(person, path, body));
  const works: Players['works'] = async (person, path, body) => {
    const { job } = await does(person, path, body);
    const { body: told } = await api.ended(await as(person), job);
    return told.end.outcome === 'done' ? told.end.answer : told.end.problems.map(({ code }: { code: string }) => code);
  };
  return {
    ...{ as, does, works },
    reads: async (person, path) => wellOf(path, await (await as(person)).get(path)),
    fails: async (person, path, body) => refusalOf(await post(person, path, body)),
    hidden: async (person, path) => refusalOf(await (await as(person)).get(path)),
    imports: async (person, { name, text, table, replaces }) => {
      const sent = await (await as(person)).send('/facts/uploads', { name, text });
      const { upload } = wellOf('/facts/uploads', sent);
      const more = { ...(table === undefined ? {} : { table }), ...(replaces === undefined ? {} : { replaces }) };
      const { batch } = await works(person, '/facts/imports', { upload, ...more });
      if (typeof batch !== 'number') throw new Error(`${name} is not imported`);
      return batch;
    },
    on: (day) => {
      api.clock.now = new Date(`${day}T12:00:00`);
    },
  };
}

function wellOf(path: string, { status, body }: Told): Told['body'] {
  if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}

const refusalOf = (told: Told): string => `${told.status} ${codeOf(told)}`;
