/** What waits for whom on a day: announcements and payslips to sign, late forms and rows, schemes to look at again, disputes to answer. */

import { periodWords } from '../../engine/telling/period.ts';
import { counted, wordFor } from '../../lib/problem.ts';
import { allGrants } from '../access/held.ts';
import { type Duty, holds } from '../access/roles.ts';
import { lateMonths } from '../adjustments/late.ts';
import { filesOf } from '../cases/file.ts';
import { localDay } from '../cases/noted/rules.ts';
import { caseSetting } from '../cases/settings.ts';
import { cyclesOf } from '../cycles/cycles.ts';
import { missingForms } from '../cycles/forms/missing.ts';
import { groundOn, unitOf } from '../cycles/supervisor.ts';
import type { Desk } from '../office/office.ts';
import { shiftDay } from '../people/days.ts';
import { activeAll } from '../people/staff/read.ts';
import { subtree } from '../people/units/tree.ts';
import { announcementsOf } from '../schemes/announcements/announce.ts';
import { unsignedBy } from '../schemes/announcements/concerned.ts';
import { reviewsDue } from '../schemes/lives/reviews.ts';
import { schemeTitlesOf } from '../schemes/titles.ts';
import { unsignedPayslips } from './payslips.ts';

/** Something that waits for a person, in words; `link` is the page of the web application where it is done, null where there is none alone. */
export type Waiting = { readonly person: string; readonly zh: string; readonly en: string; readonly link: string | null };

/** So many days before its day a review of a scheme is near, and so many before its last day a dispute. */
const NEAR = { review: 14, dispute: 1 } as const;

/** All that waits on a day, for those who belong to the organisation; the transaction must be one that sees everything. */
export async function waitingOn(desk: Desk, day: string): Promise<readonly Waiting[]> {
  const all = [
    ...(await unsigned(desk, day)),
    ...(await lateForms(desk, day)),
    ...(await reviews(desk, day)),
    ...(await disputes(desk, day)),
    ...(await payslips(desk, day)),
    ...(await late(desk, day)),
  ];
  if (all.length === 0) return [];
  const here = await activeAll(desk, day);
  return all.filter(({ person }) => here.has(person));
}

async function unsigned(desk: Desk, day: string): Promise<readonly Waiting[]> {
  const found: Waiting[] = [];
  const titleOf = await schemeTitlesOf(desk);
  for (const { number, scheme } of await announcementsOf(desk)) {
    const title = titleOf(scheme);
    for (const person of await unsignedBy(desk, number, day))
      found.push({
        ...{ person, link: `/mine/announcements/${number}` },
        ...{ zh: `方案「${title}」的公告待签收`, en: `the announcement of "${title}" is to be signed` },
      });
  }
  return found;
}

async function payslips(desk: Desk, day: string): Promise<readonly Waiting[]> {
  return (await unsignedPayslips(desk, day)).map(({ person, count, scheme, period }) => ({
    ...{ person, link: `/mine/month?${new URLSearchParams({ scheme, period })}` },
    zh: `${count} 张工资条待签收`,
    en: count === 1 ? 'a payslip is to be signed' : `${count} payslips are to be signed`,
  }));
}

/** Each rater once for each cycle: whom the forms are about stands in no notice. */
async function lateForms(desk: Desk, day: string): Promise<readonly Waiting[]> {
  const found: Waiting[] = [];
  for (const { number, name } of (await cyclesOf(desk)).filter(({ cancelled }) => !cancelled)) {
    const late = Map.groupBy(await missingForms(desk, number, day), ({ rater }) => rater);
    for (const [person, own] of late)
      found.push({
        ...{ person, link: null },
        zh: `「${name}」有 ${own.length} 张评分表过期未交`,
        en: `${counted(own.length, 'form', 'forms')} of "${name}" ${wordFor(own.length, 'is', 'are')} overdue`,
      });
  }
  return found;
}

async function reviews(desk: Desk, day: string): Promise<readonly Waiting[]> {
  const near = (await reviewsDue(desk, day)).filter(({ days }) => days <= NEAR.review);
  if (near.length === 0) return [];
  const writers = await holdersOf(desk, 'write schemes', null, day);
  const titleOf = await schemeTitlesOf(desk);
  return near.flatMap(({ scheme, due }) =>
    writers.map((person) => ({
      ...{ person, link: null },
      zh: `方案「${titleOf(scheme)}」应于 ${due} 前复审`,
      en: `the scheme "${titleOf(scheme)}" is to be reviewed by ${due}`,
    })),
  );
}

/** Disputes that nobody has answered, from the day before their last one on; told to those who may answer, never to who raised them. */
async function disputes(desk: Desk, day: string): Promise<readonly Waiting[]> {
  const days = await caseSetting(desk, 'answer days');
  const open = (await filesOf(desk, { kind: 'dispute' })).filter(({ state }) => state === 'raised' || state === 'under examination');
  const found: Waiting[] = [];
  for (const { number, person, at } of open) {
    const last = shiftDay(localDay(at), days);
    if (day < shiftDay(last, -NEAR.dispute)) continue;
    const handlers = (await holdersOf(desk, 'handle disputes', person, day)).filter((each) => each !== person);
    found.push(
      ...handlers.map((each) => ({
        ...{ person: each, link: `/reviews/cases/${number}` },
        zh: `申诉 C${number} 应于 ${last} 前答复`,
        en: `dispute C${number} is to be answered by ${last}`,
      })),
    );
  }
  return found;
}

/** Rows that came for a locked month after its lock: told to those who may work the difference out. */
async function late(desk: Desk, day: string): Promise<readonly Waiting[]> {
  const months = await lateMonths(desk);
  if (months.length === 0) return [];
  const proposers = await holdersOf(desk, 'propose adjustments', null, day);
  const titleOf = await schemeTitlesOf(desk);
  return months.flatMap(({ scheme, period, rows }) =>
    proposers.map((person) => ({
      ...{ person, link: `/finance/adjustments?${new URLSearchParams({ scheme, period })}` },
      zh: `「${titleOf(scheme)}」${periodWords(period, 'zh')}封账后又来了 ${rows} 行数据，差额还没有算`,
      en: `rows of "${titleOf(scheme)}" came after ${periodWords(period, 'en')} was locked (${rows}), and the difference was not worked out`,
    })),
  );
}

/** Who holds a duty for the whole organisation by a grant, or for a unit in which a person has their main seat. */
async function holdersOf(desk: Desk, duty: Duty, about: string | null, day: string): Promise<readonly string[]> {
  const ground = await groundOn(desk, day);
  const unit = about === null ? null : unitOf(ground, about);
  const held = (await allGrants(desk)).filter(({ role }) => holds(role, duty));
  const reaching = held.filter((each) => each.unit === null || (unit !== null && subtree(ground.units, each.unit).has(unit)));
  return [...new Set(reaching.map(({ person }) => person))].toSorted();
}
