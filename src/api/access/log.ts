/** The log: its entries in words, whether its chain holds, and who looked at what. */

import { z } from 'zod';
import { demand } from '../../desk/access/demand.ts';
import { accessesOf, PRIVATE_SHOWN } from '../../desk/audit/accesses.ts';
import { lastEntries } from '../../desk/audit/entries.ts';
import { headText, parseHead } from '../../desk/audit/heads.ts';
import { flawProblems, verifyLog } from '../../desk/audit/verify.ts';
import { aboutWords, actionWords, personIn } from '../../desk/audit/words.ts';
import type { PrivateField } from '../../desk/people/rows.ts';
import { PRIVATE_WORDS } from '../../desk/people/words.ts';
import { refused } from '../../desk/refused.ts';
import { knownFingerprints } from '../../paper/seal/keys.ts';
import { problem, problemsTold } from '../facts/shapes.ts';
import { everywhere, type Route, route } from '../house/route.ts';
import { moment, page } from '../house/shapes.ts';

const words = z.object({ zh: z.string(), en: z.string() });

const list = route({
  id: 'log.list',
  method: 'GET',
  path: '/log',
  tag: 'log',
  summary: { zh: '日志的最近条目，或某一条之前的', en: 'The last entries of the log, or the last before one' },
  need: everywhere('read log'),
  query: z.object({
    limit: z.coerce.number().int().min(1).max(1000).default(100),
    before: z.coerce.number().int().min(1).max(2_000_000_000).optional(),
  }),
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ seq: z.number(), at: moment, actor: z.string(), action: z.string(), about: z.string() },
        ...{ words, aboutWords: words, person: z.string().nullable().describe('The person that the entry is about') },
        details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      }),
    ),
  }),
  handle: async ({ office, query }) => {
    const entries = await lastEntries(office, query.limit, query.before ?? null);
    return {
      rows: entries.flatMap((each) => {
        if (!('entry' in each)) return [];
        const { entry } = each;
        const told = { words: actionWords(entry.action), aboutWords: aboutWords(entry.about), person: personIn(entry.about, entry.action) };
        return [{ ...entry, ...told }];
      }),
    };
  },
});

const chain = route({
  id: 'log.verify',
  method: 'GET',
  path: '/log/chain',
  tag: 'log',
  summary: {
    zh: '日志的哈希链和签名是否完整；可以和导出文件上印的末条对比',
    en: 'Whether the chain of the log and its signatures hold; a head printed on an export can be compared',
  },
  need: everywhere('read log'),
  limit: 'heavy',
  query: z.object({ head: z.string().max(100).optional() }),
  answer: z.object({
    ...{ holds: z.boolean(), entries: z.number(), head: z.string(), lastAt: moment.nullable() },
    ...{ signed: z.number(), lastSigned: z.number().nullable(), signers: z.array(z.string()) },
    flaws: z.array(problem),
  }),
  handle: async ({ office, query, doors }) => {
    demand(office, 'read log');
    const printed = query.head === undefined ? null : parseHead(query.head);
    if (query.head !== undefined && printed === null) throw refused('AUDIT_HEAD_TEXT', { found: query.head });
    const keys = new Set(await knownFingerprints(office.data.path));
    const report = await verifyLog(office, { keys, heads: printed === null ? [] : [printed] });
    const { head, lastAt, signed, lastSigned, signers, flaws } = report;
    return {
      ...{ holds: flaws.length === 0, entries: head.seq, head: headText(head), lastAt, signed, lastSigned, signers: [...signers] },
      flaws: problemsTold(flawProblems(report), doors.messages),
    };
  },
});

/** The looks; those of auditors are operations of the API, so its other routes say what they are called. */
function accesses(others: readonly Route[]): Route {
  const own: Route = route({
    id: 'log.accesses',
    method: 'GET',
    path: '/log/accesses',
    tag: 'log',
    summary: { zh: '谁看过什么：隐私字段，或审计人员的查看', en: 'Who looked at what: private values, or the looks of auditors' },
    need: everywhere('read log'),
    query: z.object({ ...page, of: z.enum(['private values', 'auditors']).default('private values') }),
    answer: z.object({
      rows: z.array(
        z.object({
          ...{ at: moment, actor: z.string(), words, about: z.string() },
          ...{ person: z.string().nullable(), field: words.nullable().describe('The private value that was shown') },
        }),
      ),
      next: z.number().nullable().describe('What `after` must be for the next page'),
    }),
    handle: async ({ office, query: { of, after, limit } }) => {
      const found = await accessesOf(office, { isPrivate: of === 'private values', after, limit: limit + 1 });
      const rows = found.slice(0, limit).map(({ action, ...each }) => ({
        ...each,
        words:
          action === PRIVATE_SHOWN
            ? { zh: '查看隐私字段', en: action }
            : (routes.find(({ id }) => id === action)?.summary ?? actionWords(action)),
        person: personIn(each.about),
        field: action === PRIVATE_SHOWN ? fieldIn(each.about) : null,
      }));
      return { rows, next: found.length > limit ? after + limit : null };
    },
  });
  const routes: readonly Route[] = [...others, list, chain, own];
  return own;
}

/** The private field of a look: `person E1 bank account`. */
function fieldIn(about: string): z.input<typeof words> | null {
  const [, field] = /^person \S+ (.+)$/.exec(about) ?? [];
  return field === undefined ? null : { zh: PRIVATE_WORDS[field as PrivateField] ?? field, en: field };
}

/** The routes of the log; `routes` are all others. */
export const logRoutes = (routes: readonly Route[]): readonly Route[] => [list, chain, accesses(routes)];
