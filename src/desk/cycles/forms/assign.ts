/** Assigns forms: to everybody for themselves, to supervisors, to peers whom HR names or a seed draws, to panels, to the owners of items. */

import { demand } from '../../access/demand.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../../office/office.ts';
import { demandText } from '../../people/record/demand.ts';
import { activeOn } from '../../people/staff/read.ts';
import { refused } from '../../refused.ts';
import { demandCycle, planOfCycle } from '../cycles.ts';
import { participantsOf } from '../participants.ts';
import type { FormKind } from '../rows.ts';
import { type Ground, groundOn, supervisorOf, unitOf } from '../supervisor.ts';
import { stateOf, windowsOf } from '../windows.ts';
import { stageWords } from '../words.ts';
import { askedOf, type Item, itemsAsked } from './asked.ts';
import { drawn } from './draw.ts';
import { formsOf, type RatingForm } from './read.ts';

/** Who is to rate: each themselves; the head of their unit; peers by name, or drawn from their unit; a panel that rates all; the owner of some items. */
export type Raters =
  | { readonly is: 'self' | 'supervisor' }
  | { readonly is: 'peers'; readonly ratee: string; readonly raters: readonly string[] }
  | { readonly is: 'drawn'; readonly count: number; readonly seed: string }
  | { readonly is: 'panel'; readonly raters: readonly string[] }
  | { readonly is: 'owner'; readonly rater: string; readonly items: readonly string[] };

/** Forms to be assigned for a role, as the scheme calls its raters. */
export type AssignOrder = { readonly cycle: number; readonly role: string; readonly raters: Raters };

/** The new forms, and the participants for whom too few raters were found. */
export type AssignedForms = { readonly forms: readonly number[]; readonly without: readonly string[] };

type Pair = { readonly ratee: string; readonly rater: string; readonly why: string };

const KINDS: Readonly<Record<Raters['is'], FormKind>> = {
  self: 'self',
  supervisor: 'supervisor',
  peers: 'peer',
  drawn: 'peer',
  panel: 'panel',
  owner: 'owner',
};

/** Assigns forms to all participants, or to the one who is named. Those that stand already stay: asked again, only newcomers get some. */
export async function assignForms(office: Office, { cycle: number, role, raters }: AssignOrder): Promise<AssignedForms> {
  demand(office, 'run cycles');
  const day = dayOf(office.now());
  return await write(office, async (writing) => {
    const { desk, log } = writing;
    const cycle = await demandCycle(desk, number);
    await demandBefore(desk, number, day);
    const items = itemsFor(itemsAsked((await planOfCycle(desk, cycle)).plan), role, raters);
    const people = (await participantsOf(desk, cycle)).map(({ person }) => person);
    if (raters.is === 'peers' && !people.includes(raters.ratee)) throw refused('CYCLE_NOT_IN', { person: raters.ratee, cycle: number });
    const { pairs, without } = pairsOf(raters, people, await groundOn(desk, day));
    const before = await formsOf(desk, { cycle: number });
    const forms: number[] = [];
    for (const pair of pairs) {
      if (before.some((each) => isSame(each, pair, role))) continue;
      demandFree(before, pair.ratee, items);
      if (!(await activeOn(desk, pair.rater, day))) throw refused('NOT_ACTIVE', { person: pair.rater });
      const names = items.map(({ item }) => item);
      forms.push(await addForm(office, writing, { cycle: number, role, kind: KINDS[raters.is], items: names, replaces: null, ...pair }));
    }
    await log({ action: 'forms assigned', about: `cycle ${number}`, details: { role, raters: raters.is, forms: forms.length } });
    return { forms, without };
  });
}

/** Forms are assigned before the window of ratings or in it. */
async function demandBefore(desk: Desk, cycle: number, day: string): Promise<void> {
  const window = (await windowsOf(desk, cycle)).get('rating');
  if (stateOf(window, day) === 'over')
    throw refused('STAGE_OVER', { ...stageWords('stage', 'rating'), from: window?.from ?? '', to: window?.to ?? '', day });
}

