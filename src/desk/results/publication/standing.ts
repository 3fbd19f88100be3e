/** How far the publication of a cycle has come: the run it is of, who publishes, what is public, who signed, and what stands in the way. */

import type { Problem } from '../../../lib/problem.ts';
import { demand } from '../../access/demand.ts';
import { readUnveiled } from '../../access/unveiled.ts';
import { dayOf } from '../../office/day.ts';
import type { Desk, Office } from '../../office/office.ts';
import { cycleOf } from '../cycle.ts';
import { currentEdition, type Edition, type PersonResult, resultsIn } from '../edition/read.ts';
import type { SigningRole } from '../rows.ts';
import { signaturesOf, signingOrder, statesOf } from '../signing/read.ts';
import { obstaclesTo } from './obstacles.ts';

/** How many of those whose result is public have signed in a role, refused, or are still to. */
type Signing = { readonly role: SigningRole; readonly open: number; readonly signed: number; readonly refused: number };

/** What was published at once, and by when the interviews about it are due. */
type Publication = {
  readonly number: number;
  readonly edition: number;
  readonly unit: string | null;
  readonly people: number;
  readonly talkBy: string;
  readonly actor: string;
  readonly at: string;
};

/** A line of the results that holds a grade, with the grades that it can give. */
type GradeLine = { readonly item: string; readonly title: string; readonly grades: readonly string[] };

/** A quota of the scheme, which a committee can be bound to: how many places there are in all groups. */
type QuotaLine = { readonly line: string; readonly title: string; readonly places: number };

/** How far it has come; `waiting` are those whose result in the edition is not public. */
export type PublicationStanding = {
  readonly edition: { readonly number: number; readonly run: number; readonly at: string; readonly people: number } | null;
  readonly grades: readonly GradeLine[];
  readonly quotas: readonly QuotaLine[];
  readonly publishers: readonly { readonly person: string; readonly unit: string | null }[];
  readonly publications: readonly Publication[];
  readonly waiting: number;
  readonly signing: readonly Signing[];
  readonly obstacles: readonly Problem[];
};

/** Tells it to whoever runs cycles: counts and names of lines, nobody's figures. */
export async function publicationOf(office: Office, cycle: number): Promise<PublicationStanding> {
  demand(office, 'run cycles');
  const today = dayOf(office.now());
  return await readUnveiled(office, async (desk) => {
    await cycleOf(desk, cycle);
    const publishers = await desk
      .selectFrom('publishers')
      .select(['person', 'unit'])
      .where('cycle', '=', cycle)
      .orderBy('number')
      .execute();
    const publications = await publicationsOf(desk, cycle);
    const edition = await currentEdition(desk, cycle);
    if (edition === null) return { edition, grades: [], quotas: [], publishers, publications, waiting: 0, signing: [], obstacles: [] };
    const results = await resultsIn(desk, edition.number);
    const { number, run, at } = edition;
    const shown = await desk.selectFrom('published_results').select('person').where('edition', '=', number).execute();
    const published = new Set(shown.map(({ person }) => person));
    return {
      ...{ edition: { number, run, at, people: results.length }, publishers, publications },
      grades: gradeLines(edition, results),
      quotas: quotaLines(edition),
      waiting: results.filter(({ person }) => !published.has(person)).length,
      signing: await signingOf(
        desk,
        cycle,
        results.filter(({ person }) => published.has(person)),
      ),
      obstacles: (await obstaclesTo(desk, edition, today)).flatMap(({ problems }) => problems),
    };
  });
}

async function publicationsOf(desk: Desk, cycle: number): Promise<readonly Publication[]> {
  const rows = await desk.selectFrom('publications').selectAll().where('cycle', '=', cycle).orderBy('number').execute();
  const people = await desk.selectFrom('published_results').select(['publication']).execute();
  const counts = Map.groupBy(people, ({ publication }) => publication);
  return rows.map(({ number, edition, unit, talk_by, actor, at }) => ({
    ...{ number, edition, unit, actor, at },
    ...{ people: counts.get(number)?.length ?? 0, talkBy: talk_by },
  }));
}

function gradeLines({ grades }: Edition, [first]: readonly PersonResult[]): readonly GradeLine[] {
  const titles = new Map(first?.content.items.map(({ name, title }) => [name, title]));
  return Object.entries(grades).flatMap(([item, own]) => {
    const title = titles.get(item);
    return title === undefined ? [] : [{ item, title, grades: own }];
  });
}

const quotaLines = ({ quotas }: Edition): readonly QuotaLine[] =>
  quotas.flatMap((quota) =>
    quota.is === 'quota'
      ? [{ line: quota.line, title: quota.title, places: quota.groups.reduce((sum, { places }) => sum + places, 0) }]
      : [],
  );

async function signingOf(desk: Desk, cycle: number, published: readonly PersonResult[]): Promise<readonly Signing[]> {
  const order = await signingOrder(desk, cycle);
  const given = Map.groupBy(await signaturesOf(desk, cycle), ({ person }) => person);
  const states = published.flatMap(({ person, hash }) => statesOf(order, given.get(person) ?? [], hash));
  return order.map((role) => {
    const own = states.filter((each) => each.role === role);
    const [signed, refused] = (['signed', 'refused'] as const).map((wanted) => own.filter(({ state }) => state === wanted).length);
    return { role, signed: signed ?? 0, refused: refused ?? 0, open: own.length - (signed ?? 0) - (refused ?? 0) };
  });
}
