/** Prints a simulation to the terminal: people, periods, groups, and who gains and loses how much. */

import type { Compared, Crowd, Part, Person } from '../../engine/compare.ts';
import { type Report, sideText, signed, unitOf } from '../../engine/simulation/report.ts';
import { rounded } from '../../lib/cell.ts';
import { counted, type Language } from '../../lib/problem.ts';
import { say } from '../say.ts';
import { tableLines } from '../table.ts';

const WORDS = {
  zh: {
    id: '编号',
    name: '姓名',
    period: '周期',
    old: '现行',
    new: '模拟',
    difference: '差额',
    total: '合计',
    known: '已知合计',
    none: '（没有）',
    gain: '增',
    lose: '减',
    same: '不变',
    other: '未知等',
    people: '人数',
  },
  en: {
    id: 'id',
    name: 'name',
    period: 'period',
    old: 'old',
    new: 'new',
    difference: 'difference',
    total: 'total',
    known: 'known',
    none: '(none)',
    gain: 'gain',
    lose: 'lose',
    same: 'same',
    other: 'unknown etc.',
    people: 'people',
  },
} as const;

const MOST_PEOPLE = 50;

/** The whole report, as lines on standard output. */
export function sayReport(report: Report, language: Language): void {
  const { periods, people, item } = report;
  const unit = unitOf(report, language);
  const span = periods.length === 1 ? (periods[0] ?? '') : `${periods[0]} … ${periods.at(-1)}`;
  const title = item.title === null || item.title === item.name || language === 'en' ? item.name : `${item.title} ${item.name}`;
  say(`${report.scheme.title} · ${span} · ${title}${unit === '' ? '' : language === 'zh' ? `（${unit}）` : ` (${unit})`}`);
  say();
  for (const line of tableLines(
    periods.length === 1 ? onePeriod(report, language) : severalPeriods(report, language),
    periods.length === 1 ? 2 : 3,
  ))
    say(line);
  if (people.length > MOST_PEOPLE) {
    const more = people.length - MOST_PEOPLE;
    say(
      language === 'zh' ? `… 其余 ${more} 人见 --json 或 --xlsx` : `… ${counted(more, 'more person', 'more people')}: see --json or --xlsx`,
    );
  }
  if (periods.length > 1) sayParts(report, report.parts, WORDS[language].period, language);
  if (report.by !== null) sayParts(report, report.groups, report.by, language);
  say();
  for (const line of summary(report, language)) say(line);
}

function onePeriod(report: Report, language: Language): readonly (readonly string[])[] {
  const words = WORDS[language];
  const head = [words.id, words.name, words.old, words.new, words.difference];
  const rows = report.people
    .slice(0, MOST_PEOPLE)
    .flatMap(({ cells }) => cells.map((cell) => [cell.subject, cell.label, ...figures(report, cell, language)]));
  return [head, ...rows, ...totalRow(report, 2, language)];
}

/** Every period of a person, and the person's sums below. */
function severalPeriods(report: Report, language: Language): readonly (readonly string[])[] {
  const words = WORDS[language];
  const head = [words.id, words.name, words.period, words.old, words.new, words.difference];
  const rows = report.people
    .slice(0, MOST_PEOPLE)
    .flatMap((person) => [
      ...person.cells.map((cell, k) => [
        k === 0 ? cell.subject : '',
        k === 0 ? cell.label : '',
        cell.period,
        ...figures(report, cell, language),
      ]),
      ...(report.type.is === 'number'
        ? [['', '', person.totals.count < person.cells.length ? words.known : words.total, ...sums(report, person)]]
        : []),
    ]);
  return [head, ...rows, ...totalRow(report, 3, language)];
}

function figures({ places }: Report, { old, new: now, difference, outcome }: Compared, language: Language): readonly string[] {
  const moved = old.state !== now.state || outcome === 'changed';
  return [sideText(old, language), sideText(now, language), difference === null ? (moved ? '→' : '') : signed(difference, places)];
}

