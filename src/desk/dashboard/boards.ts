/** Who leads in a month, how pay spreads and which grades were given, by the very reports of the command line. */

import { type Band, bandsOf, type Grades, gradesOf, onceEach, promotersOf, scoreOf } from '../../engine/reports/business.ts';
import { figureOf } from '../../engine/reports/groups.ts';
import { boardOf } from '../../engine/reports/kinds/board.ts';
import { cell, type Item, type Person, peopleOf } from '../../engine/reports/people.ts';
import type { ReportTable, Words } from '../../engine/reports/report.ts';
import { shiftPeriod } from '../../lib/period.ts';
import type { Shown } from '../../methods/method.ts';
import type { Office } from '../office/office.ts';
import { type DeskMonth, openMonth, type SchemeMonth, standingByMonth } from './months.ts';
import { remembered } from './remembered.ts';
import { crowd } from './sums.ts';
import { wantedMonth } from './whole.ts';

/** A board: of pay or of sales over everybody, or of the score of a scheme. */
export type Board = {
  readonly of: 'pay' | 'sales' | 'score';
  readonly scheme: string | null;
  readonly title: string | null;
  readonly item: Words;
  readonly table: ReportTable;
};

/** The boards of a month: sales and pay of everybody, then the score of each scheme. */
export async function boardsOf(
  office: Office,
  { month: text, top }: { readonly month: string | undefined; readonly top: number },
): Promise<readonly Board[]> {
  const runs = await standingByMonth(office);
  const month = await openMonth(office, runs, await wantedMonth(office, runs, text));
  return remembered(office, { what: `boards ${top}`, runs: month.schemes.map(({ run }) => run) }, () => boardsIn(month, top));
}

function boardsIn(month: DeskMonth, top: number): readonly Board[] {
  const { people, pay, sales } = onceEach(crowd(month));
  const board = (item: Item, of: readonly Person[]) => ({ item: item.words, table: boardOf(item, null, of, top, false) });
  const sellers = people.filter(({ row }) => sales.at(row).state !== 'not applicable');
  const whole: readonly Board[] = [
    { of: 'sales', scheme: null, title: null, ...board(sales, sellers) },
    { of: 'pay', scheme: null, title: null, ...board(pay, people) },
  ];
  const scores = month.schemes.flatMap(({ run, title, business }): readonly Board[] => {
    const score = scoreOf(business.month);
    return score === null ? [] : [{ of: 'score', scheme: run.scheme, title, ...board(score, peopleOf(business.month)) }];
  });
  return [...whole, ...scores].filter(({ table }) => table.rows.length > 0);
}

/** The grades that a scheme gave. */
export type SchemeGrades = Grades & { readonly scheme: string; readonly title: string };

/** How pay spreads in a month, and the grades of its schemes. */
export async function spreadOf(
  office: Office,
  text: string | undefined,
): Promise<{ readonly bands: readonly Band[]; readonly grades: readonly SchemeGrades[] }> {
  const runs = await standingByMonth(office);
  const month = await openMonth(office, runs, await wantedMonth(office, runs, text));
  return remembered(office, { what: 'spread', runs: month.schemes.map(({ run }) => run) }, () => spreadIn(month));
}

function spreadIn(month: DeskMonth): { readonly bands: readonly Band[]; readonly grades: readonly SchemeGrades[] } {
  const grades = month.schemes.flatMap(({ run, title, business }) =>
    gradesOf(business.month).map((each) => ({ ...each, scheme: run.scheme, title })),
  );
  return { bands: bandsOf(crowd(month)), grades };
}

/** How likely customers are to recommend, as a line of a scheme says it: over its people, in the month and in the one before. */
export type Promoters = {
  readonly scheme: string;
  readonly title: string;
  readonly item: Words;
  readonly now: Shown;
  readonly last: Shown;
};

/** The lines of a month that say so. */
export async function promotersIn(office: Office, text: string | undefined): Promise<readonly Promoters[]> {
  const runs = await standingByMonth(office);
  const wanted = await wantedMonth(office, runs, text);
  const [now, last] = [await openMonth(office, runs, wanted), await openMonth(office, runs, shiftPeriod(wanted, -1))];
  const figure = (of: SchemeMonth | undefined, item: Item): Shown => {
    const own = of === undefined ? undefined : promotersOf(of.business.month).find(({ name }) => name === item.name);
    return cell(item.type, of === undefined || own === undefined ? null : figureOf(peopleOf(of.business.month), own).value);
  };
  return now.schemes.flatMap((each) =>
    promotersOf(each.business.month).map((item) => ({
      ...{ scheme: each.run.scheme, title: each.title, item: item.words, now: figure(each, item) },
      last: figure(
        last.schemes.find(({ run }) => run.scheme === each.run.scheme),
        item,
      ),
    })),
  );
}
