/** Takes facts over HTTP: `POST /facts/:table` with a file as the body becomes a batch by the one import path. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { type ImportedBatch, importBatch } from '../../desk/facts/import.ts';
import { withIncoming } from '../../desk/facts/incoming.ts';
import type { Office } from '../../desk/office/office.ts';
import { type Answer, answerTo, keepAnswer } from '../../desk/receiving/answers.ts';
import { type Token, tokenFor } from '../../desk/receiving/tokens.ts';
import { Refused } from '../../desk/refused.ts';
import { decimalText } from '../../lib/fraction.ts';
import { hasErrors, type Messages, type Problem, type Values } from '../../lib/problem.ts';
import { columnOf, type TableDeclaration } from '../../methods/tables.ts';
import { bodyInto, fileNameOf } from './body.ts';
import { problemDocument } from './problem-document.ts';

/**
 * What receives: the offices of which a token may be, the tables that each knows now, the sentences for problems, the largest body, and who
 * hears of bugs.
 */
export type Receiver = {
  readonly offices: () => Promise<readonly Office[]>;
  readonly tables: (office: Office) => Promise<readonly TableDeclaration[]>;
  readonly messages: Messages;
  /** Bytes. */
  readonly limit: number;
  readonly failed: (error: unknown) => void;
};

/** The usual largest body: 200 MB. */
export const LARGEST_BODY = 200_000_000;

/** The web application; it answers everything with JSON, and never with what went on inside. */
export function receiveApp(receiver: Receiver): Hono {
  const app = new Hono();
  const inTurn = oneAtATime();
  app.post('/facts/:table', (context) => receive(receiver, context, inTurn));
  app.all('/facts/:table', (context) => {
    context.header('Allow', 'POST');
    return refusing(receiver, context, { status: 405, code: 'PUSH_METHOD' });
  });
  app.notFound((context) => refusing(receiver, context, { status: 404, code: 'PUSH_PATH' }));
  app.onError((error, context) => {
    if (error instanceof Refused) return telling(context, documentOf(receiver, 503, error.problems));
    receiver.failed(error);
    return refusing(receiver, context, { status: 500, code: 'PUSH_FAILED' });
  });
  return app;
}

type InTurn = <T>(use: () => Promise<T>) => Promise<T>;