/** The sums of what can be compared; a dash where there is nothing. */
const sums = ({ places }: Report, { totals }: Person | Part): readonly string[] =>
  totals.count === 0 ? ['—', '—', '—'] : [rounded(totals.old, places), rounded(totals.new, places), signed(totals.difference, places)];

const totalRow = (report: Report, left: number, language: Language): readonly (readonly string[])[] =>
  report.type.is === 'number' ? [[WORDS[language].total, ...new Array<string>(left - 1).fill(''), ...sums(report, report.whole)]] : [];

/** One row for each part: its sums, and how many of its people gain, lose, stay, or cannot be compared. */
function sayParts(report: Report, parts: readonly Part[], title: string, language: Language): void {
  const words = WORDS[language];
  const numbers = report.type.is === 'number';
  const head = [
    title,
    ...(numbers ? [words.old, words.new, words.difference] : []),
    words.people,
    words.gain,
    words.lose,
    words.same,
    words.other,
  ];
  const row = (part: Part, name: string): readonly string[] => {
    const { gain, lose, same, changed, undecided, 'one side': single } = part.crowds;
    const counts = [gain.count, lose.count, same.count, changed.count + undecided.count + single.count];
    const all = counts.reduce((sum, count) => sum + count, 0);
    return [name, ...(numbers ? sums(report, part) : []), ...[all, ...counts].map(String)];
  };
  say();
  const rows = parts.map((part) => row(part, part.name ?? words.none));
  for (const line of tableLines([head, ...rows, row(report.whole, words.total)], 1)) say(line);
}

/** The cost on both sides, who gains and loses how much, and what stands outside the sums. */
function summary(report: Report, language: Language): readonly string[] {
  const { places, whole } = report;
  const { gain, lose, same, changed, undecided, 'one side': single } = whole.crowds;
  const zh = language === 'zh';
  const numbers = report.type.is === 'number';
  const by = ({ count, difference }: Crowd): string =>
    numbers && count > 0 ? `${zh ? '，共 ' : ' by '}${signed(difference, places)}` : '';
  const [old, now, gap] = [rounded(whole.totals.old, places), rounded(whole.totals.new, places), signed(whole.totals.difference, places)];
  const lines = numbers ? [zh ? `现行 ${old}，模拟 ${now}，差额 ${gap}` : `old ${old}, new ${now}, difference ${gap}`] : [];
  lines.push(
    zh
      ? `增 ${gain.count} 人${by(gain)}；减 ${lose.count} 人${by(lose)}；不变 ${same.count} 人`
      : `${gain.count} gain${by(gain)}, ${lose.count} lose${by(lose)}, ${same.count} unchanged`,
  );
  if (changed.count > 0) lines.push(zh ? `另有 ${changed.count} 人的结果变了` : `${changed.count} more have another result`);
  if (undecided.count > 0) lines.push(undecidedLine(report, undecided, language));
  if (single.count > 0)
    lines.push(
      zh
        ? `另有 ${single.count} 人只在现行或模拟的一边是对象，不在合计里`
        : `${single.count} more are subjects on one side only and not in the total`,
    );
  const { alone } = whole.totals;
  if (alone.old.n !== 0n || alone.new.n !== 0n)
    lines.push(
      zh
        ? `合计之外：只有现行知道的 ${rounded(alone.old, places)}，只有模拟知道的 ${rounded(alone.new, places)}`
        : `outside the total: ${rounded(alone.old, places)} known in the old result only, ${rounded(alone.new, places)} in the new only`,
    );
  return lines;
}

function undecidedLine({ periods, places, type }: Report, { count, difference }: Crowd, language: Language): string {
  const zh = language === 'zh';
  if (periods.length === 1 || type.is !== 'number')
    return zh
      ? `另有 ${count} 人在现行或模拟下未知或不适用，不在合计里`
      : `${count} more are unknown in the old or the new result, or it does not apply to them, and are not in the total`;
  return zh
    ? `另有 ${count} 人有的周期未知或不适用，那些周期不在合计里；其余周期共 ${signed(difference, places)}`
    : `${count} more have periods that are unknown or do not apply; those are not in the total, their other periods come to ${signed(difference, places)}`;
}
