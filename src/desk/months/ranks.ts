/** The ranks of everybody in a period that is out: shown to colleagues where the organisation says so, to nobody where it says nothing. */

import { payLines } from '../../engine/pay/private.ts';
import { itemText } from '../../engine/results.ts';
import type { NodeId } from '../../methods/node.ts';
import type { Plan } from '../../plan/plan.ts';
import { asHouse, readUnveiled } from '../access/unveiled.ts';
import { caseSetting } from '../cases/settings.ts';
import { type Office, read } from '../office/office.ts';
import { openResults, openRun, type RunResults } from '../runs/reopen.ts';
import { personMonth } from './month.ts';
import { standingRuns } from './standing.ts';

/** A place: whose it is, and which; `group` is among whom, null where it is among all. */
export type Place = { readonly person: string; readonly name: string; readonly rank: string; readonly group: string | null };

/** A line that ranks people, with the places from the first on, group by group. */
export type RankedLine = { readonly name: string; readonly title: string; readonly places: readonly Place[] };

/** The ranks; `shown` says whether the organisation shows them at all. */
export type Ranks = { readonly shown: boolean; readonly lines: readonly RankedLine[] };

const HIDDEN: Ranks = { shown: false, lines: [] };

/** The ranks of a period in which whoever asks has figures; of one that is not out yet nobody sees any. */
export async function ranksOf(office: Office, order: { readonly scheme: string; readonly period: string }): Promise<Ranks> {
  if ((await read(office, (desk) => caseSetting(desk, 'ranks of others'))) === 0) return HIDDEN;
  const own = await personMonth(office, { ...order, person: office.actor });
  if (own.standing !== 'locked' && own.standing !== 'published') return { shown: true, lines: [] };
  const [found] = await readUnveiled(office, (desk) => standingRuns(desk, order));
  if (found === undefined || found.run.number !== own.run.number) return { shown: true, lines: [] };
  return await asHouse(office, async (house) => {
    const opened = await openResults(house, found.run);
    return { shown: true, lines: rankedLines(opened, found.only, await groupsOf(house, opened)) };
  });
}

/** A rank of pay would tell of pay, and is left out; of whom nothing is published yet is nobody's place. */
function rankedLines({ plan, kept }: RunResults, only: ReadonlySet<string> | null, groupsOfLine: Groups): readonly RankedLine[] {
  const pay = payLines(plan);
  const ranks = new Set(plan.lines.filter(({ line }) => line.form.method === 'rank' && !pay.has(line.name)).map(({ line }) => line.name));
  return kept.lines
    .filter(({ name, shown }) => shown && ranks.has(name))
    .flatMap(({ name, title }): readonly RankedLine[] => {
      const cells = kept.columns.find(({ path }) => path === name);
      if (cells === undefined) return [];
      const groups = groupsOfLine(name);
      const places = kept.subjects.ids.flatMap((person, row): readonly Place[] => {
        const rank = (only?.has(person) ?? true) ? itemText(cells.column, cells.type, row) : null;
        return rank === null ? [] : [{ person, name: kept.subjects.labels[row] ?? person, rank, group: groups(row) }];
      });
      return [{ name, title: title ?? name, places: places.toSorted(byPlace) }];
    });
}

const byPlace = (a: Place, b: Place): number => {
  const [one, other] = [a.group ?? '', b.group ?? ''];
  return one === other ? Number(a.rank) - Number(b.rank) : one < other ? -1 : 1;
};

/** The step that gives the group in which a line ranks people; null where it ranks all together. */
function groupNode(plan: Plan, name: string): NodeId | null {
  const built = plan.lines.find(({ line }) => line.name === name)?.built;
  const ranking = built?.is === 'value' ? plan.nodes[built.node] : undefined;
  const [, group = null] = ranking?.operator === 'rank' ? ranking.inputs : [];
  return group;
}

/** The groups of a line by the rows of subjects; steps between are read where a line ranks within groups alone. */
type Groups = (name: string) => (row: number) => string | null;

async function groupsOf(house: Office, { plan, run }: RunResults): Promise<Groups> {
  const nodes = new Map(plan.lines.map(({ line: { name } }) => [name, groupNode(plan, name)]));
  const isGrouped = [...nodes.values()].some((node) => node !== null);
  const opened = isGrouped ? await openRun(house, run) : null;
  return (name) => {
    const node = nodes.get(name) ?? null;
    const type = node === null ? undefined : plan.nodes[node]?.type;
    if (node === null || type === undefined || opened === null) return () => null;
    const column = opened.evaluation.column(node);
    return (row) => itemText(column, type, row);
  };
}
