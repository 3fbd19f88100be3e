/** What stands in the way of a publication: an open committee, a notice that runs, objections, doubts of the audit. */

import type { Desk } from '../../office/office.ts';
import { type Refused, refused } from '../../refused.ts';
import { committeesOf } from '../calibration/committee.ts';
import { figureOf } from '../edition/content.ts';
import { type Edition, resultsIn } from '../edition/read.ts';
import { type Notice, noticesOf } from '../notice/notice.ts';
import { objectionsOf } from '../notice/objections.ts';
import { marksOf } from '../review/marks.ts';

/** The obstacles, in the order in which they are met; the transaction must be one that sees everything. */
export async function obstaclesTo(desk: Desk, edition: Edition, today: string): Promise<readonly Refused[]> {
  return [
    ...(await ofCommittees(desk, edition)),
    ...(await ofMarks(desk, edition)),
    ...(await ofObjections(desk, edition)),
    ...(await ofNotices(desk, edition, today)),
  ];
}

/** What a committee decided must have come back as facts, and a run with them must be attached. */
async function ofCommittees(desk: Desk, edition: Edition): Promise<readonly Refused[]> {
  const found: Refused[] = [];
  for (const { number, state, steps, edition: over } of await committeesOf(desk, edition.cycle)) {
    if (state !== 'kept as facts') found.push(refused('PUBLISH_COMMITTEE', { number }));
    else if (steps.some(({ step, covers }) => step === 'kept as facts' && covers !== null) && over === edition.number)
      found.push(refused('PUBLISH_DECISIONS', { number }));
  }
  return found;
}

async function ofMarks(desk: Desk, { cycle }: Edition): Promise<readonly Refused[]> {
  const doubts = (await marksOf(desk, cycle)).filter(({ mark }) => mark === 'in doubt');
  return doubts.map(({ number, person, item }) =>
    refused('PUBLISH_DOUBT', { number, about: [person, item].filter((each) => each !== null).join(' ') }),
  );
}

/** Every objection is answered, and what was upheld has led to another edition. */
async function ofObjections(desk: Desk, edition: Edition): Promise<readonly Refused[]> {
  const objections = await objectionsOf(desk, edition.cycle);
  return objections.flatMap(({ number, answer }) => {
    if (answer === null) return [refused('PUBLISH_OBJECTION', { number })];
    return answer.outcome === 'upheld' && answer.at >= edition.at ? [refused('PUBLISH_UPHELD', { number })] : [];
  });
}

/** The last notice of each title has run out, and shows what the results still say. */
async function ofNotices(desk: Desk, edition: Edition, today: string): Promise<readonly Refused[]> {
  const last = new Map((await noticesOf(desk, edition.cycle)).map((notice) => [notice.title, notice]));
  if (last.size === 0) return [];
  const results = new Map((await resultsIn(desk, edition.number)).map((each) => [each.person, each.content]));
  const isStale = ({ item, entries }: Notice): boolean =>
    entries.some(({ person, grade }) => {
      const content = results.get(person);
      return content === undefined || figureOf(content, item) !== grade;
    });
  return [...last.values()].flatMap((notice) => {
    if (today <= notice.to) return [refused('PUBLISH_NOTICE', { title: notice.title, to: notice.to })];
    return isStale(notice) ? [refused('PUBLISH_STALE', { title: notice.title })] : [];
  });
}
