/** Reminding raters by hand: those whose forms are not handed in are told once more, each once a day at most. */

import { demand } from '../../access/demand.ts';
import { unveiled } from '../../access/unveiled.ts';
import { notify } from '../../notices/notices.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, type Office, write } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import { demandCycle } from '../cycles.ts';
import { kindOn, WINDOW_NOTICES } from '../reminders.ts';
import { windowsOf } from '../windows.ts';
import { stageWords } from '../words.ts';
import { formsOf } from './read.ts';

/** Who is reminded: some raters, or all who have something to hand in. */
export type RemindOrder = { readonly cycle: number; readonly raters: readonly string[] | null };

/** Reminds raters of a cycle; gives them. Who was told of it today already is left in peace; refused where nobody remains. */
export async function remindRaters(office: Office, { cycle: number, raters }: RemindOrder): Promise<readonly string[]> {
  demand(office, 'run cycles');
  const today = dayOf(office.now());
  return await write(office, async (writing) => {
    const { desk, log } = writing;
    const { name } = await demandCycle(desk, number);
    const window = (await windowsOf(desk, number)).get('rating');
    const now = window === undefined ? null : kindOn(window, today);
    if (now === null) {
      const values = { ...stageWords('stage', 'rating'), from: window?.from ?? '', to: window?.to ?? '', day: today };
      throw refused(window === undefined ? 'STAGE_UNSET' : 'STAGE_AHEAD', values);
    }
    const to = await unveiled(desk, (open) => waitedFor(open, number, today));
    const wanted = raters === null ? to : to.filter((person) => raters.includes(person));
    if (wanted.length === 0) throw refused('REMIND_RATERS', { name });
    const values = { name, ...stageWords('stage', 'rating'), day: now.day };
    const about = `cycle ${number}`;
    await notify(office, writing, { to: wanted, kind: WINDOW_NOTICES[now.kind], values, link: '/mine/todo', about });
    await log({ action: 'people reminded', about, details: { count: wanted.length } });
    return wanted;
  });
}

/** Raters with forms that are not handed in, without those who were told of the cycle today. */
async function waitedFor(desk: Desk, cycle: number, today: string): Promise<readonly string[]> {
  const told = await desk
    .selectFrom('notices')
    .select(['person', 'at'])
    .where('about', '=', `cycle ${cycle}`)
    .where('kind', 'in', Object.values(WINDOW_NOTICES))
    .execute();
  const known = new Set(told.filter(({ at }) => dayOf(new Date(at)) === today).map(({ person }) => person));
  const forms = (await formsOf(desk, { cycle })).filter(({ state }) => state === 'open' || state === 'given back');
  return [...new Set(forms.map(({ rater }) => rater))].filter((rater) => !known.has(rater)).toSorted();
}
