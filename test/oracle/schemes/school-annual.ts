// Scheme 5, school-annual: five dimensions by two rater groups, ethics veto, quota of excellent, competition rank.

import { bothWays, branch, type Edges, edgeNames, mark, noteEdges } from '../coverage.ts';
import { compare, type Fraction, mean, plus, reaches, sumKnown, times, twoDecimals } from '../fraction.ts';
import type { Random } from '../random.ts';
import { decimal, finish, times as repeat, someIds, someName, sometimesEmpty } from '../sample.ts';
import { type Case, matching, number, type Oracle, type Results, type Row, rows, type Tables, text } from '../tables.ts';

const weights = {
  virtue: '0.2',
  ability: '0.2',
  diligence: '0.2',
  achievement: '0.3',
  integrity: '0.1',
};
const scoreEdges: Edges = { name: 'score', limits: ['60', '75', '90'], unit: null };

type Subject = { readonly id: string; readonly score: Fraction | null; readonly ethics: string };

function scoreOf(ratings: readonly Row[]): Fraction | null {
  const parts = Object.entries(weights).map(([item, weight]) => {
    const by = (role: string) => mean(matching(ratings, { item, rater_role: role }).map((row) => number(row, 'score')));
    const [leaders, peers] = [by('leader'), by('peer')];
    if (leaders === null || peers === null) return null;
    return times(plus(times(leaders, '0.6'), times(peers, '0.4')), weight);
  });
  return sumKnown(parts);
}

/** Those who get a place: best score first; nobody of a tie that straddles the last place. */
function excellent(subjects: readonly Subject[]): Set<string> {
  const places = Math.floor((subjects.length * 15) / 100);
  mark(`places: ${Math.min(places, 2)}`);
  const worthy = subjects.filter((subject) => subject.score !== null && reaches(subject.score, 90) && subject.ethics === '优秀');
  if (worthy.length > places) mark('more worthy than places');
  if (worthy.length === places && places > 0) mark('as many worthy as places');
  const chosen = worthy.filter((subject) => {
    const score = subject.score ?? 0;
    const ahead = worthy.filter((other) => compare(other.score ?? 0, score) > 0).length;
    const level = worthy.filter((other) => compare(other.score ?? 0, score) === 0).length;
    if (ahead < places && ahead + level > places) mark('a tie straddles the last place');
    if (level > 1 && ahead + level <= places) mark('a tie within the places');
    return ahead + level <= places;
  });
  return new Set(chosen.map((subject) => subject.id));
}

function gradeOf(subject: Subject, best: ReadonlySet<string>): string | null {
  const { score, ethics, id } = subject;
  if (ethics === '不合格') {
    if (score === null) mark('grade stands without a score');
    return '不合格';
  }
  if (ethics === '' || score === null) return null;
  if (best.has(id)) return '优秀';
  if (reaches(score, 75)) return '合格';
  return reaches(score, 60) ? '基本合格' : '不合格';
}

/** The items of each employee. */
function calculate(facts: Tables, period: string): Results {
  const subjects = rows(facts, 'employees').map((employee): Subject => {
    const id = text(employee, 'employee_id');
    const [ethics] = matching(rows(facts, 'ethics'), { employee_id: id, period });
    const score = scoreOf(matching(rows(facts, 'ratings'), { employee_id: id, period }));
    if (score) noteEdges(scoreEdges, score);
    branch('ethics known', ethics !== undefined);
    return { id, score, ethics: ethics ? text(ethics, 'grade') : '' };
  });
  const best = excellent(subjects);
  const results: Results = {};
  for (const subject of subjects) {
    const { score } = subject;
    const ahead = score === null ? 0 : subjects.filter((other) => other.score !== null && compare(other.score, score) > 0).length;
    if (score && subjects.some((other) => other !== subject && other.score && compare(other.score, score) === 0)) mark('a shared rank');
    const grade = gradeOf(subject, best);
    mark(`grade ${grade}`);
    results[subject.id] = {
      score: twoDecimals(score),
      rank: score === null ? null : String(ahead + 1),
      grade,
    };
  }
  return results;
}

