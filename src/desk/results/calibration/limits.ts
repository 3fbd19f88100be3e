/** Whether grades keep the limits of the scheme: places of quotas and who may take one, and forced distributions. */

import type { CommitteeRule, Quota, Standing } from '../rows.ts';

/** A person with the grade that is meant for them, null where there is none. */
export type Graded = { readonly person: string; readonly grade: string | null; readonly places: readonly Standing[] };

/** A limit that is not kept: more people than places (`most`), or a person who may not have the grade. */
export type Breach =
  | {
      readonly is: 'too many';
      readonly title: string;
      readonly grade: string;
      readonly group: string;
      readonly people: number;
      readonly most: number;
    }
  | { readonly is: 'not eligible'; readonly title: string; readonly grade: string; readonly person: string };

/** How many may have a grade, in a group where there are some; `andBetter` counts those with better grades too. */
export type Limit = {
  readonly title: string;
  readonly grade: string;
  readonly group: string;
  readonly most: number;
  readonly andBetter: boolean;
};

/** What some rules allow; the last grade of a distribution has what is left, so that nothing limits it. */
export function limitsIn(rules: readonly CommitteeRule[], quotas: readonly Quota[]): readonly Limit[] {
  return rules.flatMap(({ grade, quota: line }): readonly Limit[] => {
    const quota = quotas.find((each) => each.line === line);
    if (quota === undefined) return [];
    const { title } = quota;
    if (quota.is === 'distribution')
      return quota.grades.slice(0, -1).map(({ grade: of, upTo }) => ({ title, grade: of, group: '', most: upTo, andBetter: true }));
    return grade === null ? [] : quota.groups.map(({ group, places }) => ({ title, grade, group, most: places, andBetter: false }));
  });
}

/** The breaches of some rules, in the order of the rules; none where all are kept. */
export function breachesOf(graded: readonly Graded[], rules: readonly CommitteeRule[], quotas: readonly Quota[]): readonly Breach[] {
  return rules.flatMap(({ grade, quota: line }) => {
    const quota = quotas.find((each) => each.line === line);
    if (quota?.is === 'distribution') return ofDistribution(graded, quota);
    return quota === undefined || grade === null ? [] : ofQuota(graded, quota, grade);
  });
}

function ofQuota(graded: readonly Graded[], quota: Quota & { readonly is: 'quota' }, grade: string): readonly Breach[] {
  const { title } = quota;
  const standing = ({ places }: Graded): Standing | undefined => places.find(({ line }) => line === quota.line);
  const having = graded.filter((each) => each.grade === grade);
  const outside = having.filter((each) => standing(each)?.eligible !== true);
  const crowded = quota.groups.flatMap(({ group, places }): readonly Breach[] => {
    const people = having.filter((each) => standing(each)?.group === group).length;
    return people > places ? [{ is: 'too many', title, grade, group, people, most: places }] : [];
  });
  return [...crowded, ...outside.map(({ person }): Breach => ({ is: 'not eligible', title, grade, person }))];
}

/** Of each grade and the better ones together no more than their shares come to; the last has what is left. */
function ofDistribution(graded: readonly Graded[], { title, grades }: Quota & { readonly is: 'distribution' }): readonly Breach[] {
  return grades.slice(0, -1).flatMap(({ grade, upTo }, k): readonly Breach[] => {
    const better = new Set(grades.slice(0, k + 1).map((each) => each.grade));
    const people = graded.filter((each) => each.grade !== null && better.has(each.grade)).length;
    return people > upTo ? [{ is: 'too many', title, grade, group: '', people, most: upTo }] : [];
  });
}