/** The items of a form; the owner of some rates no other. */
function itemsFor(all: readonly Item[], role: string, raters: Raters): readonly Item[] {
  const asked = askedOf(all, demandText(role));
  if (asked.length === 0)
    throw refused('ROLE_UNASKED', { role, known: [...new Set(all.flatMap(({ roles }) => roles))].toSorted().join(', ') || '—' });
  if (raters.is !== 'owner') return asked;
  const unknown = raters.items.find((name) => !asked.some(({ item }) => item === name));
  if (unknown !== undefined || raters.items.length === 0)
    throw refused('ITEM_UNASKED', { item: unknown ?? '—', known: asked.map(({ item }) => item).join(', ') });
  return asked.filter(({ item }) => raters.items.includes(item));
}

const isSame = (form: RatingForm, { ratee, rater }: Pair, role: string): boolean =>
  form.ratee === ratee && form.rater === rater && form.role === role && isStanding(form);

const isStanding = ({ state }: RatingForm): boolean => state !== 'replaced' && state !== 'reweighted';

/** An item that the scheme takes one rating of is in one form only. */
function demandFree(before: readonly RatingForm[], ratee: string, items: readonly Item[]): void {
  for (const { item, single, roles } of items) {
    const taken = before.find(
      (form) => form.ratee === ratee && isStanding(form) && form.items.includes(item) && (roles.length === 0 || roles.includes(form.role)),
    );
    if (single && taken !== undefined) throw refused('ITEM_TAKEN', { item, person: ratee, number: taken.number });
  }
}

function pairsOf(
  raters: Raters,
  people: readonly string[],
  ground: Ground,
): { readonly pairs: readonly Pair[]; readonly without: string[] } {
  const found = (raters.is === 'peers' ? [raters.ratee] : people).map((ratee) => ratersOf(raters, ratee, ground));
  return { pairs: found.flatMap(({ pairs }) => pairs), without: found.flatMap(({ ratee, full }) => (full ? [] : [ratee])) };
}

function ratersOf(raters: Raters, ratee: string, ground: Ground) {
  const given = (who: readonly string[], why: string, wanted: number) => ({
    ratee,
    pairs: who.map((rater): Pair => ({ ratee, rater, why })),
    full: who.length >= wanted,
  });
  switch (raters.is) {
    case 'self':
      return given([ratee], 'self', 1);
    case 'supervisor': {
      const head = supervisorOf(ground, ratee);
      return given(head === null ? [] : [head], 'head of unit', 1);
    }
    case 'peers':
      if (raters.raters.includes(ratee)) throw refused('PEER_SELF', { person: ratee });
      return given([...new Set(raters.raters)], 'named', 1);
    case 'drawn':
      return given(
        drawn(peersIn(ground, ratee), { ratee, seed: raters.seed, count: raters.count }),
        `drawn with seed ${raters.seed}`,
        raters.count,
      );
    case 'panel':
      return given(
        [...new Set(raters.raters)].filter((each) => each !== ratee),
        'panel',
        1,
      );
    case 'owner':
      return given(
        [raters.rater].filter((each) => each !== ratee),
        'owner of items',
        1,
      );
  }
}

/** The colleagues of somebody's unit, without those who head one of its units above. */
function peersIn(ground: Ground, ratee: string): readonly string[] {
  const unit = unitOf(ground, ratee);
  const head = supervisorOf(ground, ratee);
  return [...ground.seats.keys()].filter((each) => each !== ratee && each !== head && unit !== null && unitOf(ground, each) === unit);
}

/** A form to be added. */
export type NewForm = Pick<RatingForm, 'cycle' | 'ratee' | 'rater' | 'role' | 'kind' | 'items' | 'why' | 'replaces'>;

/** Adds a form; gives its number. */
export async function addForm(office: Office, writing: Writing, form: NewForm): Promise<number> {
  const number = await nextNumber(writing, 'rating_forms');
  const { desk, actor, at } = writing;
  await desk
    .insertInto('rating_forms')
    .values({ organisation: office.organisation.id, number, ...form, items: JSON.stringify(form.items), actor, at })
    .execute();
  return number;
}
