// Scheme 7, new-media-increment: points for whole steps of gain over the quarter or month before, capped.

import { addMonths, lastDay } from '../calendar.ts';
import { bothWays, branch, type Edges, edgeNames, mark, noteEdges } from '../coverage.ts';
import {
  compare,
  exact,
  type Fraction,
  floor,
  greater,
  lesser,
  mean,
  minus,
  over,
  sum,
  sumKnown,
  times,
  twoDecimals,
} from '../fraction.ts';
import type { Random } from '../random.ts';
import { dayIn, dayOutside, finish, near, times as repeat, someMonth, someName, sometimesEmpty, split, unneeded } from '../sample.ts';
import { type Case, inPeriod, matching, number, type Oracle, type Results, type Row, rows, type Tables, text } from '../tables.ts';

const gainEdges: Edges = { name: 'survey gain', limits: ['0', '1', '20'], unit: null };
const reductionEdges: Edges = {
  name: 'reduction in percent',
  limits: ['0', '1', '10'],
  unit: null,
};
const exposureEdges: Edges = { name: 'exposures', limits: ['100', '5000'], unit: '1' };
const mentionEdges: Edges = { name: 'positive mentions', limits: ['10', '500'], unit: '1' };

function capped(points: Fraction, cap: number): Fraction {
  if (points.top < 0n) mark('a gain below zero');
  if (compare(points, cap) > 0) mark('a gain above its cap');
  return lesser(greater(points, 0), cap);
}

/** The quarter, as an interval, that ends with the given month. */
function quarterTo(month: string): string {
  return `${addMonths(month, -2)}-01/${lastDay(month)}`;
}

/** The last month of the last quarter that has ended by the end of the month. */
function quarterEnd(month: string): string {
  return addMonths(month, -(Number(month.slice(5)) % 3));
}

function satisfaction(surveys: readonly Row[], month: string): Fraction | null {
  const meanOf = (quarter: string) => mean(inPeriod(surveys, 'day', quarter).map((row) => number(row, 'score')));
  const last = quarterEnd(month);
  mark(last === month ? 'the quarter ends with the month' : 'the quarter ended before');
  const [now, before] = [meanOf(quarterTo(last)), meanOf(quarterTo(addMonths(last, -3)))];
  if (now === null || before === null) return null;
  const gain = minus(now, before);
  noteEdges(gainEdges, gain);
  return capped(times(floor(gain), '0.5'), 10);
}

function complaintRate(complaints: readonly Row[], stats: readonly Row[], month: string): Fraction | null {
  const before = addMonths(month, -1);
  const count = (period: string) => inPeriod(complaints, 'day', period).length;
  const base = (period: string) => sum(inPeriod(stats, 'day', period).map((row) => number(row, 'interactions')));
  if (branch('no complaint last month', count(before) === 0)) return exact(0);
  const [baseNow, baseBefore] = [base(month), base(before)];
  if (baseNow.top === 0n) mark('no interactions in the month');
  if (baseBefore.top === 0n) mark('no interactions last month');
  if (baseNow.top === 0n || baseBefore.top === 0n) return null;
  const [rateNow, rateBefore] = [over(count(month), baseNow), over(count(before), baseBefore)];
  const reduction = times(over(minus(rateBefore, rateNow), rateBefore), 100);
  noteEdges(reductionEdges, reduction);
  return capped(exact(floor(reduction)), 10);
}

/** The items of each team. */
function calculate(facts: Tables, period: string): Results {
  const results: Results = {};
  for (const team of rows(facts, 'teams')) {
    const id = text(team, 'team_id');
    const mine = (table: string) => matching(rows(facts, table), { team_id: id });
    const exposures = sum(inPeriod(mine('account_stats'), 'day', period).map((row) => number(row, 'exposures')));
    const positive = matching(inPeriod(mine('mentions'), 'day', period), {
      sentiment: 'positive',
    }).length;
    noteEdges(exposureEdges, exposures);
    noteEdges(mentionEdges, positive);
    const satisfied = satisfaction(mine('surveys'), period);
    const complained = complaintRate(mine('complaints'), mine('account_stats'), period);
    const exposure = capped(times(floor(over(exposures, 100)), '0.1'), 5);
    const word = capped(times(floor(over(positive, 10)), '0.1'), 5);
    results[id] = {
      satisfaction: twoDecimals(satisfied),
      complaint_rate: twoDecimals(complained),
      exposure: twoDecimals(exposure),
      word_of_mouth: twoDecimals(word),
      score: twoDecimals(sumKnown([satisfied, complained, exposure, word])),
    };
  }
  return results;
}

type Making = { readonly random: Random; readonly month: string; readonly facts: Tables };