/** Imports run one after the other, however many come at once: each may take a gigabyte of memory. */
function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (use) => {
    const next = last.then(use, use);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Whose token came, and the office that gave it. */
type Holder = { readonly office: Office; readonly token: Token };

/** A push that may be taken: by whom, for which table, as which file. */
type Push = Holder & { readonly table: TableDeclaration; readonly file: string; readonly key: string };

type Refusal = { readonly status: number; readonly code: string; readonly values?: Values };

async function receive(receiver: Receiver, context: Context, inTurn: InTurn): Promise<Response> {
  const push = await pushOf(receiver, context);
  if ('status' in push) return refusing(receiver, context, push);
  const { limit } = receiver;
  const { office } = push;
  return await withIncoming(office.data, async (folder) => {
    const path = join(folder, push.file);
    const came = await bodyInto(path, context.req.raw.body, limit);
    if (came.is === 'too large') return refusing(receiver, context, tooLarge(limit));
    if (came.is === 'cut off') return refusing(receiver, context, { status: 400, code: 'PUSH_CUT' });
    const { sheet = null, source = null } = context.req.query();
    const asked = JSON.stringify([push.table.name, push.file, sheet, source, came.sha256]);
    const request = createHash('sha256').update(asked).digest('hex');
    return await inTurn(async () => {
      const before = await answerTo(office, push.token, push.key);
      const answer = before ?? (await answered(receiver, push, { path, sheet, source, request }));
      return answer.request === request ? telling(context, answer) : refusing(receiver, context, { status: 422, code: 'PUSH_KEY_OTHER' });
    });
  });
}

const tooLarge = (limit: number): Refusal => ({ status: 413, code: 'PUSH_SIZE', values: { megabytes: Math.ceil(limit / 1_000_000) } });

/** Looks at all that can be seen before the body is read. */
async function pushOf({ offices, tables, limit }: Receiver, { req }: Context): Promise<Push | Refusal> {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(req.header('authorization') ?? '') ?? [];
  const holder = bearer === undefined ? null : await holderOf(await offices(), bearer);
  if (holder === null) return { status: 401, code: 'PUSH_TOKEN' };
  const name = req.param('table') ?? '';
  const table = (await tables(holder.office)).find((each) => each.name === name);
  if (table === undefined) return { status: 404, code: 'PUSH_TABLE', values: { table: name.slice(0, 60) } };
  const type = req.header('content-type') ?? '';
  const file = fileNameOf(name, { type, encoding: req.header('content-encoding') ?? '', name: req.query('name') ?? null });
  if (file === null) return { status: 415, code: 'PUSH_KIND', values: { found: type.slice(0, 100) || '-' } };
  const key = req.header('idempotency-key') ?? '';
  if (!/^[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/.test(key)) return { status: 400, code: 'PUSH_KEY' };
  return Number(req.header('content-length') ?? 0) > limit ? tooLarge(limit) : { ...holder, table, file, key };
}

async function holderOf(offices: readonly Office[], bearer: string): Promise<Holder | null> {
  for (const office of offices) {
    const token = await tokenFor(office, bearer);
    if (token !== null) return { office, token };
  }
  return null;
}

type Stored = { readonly path: string; readonly sheet: string | null; readonly source: string | null; readonly request: string };

/** Imports a file as the token's own doing, and keeps the answer. */
async function answered(
  receiver: Receiver,
  { office, token, table, key }: Push,
  { path, sheet, source, request }: Stored,
): Promise<Answer> {
  const { tables } = receiver;
  const origin = { is: 'push', token: token.name, key } as const;
  const usual = { mapping: {}, replaces: null, note: null, preview: false };
  const acting = { ...office, actor: token.name };
  const order = { ...usual, file: path, sheet, table: table.name, tables: await tables(office), source: source ?? token.name, origin };
  const imported = await importBatch(acting, order);
  const { status, answer } = answerFor(receiver, table, imported);
  return await keepAnswer(acting, token, { key, request, status, answer });
}

/** What a push is told: the batch with its control totals, or everything that is wrong. */
function answerFor(receiver: Receiver, table: TableDeclaration, { batch, again, problems }: ImportedBatch): Omit<Answer, 'request'> {
  if (batch === null || hasErrors(problems)) return documentOf(receiver, 422, problems);
  const { rows, totals, days } = batch.manifest;
  const sums = Object.entries(totals).map(([name, { sum, filled }]) => [name, { sum: totalText(table, name, sum), filled }] as const);
  const dates = Object.keys(days).toSorted();
  const span = dates.length === 0 ? {} : { from: dates[0], to: dates.at(-1) };
  const told = { batch: batch.number, table: table.name, rows, again, ...span, totals: Object.fromEntries(sums), late: batch.late };
  const warnings = problems.length === 0 ? {} : { warnings: problemDocument(200, problems, receiver.messages).errors };
  return { status: again ? 200 : 201, answer: JSON.stringify({ ...told, ...warnings }) };
}

function totalText(table: TableDeclaration, column: string, sum: string): string {
  const type = columnOf(table, column)?.type;
  return type?.is === 'number' ? decimalText(BigInt(sum), type.decimals) : sum;
}

const documentOf = ({ messages }: Receiver, status: number, problems: readonly Problem[]): Omit<Answer, 'request'> => ({
  status,
  answer: JSON.stringify(problemDocument(status, problems, messages)),
});

/** Answers with a refusal; the connection ends where a body may still be on its way. */
function refusing(receiver: Receiver, context: Context, { status, code, values = {} }: Refusal): Response {
  if (status === 401) context.header('WWW-Authenticate', 'Bearer');
  if (status === 413) context.header('Connection', 'close');
  return telling(context, documentOf(receiver, status, [{ code, severity: 'error', place: null, values }]));
}

function telling(context: Context, { status, answer }: Omit<Answer, 'request'>): Response {
  context.header('Content-Type', status < 300 ? 'application/json' : 'application/problem+json');
  context.header('Cache-Control', 'no-store');
  return context.body(answer, status as 200);
}
