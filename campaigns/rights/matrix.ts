/** The matrix of rights: every route, asked by everybody for everything, against what the tables of routes and roles say alone. */

import { apiApp } from '../../src/api/house/app.ts';
import { openLimits } from '../../src/api/house/limits.ts';
import type { Route } from '../../src/api/house/route.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { type Answer, change, look } from './ask.ts';
import { type Asker, mayAsk, refusedWith } from './askers.ts';
import { OWNERS } from './cast.ts';
import { differing, ofOthers, quiet, type Standing, standing } from './hashes.ts';
import { filledPath, paramsOf, queryOf, type Sample, samplesOf } from './samples.ts';
import { isSeen } from './secrets.ts';
import type { World } from './world.ts';

/** What was asked and found: `cells` are routes times askers, `asked` the requests. */
export type Matrix = {
  readonly cells: number;
  readonly asked: number;
  readonly wrong: readonly string[];
  readonly byStatus: ReadonlyMap<number, number>;
};

/**
 * Which cells: all of the table, or those of some routes; `served` are routes that the application serves in their place, for controls;
 * with `wall` only secrets and faults are looked for: without the filter of the application its words are not those of a member.
 * With `every` each member asks only each so manyth route, by turns; those without a membership ask all.
 */
export type Cells = {
  readonly askers: readonly Asker[];
  readonly routes?: readonly Route[];
  readonly served?: readonly Route[];
  readonly wall?: true;
  readonly every?: number;
};

/** One way to fill the parameters of a route; `sample` is the value of `name`, the one that is varied. */
type Filling = { readonly values: Readonly<Record<string, string>>; readonly name: string; readonly sample: Sample };

/** An answer with the sample that it was asked with. */
type Asked = { readonly name: string; readonly sample: Sample; readonly answer: Answer };

/** Ways to fill the parameters of a route: each is varied by itself, the others are of the world. */
async function fillingsOf(world: World, route: Route): Promise<readonly Filling[]> {
  const names = paramsOf(route);
  const samples = await Promise.all(names.map((name) => samplesOf(world, route, name)));
  const usual = Object.fromEntries(names.map((name, k) => [name, samples[k]?.[0]?.value ?? '']));
  if (names.length === 0) return [{ values: {}, name: '', sample: { value: '', place: 'here' } }];
  return names.flatMap((name, k) => (samples[k] ?? []).map((sample) => ({ values: { ...usual, [name]: sample.value }, name, sample })));
}

/** Counts what is asked and keeps what is wrong. */
function tally() {
  const wrong: string[] = [];
  const byStatus = new Map<number, number>();
  const counts = { cells: 0, asked: 0 };
  const heard = ({ status }: Answer): void => {
    counts.asked += 1;
    byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  };
  return { wrong, byStatus, counts, heard, matrix: (): Matrix => ({ ...counts, wrong, byStatus }) };
}

/** The application that serves some routes over the doors of the world, without a limit of requests. */
export const appOf = ({ api }: World, routes: readonly Route[]) =>
  apiApp({ doors: api.doors, routes, limits: openLimits({ usual: 1e9, 'signed out': 1e9, heavy: 1e9, 'sign-in': 1e9 }) });

/** Asks every route that looks: who may not is refused, nobody is told a secret of others, what is hidden is told like what is not there. */
export async function looks(world: World, { askers, routes = ROUTES, served = routes, wall, every = 1 }: Cells): Promise<Matrix> {
  const app = appOf(world, served);
  const { wrong, counts, heard, matrix } = tally();
  for (const [place, route] of routes.filter(({ method }) => method === 'GET').entries()) {
    const fillings = await fillingsOf(world, route);
    for (const asker of askers.filter((each, turn) => each.is !== 'member' || (place + turn) % every === 0)) {
      counts.cells += 1;
      const told: Asked[] = [];
      for (const { values, name, sample } of fillings) {
        const path = filledPath(route, values);
        const answer = await look(app, asker.head, `${path}${queryOf(route)}`);
        heard(answer);
        wrong.push(...wrongOf(world, { route, asker, answer }).map((each) => `GET ${path} by ${asker.name}: ${each}`));
        told.push({ name, sample, answer });
      }
      if (wall !== true)
        wrong.push(...existence(told, hiding(world, route, asker)).map((each) => `GET ${route.path} by ${asker.name}: ${each}`));
    }
  }
  return matrix();
}

/**
 * Asks every route that changes: who may not changes nothing; who may writes in nobody else's name and in no other organisation, and is not
 * told whether a number of the other organisation is there.
 */
