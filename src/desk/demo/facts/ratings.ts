/** What was rated on paper before there were review cycles, and what the time clock says. */

import { atPost, idOf, PEOPLE } from '../people/people.ts';
import { PAID_POSTS } from '../people/units.ts';
import type { FactFile } from '../stage.ts';
import { ability, dayIn, diceFor, type Month } from './month.ts';

/** The items of the service form with their full marks. */
export const SERVICE_ITEMS = {
  ...{ documents: 2, communication: 8, planning: 2, cooperation_leads: 5, business_knowledge: 3 },
  ...{ attendance: 5, obedience: 5, responsibility: 5, cooperation: 5, initiative: 5, reports: 5 },
  ...{ follow_up: 10, tools: 10, promotion: 10, files: 10, overall: 10 },
} as const;

/** A mark out of full ones, in halves, lifelike for somebody. */
export function markOf(month: Month, person: string, { item, full }: { readonly item: string; readonly full: number }): string {
  const halves = Math.min(
    full * 2,
    Math.trunc((full * 2 * (diceFor(month, item, person).between(68, 96) + (ability(person) > 100 ? 6 : 0))) / 100),
  );
  return halves % 2 === 0 ? `${halves / 2}` : `${(halves - 1) / 2}.5`;
}

type Row = readonly [period: string, person: string, rater: string, role: string, item: string, score: string | null, grade: string | null];

/** Which ratings of a month come on paper; the others come from review cycles. */
type OnPaper = { readonly service: boolean; readonly hosts: boolean; readonly whole: boolean };

/** What comes on paper in a month: from September on the service team is rated in Hengji, from October on the hosts too. */
export const onPaperIn = ({ index }: Month): OnPaper => ({ service: index < 4, hosts: index < 5, whole: index < 5 });

/** The ratings of a month that come on paper; not whole, some are still missing. */
export function ratingFacts(month: Month, { service, hosts, whole }: OnPaper): FactFile {
  const rows = [
    ...(service ? serviceRows(month) : []),
    ...(hosts ? hostRows(month) : []),
    ...warehouseRows(month).slice(0, whole ? undefined : -6),
    ...appraisalRows(month).slice(0, whole ? undefined : -1),
  ];
  return {
    ...{ table: 'ratings', source: '纸质评分表', name: `评分-${month.text}.csv`, rows },
    columns: ['period', 'employee_id', 'rater_id', 'rater_role', 'item', 'score', 'grade'],
  };
}

const serviceRows = (month: Month): readonly Row[] =>
  atPost('客服专员').flatMap(({ person }) =>
    Object.entries(SERVICE_ITEMS).flatMap(([item, full]): readonly Row[] => [
      [month.text, person, idOf('许丽萍'), 'supervisor', item, markOf(month, person, { item, full }), null],
      [month.text, person, person, 'self', item, `${full}`, null],
    ]),
  );

const hostRows = (month: Month): readonly Row[] =>
  atPost('主播').map(({ person }) => [
    ...([month.text, person, idOf('曾子轩'), 'supervisor', 'presentation'] as const),
    `${diceFor(month, 'presentation', person).between(70, 98)}`,
    null,
  ]);

const warehouseRows = (month: Month): readonly Row[] =>
  atPost('仓管员').flatMap(({ person }): readonly Row[] => {
    const dice = diceFor(month, 'warehouse', person);
    const items = ['basic', 'coordination', 'execution', 'learning', 'management'];
    return [
      [month.text, person, idOf('彭浩然'), 'production', 'attitude', `${dice.between(78, 98)}`, null],
      ...items.map((item): Row => [month.text, person, idOf('杜国强'), 'panel', item, null, dice.of(['优', '良', '良', '中'] as const)]),
    ];
  });

const appraisalRows = (month: Month): readonly Row[] =>
  atPost('新媒体运营').map(({ person }) => [
    ...([month.text, person, idOf('钟毅'), 'supervisor', 'appraisal'] as const),
    `${diceFor(month, 'appraisal', person).between(72, 99)}`,
    null,
  ]);

/** What the time clock says of those whom schemes pay: only what is out of the ordinary. */
export function attendanceFacts(month: Month): FactFile {
  const posts = new Set<string>(Object.values(PAID_POSTS));
  const rows = PEOPLE.filter(({ post }) => posts.has(post)).flatMap(({ person, post }) => {
    const dice = diceFor(month, 'attendance', person);
    const late = dice.chance(28) ? [[person, dayIn(month, dice.between(3, 27)), dice.chance(70) ? 'late' : 'leave']] : [];
    return post === PAID_POSTS.仓管员 && dice.chance(40) ? [...late, [person, dayIn(month, 28), 'overtime']] : late;
  });
  return { table: 'attendance', source: '钉钉考勤', name: `考勤-${month.text}.csv`, columns: ['employee_id', 'day', 'status'], rows };
}
