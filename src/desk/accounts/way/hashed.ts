/** Lays a hash between the library and the table of sessions: who reads the database, or a backup of it, finds no session to go on with. */

import { createHash } from 'node:crypto';
import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth';
import type { KyselyPlugin } from 'kysely';

/** A session's token is 190 random bits, so a plain hash keeps it: there is nothing to guess that a slow one would have to protect. */
const hashToken = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');

/** The tokens that a query names, by their hashes: what comes back gets the token that was asked with, never another. */
type Asked = Map<string, string>;

function hashedWhere(model: string, where: readonly Where[] | undefined, asked: Asked): Where[] {
  const hashed = (value: unknown): string => {
    const hash = hashToken(String(value));
    asked.set(hash, String(value));
    return hash;
  };
  return (where ?? []).map((each) => {
    if (model !== 'session' || each.field !== 'token') return each;
    return { ...each, value: Array.isArray(each.value) ? each.value.map(hashed) : hashed(each.value) };
  });
}

const hashedRow = <Row>(model: string, row: Row, asked: Asked): Row => {
  const { token } = row as { token?: unknown };
  if (model !== 'session' || typeof token !== 'string') return row;
  const hash = hashToken(token);
  asked.set(hash, token);
  return { ...row, token: hash };
};

/** Gives back the token only to who knew it. */
function withToken<Row>(model: string, row: Row, asked: Asked): Row {
  if (model !== 'session' || row === null || typeof row !== 'object') return row;
  const { token } = row as { token?: string };
  return token === undefined ? row : { ...row, token: asked.get(token) ?? token };
}

/** The methods of the adapter that name tokens. */
function hashedMethods(adapter: DBTransactionAdapter) {
  /** Runs a method with its conditions and values hashed. */
  type Order = { readonly model: string; readonly where?: Where[] | undefined };
  const over = async <Given extends Order, Row>(given: Given, run: (hashed: Given) => Promise<Row>): Promise<Row> => {
    const asked: Asked = new Map();
    const where = given.where === undefined ? {} : { where: hashedWhere(given.model, given.where, asked) };
    const values = Object.fromEntries(
      (['data', 'update', 'set'] as const).flatMap((name) => {
        const row = (given as Readonly<Record<string, unknown>>)[name];
        return row === undefined ? [] : [[name, hashedRow(given.model, row, asked)]];
      }),
    );
    const result = await run({ ...given, ...where, ...values });
    const back = Array.isArray(result) ? result.map((row: unknown) => withToken(given.model, row, asked)) : null;
    return back === null ? withToken(given.model, result, asked) : (back as Row);
  };
  return {
    create: (given) => over(given, (hashed) => adapter.create(hashed)),
    findOne: (given) => over(given, (hashed) => adapter.findOne(hashed)),
    findMany: (given) => over(given, (hashed) => adapter.findMany(hashed)),
    count: (given) => over(given, (hashed) => adapter.count(hashed)),
    update: (given) => over(given, (hashed) => adapter.update(hashed)),
    updateMany: (given) => over(given, (hashed) => adapter.updateMany(hashed)),
    delete: (given) => over(given, (hashed) => adapter.delete(hashed)),
    deleteMany: (given) => over(given, (hashed) => adapter.deleteMany(hashed)),
    consumeOne: (given) => over(given, (hashed) => adapter.consumeOne(hashed)),
    incrementOne: (given) => over(given, (hashed) => adapter.incrementOne(hashed)),
  } satisfies Partial<DBTransactionAdapter>;
}

/** An adapter that keeps only hashes of the tokens of sessions. */
export const hashedSessions = (adapter: DBAdapter): DBAdapter => ({
  ...adapter,
  ...hashedMethods(adapter),
  transaction: (use) => adapter.transaction((inside) => use({ ...inside, ...hashedMethods(inside) })),
});

/** Moments as the library wants them: our connections read them as texts. */
export const moments: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: ({ result }) => Promise.resolve({ ...result, rows: result.rows.map(withDates) }),
};

const withDates = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, /_(at|until)$/.test(name) && typeof value === 'string' ? new Date(value) : value]),
  );