type Making = { readonly random: Random; readonly year: string; readonly facts: Tables };

/** The ratings of one person by all raters; `score` gives the hundredths for a dimension and rater. */
function addRatings({ random, year, facts }: Making, id: string, score: () => number): void {
  const [leaders, peers] = [random.int(1, 4), random.int(1, 5)];
  const missing = random.chance(8) ? random.pick(Object.keys(weights)) : '';
  const missingRole = random.pick(['leader', 'peer']);
  const rate = (period: string, rater: string, role: string, item: string, value: number) =>
    rows(facts, 'ratings').push({
      period,
      employee_id: id,
      rater_id: rater,
      rater_role: role,
      item,
      score: decimal(value),
    });
  for (const item of Object.keys(weights)) {
    for (const role of ['leader', 'peer']) {
      if (item === missing && role === missingRole) continue;
      for (const rater of repeat(role === 'leader' ? leaders : peers, (index) => index + 1))
        rate(year, `${role === 'leader' ? 'L' : 'P'}${rater}`, role, item, score());
    }
    if (random.chance(5)) rate(year, id, 'self', item, 10000);
  }
  if (random.chance(30)) rate(String(Number(year) - 1), 'L1', 'leader', random.pick(Object.keys(weights)), 100);
  if (random.chance(10)) rate(`${year}-H1`, 'L1', 'leader', 'virtue', 100);
}

/** Every rating the same, so that the score stands exactly on a limit or level with others; or one rating off it; or all different. */
function someScores(random: Random, limits: readonly number[]): () => number {
  const flat = random.pick(limits);
  const way = random.int(1, 10);
  const middle = random.int(5500, 9400);
  let off = random.pick([-1, 1, -100, 100]);
  return () => {
    if (way <= 5) return flat;
    if (way <= 8) return Math.round((middle + random.int(-500, 500)) / 100) * 100;
    const value = flat + off;
    off = 0;
    return Math.min(10000, value);
  };
}

/** A year of a school with ties around the last place, missing groups and missing ethics. */
function generate(random: Random): Case {
  const year = random.pick(['2026', '2025', '2027', '2028']);
  const facts: Tables = { employees: [], ratings: [], ethics: [] };
  const making = { random, year, facts };
  const strong = random.chance(60);
  for (const id of [...someIds(random, random.pick([3, 6, 7, 8, 12, 13, 14, 19, 20])), 'X900']) {
    const position = random.pick(['教师', '教师', '教师', '行政', '']);
    if (id !== 'X900') rows(facts, 'employees').push({ employee_id: id, name: someName(random), position });
    const limits = strong && random.chance(40) ? [9000, 9500, 9500, 9200] : [6000, 7500, 9000, 9500, 5000];
    if (random.chance(96)) addRatings(making, id, someScores(random, limits));
    const ethics = (period: string, grade: string) => rows(facts, 'ethics').push({ employee_id: id, period, grade });
    if (random.chance(93))
      ethics(year, random.pick(strong ? ['优秀', '优秀', '优秀', '合格', '不合格'] : ['优秀', '合格', '合格', '不合格', '']));
    if (random.chance(40)) ethics(String(Number(year) - 1), '不合格');
  }
  sometimesEmpty(random, facts, 'ratings', 'ethics');
  return finish(random, 'school-annual', year, facts);
}

/** Scheme 5. */
export const schoolAnnual: Oracle = {
  name: 'school-annual',
  columns: {
    employees: ['employee_id', 'name', 'position'],
    ratings: ['period', 'employee_id', 'rater_id', 'rater_role', 'item', 'score'],
    ethics: ['employee_id', 'period', 'grade'],
  },
  branches: [
    ...bothWays('ethics known'),
    ...edgeNames(scoreEdges),
    ...['places: 0', 'places: 1', 'places: 2', 'more worthy than places', 'as many worthy as places'],
    ...['a tie straddles the last place', 'a tie within the places', 'a shared rank', 'grade stands without a score'],
    ...['优秀', '合格', '基本合格', '不合格', 'null'].map((grade) => `grade ${grade}`),
    ...['null: score', 'null: rank', 'null: grade'],
  ],
  calculate,
  generate,
};