export async function changes(world: World, { askers, routes = ROUTES, every = 1 }: Cells): Promise<Matrix> {
  const app = appOf(world, routes);
  const { wrong, counts, heard, matrix } = tally();
  const posts = routes.filter(({ method }) => method === 'POST');
  const fillings = new Map(await Promise.all(posts.map(async (route) => [route.id, await fillingsOf(world, route)] as const)));
  let before = await bothSides(world);
  for (const [turn, asker] of askers.entries()) {
    await world.seat();
    const asked = posts.filter((_, place) => asker.is !== 'member' || (place + turn) % every === 0);
    // First what must change nothing at all, then the rest.
    const barred = asked.filter((route) => !mayAsk(route, asker));
    for (const part of [barred, asked.filter((route) => !barred.includes(route))]) {
      for (const route of part) {
        counts.cells += 1;
        const told: Asked[] = [];
        for (const { values, name, sample } of (fillings.get(route.id) ?? []).filter(
          ({ sample: each }) => part === barred || !ENDING.test(route.id) || !isOwn(world, asker, each),
        )) {
          const path = filledPath(route, values);
          const answer = await change(app, asker.head, { route, path });
          heard(answer);
          wrong.push(...wrongOf(world, { route, asker, answer }).map((each) => `POST ${path} by ${asker.name}: ${each}`));
          told.push({ name, sample, answer });
        }
        const found = existence(told, hiding(world, route, asker));
        // A number of the other organisation may have come here meanwhile, by what was asked before.
        if (found.length > 0) {
          const still = (await fillingsOf(world, route)).filter(({ sample }) => sample.place === 'elsewhere');
          const known = told.filter(
            (each) => each.sample.place !== 'elsewhere' || still.some(({ sample }) => sample.value === each.sample.value),
          );
          wrong.push(...existence(known, hiding(world, route, asker)).map((each) => `POST ${route.path} by ${asker.name}: ${each}`));
        }
      }
      const after = await bothSides(world);
      wrong.push(...changed(world, { asker, before, after, mayChange: part !== barred }));
      before = after;
    }
  }
  return matrix();
}

/** What would end one who is asked with later: only what is not here is asked for. */
const ENDING = /^(members|grants|keys|delegations)\.end$/;

/** Whether something is of the organisation of the one who asks: both have the same ids, the other one has some more. */
const isOwn = ({ here, there }: World, { seeing }: Asker, { place }: Sample): boolean =>
  seeing.organisation === here.office.organisation.id
    ? place === 'here'
    : seeing.organisation === there.office.organisation.id && place !== 'nowhere';

/** Tells whether something is not for the one who asks to know of: another organisation's, or for others by the rule of its table. */
const hiding =
  (world: World, { path }: Route, asker: Asker) =>
  ({ sample, answer }: Asked): boolean => {
    if (sample.place === 'nowhere') return false;
    if (!isOwn(world, asker, sample)) return true;
    // What is told of something in one's own house is judged by its secrets.
    if (answer.status < 300) return false;
    // A run is for others; that it has paid oneself is not.
    if (path.startsWith('/mine/payslips/') && OWNERS.some((paid) => paid === asker.person)) return false;
    const { audience } = sample;
    return audience !== undefined && !isSeen({ ...audience, organisation: asker.seeing.organisation }, asker.seeing);
  };

type Sides = { readonly here: Standing; readonly there: Standing };

async function bothSides({ here, there }: World): Promise<Sides> {
  await Promise.all([here, there].map(({ office }) => quiet(office)));
  return { here: await standing(here.office), there: await standing(there.office) };
}

type Changing = { readonly asker: Asker; readonly before: Sides; readonly after: Sides; readonly mayChange: boolean };

function changed({ here, there }: World, { asker, before, after, mayChange }: Changing): readonly string[] {
  const wrong: string[] = [];
  for (const [side, name] of [
    [here, 'here'],
    [there, 'there'],
  ] as const) {
    const all = differing(before[name], after[name]);
    if (asker.seeing.organisation !== side.office.organisation.id)
      wrong.push(...ofOthers(all, null).map((each) => `${asker.name} changed another organisation: ${each}`));
    else if (!mayChange) wrong.push(...ofOthers(all, null).map((each) => `${asker.name} was refused and changed: ${each}`));
    else wrong.push(...ofOthers(all, asker.person).map((each) => `${asker.name} changed in another’s name: ${each}`));
  }
  return wrong;
}

type Cell = { readonly route: Route; readonly asker: Asker; readonly answer: Answer };

/** What an answer is or has that it must not. */
function wrongOf(world: World, { route, asker, answer }: Cell): readonly string[] {
  const wrong: string[] = [];
  if (!mayAsk(route, asker) && answer.status !== refusedWith(asker))
    wrong.push(`answered with ${answer.status}, not ${refusedWith(asker)}: ${answer.text.slice(0, 200)}`);
  if (answer.status >= 500)
    wrong.push(`answered with ${answer.status}: ${String(world.api.faults.at(-1)).replaceAll(/\s+/g, ' ').slice(0, 400)}`);
  for (const { where, of, text } of world.secrets.leaked(answer.text, asker.seeing))
    wrong.push(`told ${where} of ${of ?? 'the organisation'} (${text})`);
  return wrong;
}

/** Where something that is hidden is told otherwise than what is nowhere, for each parameter by itself. */
function existence(told: readonly Asked[], isKept: (asked: Asked) => boolean): readonly string[] {
  return told.flatMap((each) => {
    const nowhere = told.find(({ name, sample }) => name === each.name && sample.place === 'nowhere');
    if (nowhere === undefined || !isKept(each)) return [];
    const ids = [each.sample.value, nowhere.sample.value];
    const [face, missing] = [faceOf(each.answer, ids), faceOf(nowhere.answer, ids)];
    return face === missing ? [] : [`${each.sample.value} (${each.sample.place}) is told like ${face}, what is nowhere like ${missing}`];
  });
}

/** All of an answer that could tell two apart, but for the ids that were asked and the number of the request. */
function faceOf({ status, text, headers }: Answer, ids: readonly string[]): string {
  const kept = [...headers].filter(([name]) => name !== 'hengji-request' && name !== 'content-length');
  const face = JSON.stringify([status, text.replace(/"job":\d+/, '"job":…'), kept]);
  return ids.reduce((left, id) => left.replaceAll(new RegExp(`(?<![0-9a-z])${id}(?![0-9a-z])`, 'g'), '…'), face);
}
