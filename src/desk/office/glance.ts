/** A glance: all that is asked goes to the database as one question, where a transaction of its own would be a question for each step. */

import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import pg from 'pg';
import { guarded } from './guarded.ts';
import { type Desk, type Office, settingsIn } from './office.ts';

/**
 * Reads one unchanging state of the organisation's rows, as `read` does and with the same rights. All queries must be asked together, before
 * the answer to any of them is there; one that comes later is a bug.
 */
export function glance<T>(office: Office, use: (desk: Desk) => Promise<T>): Promise<T> {
  if (office.joined !== null) return use(office.joined.desk);
  const driver = together((queries) => asked(office, queries));
  // It has no transaction to begin or end, which is all that tells a desk from what it is made of here.
  return use(new Kysely({ dialect: { ...DIALECT, createDriver: () => driver } }) as unknown as Desk);
}

type Rows = QueryResult<unknown>['rows'];

/** What has to be said before anything is asked. */
const UNCHANGING = 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY';

/** The rows of each query. */
async function asked(office: Office, queries: readonly string[]): Promise<readonly Rows[]> {
  const settings = settingsIn(office).map((each) => `set_config(${each.map(pg.escapeLiteral).join(', ')}, true)`);
  const before = [UNCHANGING, `SELECT ${settings.join(', ')}`];
  const answers = await guarded(() => office.state.atOnce([...before, ...queries]));
  return answers.slice(before.length);
}

/** A driver that waits until nothing can be asked without an answer, and asks all of it. */
function together(ask: (queries: readonly string[]) => Promise<readonly Rows[]>): Driver {
  const queries: string[] = [];
  let answers: Promise<readonly Rows[]> | null = null;
  let isAsked = false;
  const executeQuery = async <Row>({ sql }: CompiledQuery): Promise<QueryResult<Row>> => {
    if (isAsked) throw new Error('Bug: a glance asks everything at once');
    const place = queries.push(sql) - 1;
    answers ??= new Promise((done) => setImmediate(done)).then(() => {
      isAsked = true;
      return ask(queries);
    });
    return { rows: ((await answers)[place] ?? []) as Row[] };
  };
  const connection: DatabaseConnection = { executeQuery, streamQuery: noTransaction };
  return {
    ...{ init: nothing, releaseConnection: nothing, destroy: nothing },
    ...{ beginTransaction: noTransaction, commitTransaction: noTransaction, rollbackTransaction: noTransaction },
    acquireConnection: () => Promise.resolve(connection),
  };
}

const nothing = (): Promise<void> => Promise.resolve();

const noTransaction = (): never => {
  throw new Error('Bug: a glance only reads, in a transaction that is there');
};

/** Values stand in the text of the statement, for only such statements go to the database together. */
class Written extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    this.append(literal(value));
  }
}

/** A value as the driver would give it: a text whose type the database finds out. */
function literal(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (value.includes('\0')) throw new Error('Bug: no text of a database holds the sign zero');
      return pg.escapeLiteral(value);
    case 'number':
    case 'bigint':
    case 'boolean':
      return pg.escapeLiteral(String(value));
    default:
      if (value === null) return 'NULL';
      throw new Error(`Bug: a glance asks by texts, numbers and truths, not by ${typeof value}`);
  }
}

const DIALECT = {
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new Written(),
};
