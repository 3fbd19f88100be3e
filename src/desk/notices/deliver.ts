/**
 * Delivers what is laid out for the channels, one attempt after the other with growing pauses. An attempt is a row before anything leaves,
 * so that two processes do not send the same, and what became of it is a row after it.
 */

import { allGrants } from '../access/held.ts';
import { reasonOf } from '../data-folder.ts';
import { type Office, read, write } from '../office/office.ts';
import { Refused } from '../refused.ts';
import { type Channel, channelsOf } from './channel.ts';
import { wordsOfKind } from './kinds.ts';
import { notify } from './notices.ts';
import type { DeliveryOutcome } from './rows.ts';
import { secretOf } from './secrets.ts';
import { sendMail } from './send/mail.ts';
import type { Message, Sent } from './send/message.ts';
import { sendRobot } from './send/robots.ts';
import { sendWebhook } from './send/webhook.ts';

/** The pauses after the first attempts, in minutes; after the one that follows the last pause it is given up. */
const PAUSES = [1, 5, 30, 2 * 60, 12 * 60] as const;

const MINUTE = 60_000;

/** An attempt of which nothing is known after this was cut off: twenty take ten seconds each at most. */
const CUT_OFF = 5 * MINUTE;

/** How many are begun at once. */
const AT_ONCE = 20;

/** Where a person gets e-mail; null where there is no address. */
export type MailOf = (office: Office, person: string) => Promise<string | null>;

type Due = {
  readonly number: number;
  readonly channel: Channel;
  readonly attempt: number;
  readonly notice: { readonly event: number; readonly person: string; readonly kind: string; readonly link: string | null };
};

/** Sends what is due now; gives how many were sent. The office must be one that sees everything. */
export async function deliver(office: Office, mailOf: MailOf): Promise<number> {
  const due = (await dueNow(office)).slice(0, AT_ONCE);
  if (due.length === 0 || !(await begin(office, due))) return 0;
  let sent = 0;
  for (const each of due) {
    const became = await attempt(office, each, mailOf).catch((error): Sent => ({ outcome: 'refused', reason: saidOf(error) }));
    await end(office, each, became);
    if (became.outcome === 'sent') sent += 1;
  }
  return sent;
}

const saidOf = (error: unknown): string =>
  error instanceof Refused ? error.problems.map(({ code, values }) => [code, ...Object.values(values)].join(' ')).join() : reasonOf(error);

/** Those that were not begun, those whose pause is over, and those that were cut off, the oldest first. */
const dueNow = (office: Office): Promise<readonly Due[]> =>
  read(office, async (desk) => {
    const channels = new Map((await channelsOf(desk)).map((channel) => [channel.number, channel]));
    const rows = await desk
      .selectFrom('deliveries as d')
      .innerJoin('notices as n', (join) => join.onRef('n.organisation', '=', 'd.organisation').onRef('n.number', '=', 'd.notice'))
      .leftJoin('delivery_attempts as a', (join) =>
        join.onRef('a.organisation', '=', 'd.organisation').onRef('a.delivery', '=', 'd.number'),
      )
      .leftJoin('delivery_outcomes as o', (join) =>
        join.onRef('o.organisation', '=', 'a.organisation').onRef('o.delivery', '=', 'a.delivery').onRef('o.attempt', '=', 'a.attempt'),
      )
      .select(['d.number', 'd.channel', 'n.event', 'n.person', 'n.kind', 'n.link', 'a.attempt', 'a.at as begun', 'o.outcome'])
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('delivery_outcomes as e')
              .select('e.delivery')
              .whereRef('e.delivery', '=', 'd.number')
              .where('e.outcome', 'in', ['sent', 'given up']),
          ),
        ),
      )
      .orderBy('d.number')
      .orderBy('a.attempt')
      .execute();
    const last = new Map(rows.map((row) => [row.number, row]));
    const now = office.now().getTime();
    return [...last.values()].flatMap(({ number, channel, attempt: made, begun, outcome, ...notice }) => {
      const known = channels.get(channel);
      if (known === undefined || (begun !== null && now < dueAt(made ?? 0, begun, outcome))) return [];
      return [{ number, channel: known, attempt: (made ?? 0) + 1, notice }];
    });
  });

/** When the attempt after one is due. */
function dueAt(made: number, begun: string, outcome: DeliveryOutcome | null): number {
  const pause = (PAUSES[made - 1] ?? 0) * MINUTE;
  return Date.parse(begun) + (outcome === null ? Math.max(pause, CUT_OFF) : pause);
}

/** Writes the attempts; false where another process was quicker. */
async function begin(office: Office, due: readonly Due[]): Promise<boolean> {
  try {
    await write(office, async ({ desk, actor, at, log }) => {
      const rows = due.map(({ number: delivery, attempt }) => ({ organisation: office.organisation.id, delivery, attempt, actor, at }));
      await desk.insertInto('delivery_attempts').values(rows).execute();
      await log({ action: 'deliveries begun', about: `${due.length}`, details: {} });
    });
    return true;
  } catch (error) {
    if (error instanceof Refused && error.problems.some(({ code }) => code === 'CHANGED_MEANWHILE')) return false;
    throw error;
  }
}

async function attempt(office: Office, { number, channel, notice }: Due, mailOf: MailOf): Promise<Sent> {
  const { way, settings } = channel;
  const link = notice.link === null ? null : `${settings.links.replace(/\/$/, '')}${notice.link}`;
  const id = `${office.organisation.id}-${notice.event}`;
  const message: Message = {
    ...{ id, kind: notice.kind, title: wordsOfKind(notice.kind).title, link },
    seconds: Math.floor(office.now().getTime() / 1000),
  };
  const secret = settings.secret === null ? null : await secretOf(office, settings.secret);
  if (way === 'webhook') return await sendWebhook(message, settings, secret);
  if (way !== 'mail') {
    const signing = settings.signing === null ? null : await secretOf(office, settings.signing);
    return await sendRobot(way, message, settings, { token: secret ?? '', signing });
  }
  const to = await mailOf(office, notice.person);
  if (to === null) return { outcome: 'refused', reason: 'no address', isFinal: true };
  return await sendMail({ ...message, id: `${office.organisation.id}-mail-${number}` }, { to, settings, password: secret });
}

/** Keeps what became of an attempt; administrators are told of what is given up, save that a person has no address. */
const end = (office: Office, { number: delivery, attempt: made, channel, notice }: Due, became: Sent): Promise<void> =>
  write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const reason = became.outcome === 'sent' ? null : became.reason.slice(0, 200);
    const isFinal = became.outcome !== 'sent' && became.isFinal === true;
    const isOver = isFinal || (became.outcome !== 'sent' && made > PAUSES.length);
    const outcome: DeliveryOutcome = isOver ? 'given up' : became.outcome;
    const row = { organisation: office.organisation.id, delivery, attempt: made, outcome, reason, actor, at };
    await desk.insertInto('delivery_outcomes').values(row).execute();
    await log({ action: `message ${outcome}`, about: channel.name, details: { delivery, attempt: made, reason } });
    // Who is told of a message about a message would never hear the end of it.
    if (!isOver || reason === null || isFinal || notice.kind === 'delivery given up') return;
    const to = (await allGrants(desk)).filter(({ role }) => role === 'administrator').map(({ person }) => person);
    const values = { channel: channel.name, reason };
    await notify(office, writing, { to, kind: 'delivery given up', values, link: null, about: `delivery ${delivery}` });
  });
