// Scheme 14, new-media-gradient: visits against last month, omissions with a cliff, an index spike, channels, weighted pay.

import { addDays, addMonths, daysOf, lastDay, within } from '../calendar.ts';
import { bothWays, branch, type Edges, edgeNames, mark, noteEdges, payItem } from '../coverage.ts';
import { compare, exact, type Fraction, lesser, over, plus, reaches, sum, sumKnown, times, twoDecimals } from '../fraction.ts';
import type { Random } from '../random.ts';
import {
  dayIn,
  dayOutside,
  finish,
  near,
  times as repeat,
  someIds,
  someMonth,
  someName,
  sometimesEmpty,
  sometimesTwice,
  split,
  unneeded,
  yuan,
} from '../sample.ts';
import {
  type Case,
  inPeriod,
  matching,
  number,
  numberOrNull,
  type Oracle,
  type Results,
  type Row,
  rows,
  type Tables,
  text,
} from '../tables.ts';

const ratioEdges: Edges = { name: 'visits ratio', limits: ['0.6', '1', '1.2'], unit: null };
const spikeEdge: Edges = { name: 'index against the day before', limits: ['2'], unit: null };

function visitsOf(traffic: readonly Row[], month: string): Fraction | null {
  const mobile = matching(traffic, { end: 'M' });
  const daily = (period: string) => over(sum(inPeriod(mobile, 'day', period).map((row) => number(row, 'uv'))), daysOf(period).length);
  const base = times(daily(addMonths(month, -1)), '1.1');
  if (base.top === 0n) return null;
  const ratio = over(daily(month), base);
  noteEdges(ratioEdges, ratio);
  if (branch('ratio at most 0.6', compare(ratio, '0.6') <= 0)) return exact(0);
  branch('visits capped', compare(ratio, '1.2') > 0);
  return lesser(120, times(100, ratio));
}

function planExecution(omissions: number): Fraction {
  mark(`omissions: ${Math.min(omissions, 14)}`);
  return exact(omissions >= 13 ? 0 : 100 - 2 * omissions);
}

/** 100 if the index doubled on a day of a campaign inside the month. */
function activity(campaigns: readonly Row[], index: readonly Row[], month: string): Fraction {
  const on = (day: string): Fraction | null => {
    const [row] = matching(index, { day });
    return row ? numberOrNull(row, 'wechat_index') : null;
  };
  for (const campaign of campaigns) {
    const [start, end] = [text(campaign, 'start'), text(campaign, 'end')];
    for (const day of daysOf(month).filter((each) => each >= start && each <= end)) {
      const [now, before] = [on(day), on(addDays(day, -1))];
      if (before === null) mark('index of the day before missing');
      if (before?.top === 0n) mark('index of the day before zero');
      if (now === null || before === null || before.top === 0n) continue;
      const ratio = over(now, before);
      noteEdges(spikeEdge, ratio);
      if (!branch('spike', reaches(ratio, 2))) continue;
      if (day === start) mark('spike on the first day of a campaign');
      if (day === end) mark('spike on the last day of a campaign');
      if (!within(addDays(day, -1), month)) mark('spike against the month before');
      return exact(100);
    }
  }
  return exact(0);
}

function channelsOf(count: number): Fraction {
  mark(`channels: ${Math.min(count, 7)}`);
  if (count === 0) return exact(0);
  return count <= 4 ? plus(60, times('9.75', count - 1)) : exact(Math.min(120, 20 * count));
}

/** The items of each employee. */
function calculate(facts: Tables, period: string): Results {
  const results: Results = {};
  for (const employee of rows(facts, 'employees')) {
    const own = (table: string) => matching(rows(facts, table), { department_id: text(employee, 'department_id') });
    const omissions = matching(inPeriod(own('events'), 'happened_on', period), {
      type: 'omission',
    }).length;
    const visits = visitsOf(own('web_traffic'), period);
    const execution = planExecution(omissions);
    const active = activity(own('campaigns'), own('index_daily'), period);
    const channels = channelsOf(inPeriod(own('channels'), 'opened_on', period).length);
    const score = sumKnown([visits && times(visits, '0.4'), times(execution, '0.3'), times(active, '0.18'), times(channels, '0.12')]);
    const pay = score && payItem('performance pay', over(times(number(employee, 'performance_base'), score), 100));
    results[text(employee, 'employee_id')] = {
      visits: twoDecimals(visits),
      plan_execution: twoDecimals(execution),
      activity: twoDecimals(active),
      channels: twoDecimals(channels),
      score: twoDecimals(score),
      performance_pay: twoDecimals(pay),
    };
  }
  return results;
}

type Making = { readonly random: Random; readonly month: string; readonly facts: Tables };

