/** Settles a dispute whose source was put right: a new run where the period is open, an adjustment where it is locked; and who is to be told. */

import { proposeAdjustment } from '../../adjustments/propose.ts';
import { notify } from '../../notices/notices.ts';
import { LATEST } from '../../office/latest.ts';
import { type Office, read, write } from '../../office/office.ts';
import { refused, words } from '../../refused.ts';
import { computeRun } from '../../runs/compute.ts';
import { periodOf } from '../../schemes/pinned.ts';
import { aboutCase, type CaseFile, caseNumbered, takeCaseStep } from '../file.ts';
import type { ResultPlace } from './node.ts';
import { disputed } from './raise.ts';
import { effectsOfRequest, lastRequest } from './remedy.ts';

/** What a dispute came to: the new run, or the adjustment (null where nothing differed); and everybody whose figures moved, the one who disputed first. */
export type Settled = {
  readonly file: CaseFile;
  readonly run: number;
  readonly adjustment: number | null;
  readonly concerned: readonly string[];
};

/** Settles a dispute; computing takes as long as a run. By those who may compute, or propose adjustments. */
export async function settleDispute(office: Office, number: number): Promise<Settled> {
  const before = await read(office, (desk) => caseNumbered(desk, number, 'dispute'));
  if (before.state !== 'corrected') throw refused('CASE_STATE', { number, ...words('state', before.state), ...words('step', 'settle') });
  const { scheme, period } = disputed(before);
  const made = (await isLocked(office, { scheme, period }))
    ? await adjusted(office, { scheme, period, number })
    : await computed(office, { scheme, period });
  return await write(office, async (writing) => {
    const file = await takeCaseStep(office, writing, await caseNumbered(writing.desk, number, 'dispute'), {
      step: 'settle',
      details: made,
    });
    const request = await lastRequest(writing.desk, number);
    const moved = request === null ? [] : await effectsOfRequest(writing.desk, request.number);
    const concerned = [...new Set([file.person ?? '', ...moved.map(({ person }) => person)])];
    const values = { scheme, period, number };
    await notify(office, writing, { to: concerned, kind: 'figures moved', values, link: null, about: aboutCase(number) });
    return { file, ...made, concerned };
  });
}

const isLocked = (office: Office, { scheme, period }: ResultPlace): Promise<boolean> =>
  read(office, async (desk) => {
    const lock = desk.selectFrom('locks').select('run').where('scheme', '=', scheme).where('period', '=', period);
    return (await lock.executeTakeFirst()) !== undefined;
  });

async function adjusted(office: Office, { scheme, period, number }: ResultPlace & { readonly number: number }) {
  const reason = `申诉 ${aboutCase(number).replace('case ', 'C')}`;
  const order = { scheme, period: periodOf(period), payIn: null, instalments: 1, reason };
  const { run, number: adjustment } = await proposeAdjustment(office, order);
  return { run, adjustment };
}

async function computed(office: Office, { scheme, period }: ResultPlace) {
  const { run, month } = await computeRun(office, { scheme, period: periodOf(period), asOf: LATEST, purpose: 'regular' });
  month.close();
  return { run: run.number, adjustment: null };
}