/** Survey answers of a quarter with a wanted sum, so that the mean is exact. */
function addSurveys({ random, facts }: Making, team: string, quarter: string, mean: number, off: number): void {
  const list = rows(facts, 'surveys');
  const answers = random.int(1, 5);
  const moved = random.int(0, 1);
  repeat(answers, (index) => {
    const swing = index === 0 ? moved * (answers - 1) + off : -moved;
    list.push({
      response_id: `S${list.length + 1}`,
      team_id: team,
      day: dayIn(random, quarter),
      score: String(mean + swing),
    });
  });
}

function addTeam(making: Making, team: string): void {
  const { random, month, facts } = making;
  const last = quarterEnd(month);
  const middle = random.int(60, 70);
  const gain = random.pick([0, 1, 1, 2, 7, 20, 20, 21, -3]);
  if (random.chance(93)) addSurveys(making, team, quarterTo(last), middle + gain, random.pick([-1, 0, 0, 1]));
  if (random.chance(93)) addSurveys(making, team, quarterTo(addMonths(last, -3)), middle, random.pick([0, 0, 0, 1]));
  if (random.chance(40)) addSurveys(making, team, quarterTo(addMonths(last, -6)), 20, 0);
  if (last !== month && random.chance(50)) addSurveys(making, team, `${addMonths(last, 1)}-01/${lastDay(month)}`, 99, 0);

  const before = addMonths(month, -1);
  const stats = (period: string, interactions: number, exposures: number) =>
    split(random, interactions, 2).forEach((part, index) => {
      const row = {
        team_id: team,
        day: dayIn(random, period),
        interactions: String(part),
        exposures: String(index === 0 ? exposures : 0),
      };
      rows(facts, 'account_stats').push(period === month ? row : unneeded(random, row, 'exposures'));
    });
  const base = random.pick([100, 1000, 4000]);
  if (random.chance(93)) stats(month, random.chance(6) ? 0 : base + random.pick([0, 0, 0, 1]), near(random, [100, 5000, 2600, 70000, 1]));
  if (random.chance(93)) stats(before, random.chance(6) ? 0 : base, near(random, [100, 5000]));
  if (random.chance(40)) stats(addMonths(month, random.pick([-2, 1])), 9999, 9999);

  const complain = (day: string) => {
    const list = rows(facts, 'complaints');
    list.push({ complaint_id: `K${list.length + 1}`, team_id: team, day });
  };
  const last100 = random.pick([0, 10, 100, 100, 100, 50]);
  const fewer = random.pick([0, 1, 9, 10, 10, 11, 50, -5]);
  repeat(last100, () => complain(dayIn(random, before)));
  repeat(Math.max(0, last100 - Math.ceil((last100 * fewer) / 100)), () => complain(dayIn(random, month)));
  if (random.chance(40)) complain(`${addMonths(month, random.pick([-12, -2, 1]))}-01`);

  const mention = (day: string, sentiment: string) => {
    const list = rows(facts, 'mentions');
    list.push({ mention_id: `M${list.length + 1}`, team_id: team, day, sentiment });
  };
  repeat(random.chance(12) ? near(random, [500]) : near(random, [10, 30, 1]), () => mention(dayIn(random, month), 'positive'));
  repeat(random.int(0, 12), () => mention(dayIn(random, month), random.pick(['negative', 'neutral'])));
  repeat(random.int(0, 12), () => mention(dayOutside(random, month), 'positive'));
}

/** A month of some teams with gains on and beside whole steps. */
function generate(random: Random): Case {
  const month = someMonth(random);
  const facts: Tables = { teams: [], surveys: [], account_stats: [], complaints: [], mentions: [] };
  const making = { random, month, facts };
  for (const team of [...repeat(random.int(3, 5), (index) => `${random.pick(['T', '组'])}${index + 1}`), 'X9']) {
    if (team !== 'X9') rows(facts, 'teams').push({ team_id: team, name: someName(random) });
    addTeam(making, team);
  }
  sometimesEmpty(random, facts, 'surveys', 'account_stats', 'complaints', 'mentions');
  return finish(random, 'new-media-increment', month, facts);
}

/** Scheme 7. */
export const newMediaIncrement: Oracle = {
  name: 'new-media-increment',
  columns: {
    teams: ['team_id', 'name'],
    surveys: ['response_id', 'team_id', 'day', 'score'],
    account_stats: ['team_id', 'day', 'interactions', 'exposures'],
    complaints: ['complaint_id', 'team_id', 'day'],
    mentions: ['mention_id', 'team_id', 'day', 'sentiment'],
  },
  branches: [
    ...bothWays('no complaint last month'),
    ...[gainEdges, reductionEdges, exposureEdges, mentionEdges].flatMap(edgeNames),
    ...['the quarter ends with the month', 'the quarter ended before', 'a gain below zero', 'a gain above its cap'],
    ...['no interactions in the month', 'no interactions last month'],
    ...['null: satisfaction', 'null: complaint_rate', 'null: score'],
  ],
  calculate,
  generate,
};