/** Mobile visitors of both months, so that the ratio stands on or beside 0.6, 1 and 1.2; other ends beside them. */
function addTraffic({ random, month, facts }: Making, department: string): void {
  const visit = (day: string, end: string, uv: string) => rows(facts, 'web_traffic').push({ department_id: department, day, end, uv });
  const before = addMonths(month, -1);
  const spread = (period: string, uv: number) => {
    for (const part of split(random, uv, random.int(1, 6))) visit(dayIn(random, period), 'M', String(part));
  };
  const mean = random.pick([1000, 400, 20]);
  const ratio = random.pick([60, 60, 100, 120, 120, random.int(0, 130)]);
  if (random.chance(93)) spread(before, random.chance(4) ? 0 : mean * daysOf(before).length);
  const wanted = Math.floor((mean * daysOf(month).length * 11 * ratio) / 1000);
  if (random.chance(96)) spread(month, Math.max(0, wanted + random.pick([-1, 0, 0, 0, 1, 7])));
  if (random.chance(50)) visit(dayIn(random, random.pick([month, before])), 'PC', '999999');
  if (random.chance(40)) visit(random.pick([addDays(`${before}-01`, -1), addDays(lastDay(month), 1)]), 'M', random.pick(['88888', '']));
}

/** Campaigns inside, across the edges of and outside the month, and an index that doubles, nearly doubles, or has holes. */
function addCampaigns({ random, month, facts }: Making, department: string): void {
  const [first, last] = [`${month}-01`, lastDay(month)];
  const index = new Map<string, string>();
  for (let day = addDays(first, -2); day <= addDays(last, 2); day = addDays(day, 1)) if (random.chance(94)) index.set(day, '1000');
  for (let count = random.pick([0, 1, 1, 2]); count > 0; count -= 1) {
    const start = random.pick([first, addDays(first, -3), addDays(last, -1), addDays(last, 1), dayIn(random, month)]);
    const end = addDays(start, random.pick([0, 3, 3, 7]));
    const list = rows(facts, 'campaigns');
    list.push({ campaign_id: `K${list.length + 1}`, department_id: department, start, end });
    const spike = random.pick([start, end, addDays(start, -1), addDays(end, 1), addDays(start, 1)]);
    if (random.chance(75)) index.set(spike, String(near(random, [2000])));
    if (random.chance(85)) index.set(addDays(spike, -1), random.pick(['1000', '1000', '1000', '1000', '0', '']));
    else index.delete(addDays(spike, -1));
  }
  for (const [day, value] of index) rows(facts, 'index_daily').push({ department_id: department, day, wechat_index: value });
}

function addDepartment(making: Making, department: string): void {
  const { random, month, facts } = making;
  addTraffic(making, department);
  addCampaigns(making, department);
  const event = (day: string, type: string) =>
    rows(facts, 'events').push(...sometimesTwice(random, { department_id: department, happened_on: day, type }));
  repeat(random.pick([0, 1, 7, 11, 12, 12, 13, 14]), () =>
    rows(facts, 'events').push({
      department_id: department,
      happened_on: dayIn(random, month),
      type: 'omission',
    }),
  );
  if (random.chance(40)) event(dayOutside(random, month), 'omission');
  if (random.chance(20)) event(dayIn(random, month), 'late_report');
  const open = (day: string) => {
    const list = rows(facts, 'channels');
    list.push({ channel_id: `Q${list.length + 1}`, department_id: department, opened_on: day });
  };
  repeat(random.int(0, 7), () => open(dayIn(random, month)));
  repeat(random.int(0, 2), () => open(dayOutside(random, month)));
}

/** A month of some departments with one employee each. */
function generate(random: Random): Case {
  const month = someMonth(random);
  const facts: Tables = {
    employees: [],
    web_traffic: [],
    events: [],
    campaigns: [],
    index_daily: [],
    channels: [],
  };
  const making = { random, month, facts };
  for (const [index, id] of [...someIds(random, random.int(3, 6)), 'X900'].entries()) {
    const department = `${random.pick(['D', '部-'])}${index + 1}`;
    const base = yuan(random.pick([233300, 155000, 150000, 200050, 333333, random.int(100000, 500000)]));
    const person = {
      employee_id: id,
      name: someName(random),
      position: '新媒体运营',
      department_id: department,
      performance_base: base,
    };
    if (id !== 'X900') rows(facts, 'employees').push(unneeded(random, person, 'position'));
    addDepartment(making, department);
  }
  sometimesEmpty(random, facts, 'web_traffic', 'events', 'campaigns', 'index_daily', 'channels');
  return finish(random, 'new-media-gradient', month, facts);
}

/** Scheme 14. */
export const newMediaGradient: Oracle = {
  name: 'new-media-gradient',
  columns: {
    employees: ['employee_id', 'name', 'position', 'department_id', 'performance_base'],
    web_traffic: ['department_id', 'day', 'end', 'uv'],
    events: ['department_id', 'happened_on', 'type'],
    campaigns: ['campaign_id', 'department_id', 'start', 'end'],
    index_daily: ['department_id', 'day', 'wechat_index'],
    channels: ['channel_id', 'department_id', 'opened_on'],
  },
  branches: [
    ...bothWays('ratio at most 0.6', 'visits capped', 'spike'),
    ...[ratioEdges, spikeEdge].flatMap(edgeNames),
    ...[0, 11, 12, 13, 14].map((count) => `omissions: ${count}`),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((count) => `channels: ${count}`),
    ...['index of the day before missing', 'index of the day before zero', 'spike against the month before'],
    ...['spike on the first day of a campaign', 'spike on the last day of a campaign', 'performance pay: half a fen'],
    ...['null: visits', 'null: score', 'null: performance_pay'],
  ],
  calculate,
  generate,
};
