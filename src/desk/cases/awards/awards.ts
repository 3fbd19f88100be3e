/** Awards: colleagues nominate, a jury votes with stars, the best are selected; nobody has a hand in an award of their own. */

import { demand, demandOtherHand } from '../../access/demand.ts';
import { notify } from '../../notices/notices.ts';
import { dayOf } from '../../office/day.ts';
import { type Desk, type Office, type Writing, write } from '../../office/office.ts';
import { personOn, seatsOn } from '../../people/staff/read.ts';
import { demandReason, refused } from '../../refused.ts';
import { periodOf } from '../../schemes/pinned.ts';
import { decideRow } from '../decided/decide.ts';
import { aboutCase, type CaseFile, caseNumbered, openCase, takeCaseStep } from '../file.ts';
import { type Standing, standings } from './standings.ts';

/** An award: what it is called as a fact, for which period, at most how many winners, who votes, and whether they may for their own team. */
export type Award = {
  readonly kind: string;
  readonly period: string;
  readonly platform: string | null;
  readonly winners: number;
  readonly jury: readonly string[];
  readonly ownTeam: boolean;
  readonly text: string;
};

/** Opens an award for nominations. */
export async function openAward(office: Office, { text, ...award }: Award): Promise<CaseFile> {
  demand(office, 'run awards');
  periodOf(award.period);
  demandReason(award.kind, 'CASE_TEXT');
  if (!Number.isInteger(award.winners) || award.winners < 1) throw refused('AWARD_WINNERS', { found: award.winners });
  if (award.jury.length === 0 || new Set(award.jury).size < award.jury.length) throw refused('AWARD_JURY_NONE');
  return await write(office, async (writing) => {
    for (const person of award.jury)
      if ((await personOn(writing.desk, person, dayOf(office.now()))) === null) throw refused('PERSON_UNSEEN', { person });
    return await openCase(office, writing, { kind: 'award', person: null, text, subject: award, evidence: [] });
  });
}

const demandState = (file: CaseFile, state: string): void => {
  if (file.state !== state) throw refused('AWARD_STATE', { number: file.number });
};

/** A nomination: whom, and why. */
export type Nomination = { readonly award: number; readonly candidate: string; readonly text: string };

/** Nominates a colleague. */
export const nominate = (office: Office, { award, candidate, text }: Nomination): Promise<void> =>
  write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const file = await caseNumbered(desk, award, 'award');
    demandState(file, 'nominating');
    await demandNotSelf(office, writing, award, candidate);
    if ((await personOn(desk, candidate, dayOf(office.now()))) === null) throw refused('PERSON_UNSEEN', { person: candidate });
    const mine = desk.selectFrom('nominations').select('at').where('case_number', '=', award).where('candidate', '=', candidate);
    if ((await mine.where('actor', '=', actor).executeTakeFirst()) !== undefined) throw refused('AWARD_TWICE', { candidate });
    const row = { organisation: office.organisation.id, case_number: award, candidate, text: demandReason(text, 'CASE_TEXT'), actor, at };
    await desk.insertInto('nominations').values(row).execute();
    await log({ action: 'award nominated', about: aboutCase(award), details: { candidate } });
  });

async function demandNotSelf(office: Office, writing: Writing, award: number, candidate: string): Promise<void> {
  if (candidate === writing.actor) throw refused('OWN_AFFAIR', { person: candidate, what: aboutCase(award) });
  await demandOtherHand(office, writing, { what: aboutCase(award), makers: [], beneficiaries: [candidate] });
}

/** Ends the nominations; from now on the jury votes. */
export const openVote = (office: Office, award: number): Promise<CaseFile> =>
  write(office, async (writing) => {
    demand(office, 'run awards');
    const file = await caseNumbered(writing.desk, award, 'award');
    if ((await candidatesOf(writing.desk, award)).size === 0) throw refused('AWARD_CANDIDATES', { number: award });
    const { jury, text } = { ...(file.subject as Pick<Award, 'jury'>), text: file.text };
    const after = await takeCaseStep(office, writing, file, { step: 'vote' });
    await notify(office, writing, { to: jury, kind: 'award to vote', values: { text }, link: '/mine/todo', about: aboutCase(award) });
    return after;
  });

/** Who is nominated. */
export const candidatesOf = async (desk: Desk, award: number): Promise<ReadonlySet<string>> => {
  const rows = await desk.selectFrom('nominations').select('candidate').where('case_number', '=', award).execute();
  return new Set(rows.map(({ candidate }) => candidate));
};

/** A vote: one to five stars for a candidate. */
export type Vote = { readonly award: number; readonly candidate: string; readonly stars: number };

/** Votes as a member of the jury; once for each candidate, and it stands. */
export const vote = (office: Office, { award, candidate, stars }: Vote): Promise<void> =>
  write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const file = await caseNumbered(desk, award, 'award');
    demandState(file, 'voting');
    const { jury, ownTeam } = file.subject as Pick<Award, 'jury' | 'ownTeam'>;
    if (!jury.includes(actor)) throw refused('AWARD_JURY', { person: actor });
    if (!(await candidatesOf(desk, award)).has(candidate)) throw refused('AWARD_CANDIDATE', { candidate });
    await demandNotSelf(office, writing, award, candidate);
    if (!Number.isInteger(stars) || stars < 1 || stars > 5) throw refused('AWARD_STARS', { found: stars });
    if (!ownTeam && (await haveUnitInCommon(desk, dayOf(office.now()), [actor, candidate]))) throw refused('AWARD_OWN_TEAM', { candidate });
    const mine = desk.selectFrom('votes').select('at').where('case_number', '=', award).where('candidate', '=', candidate);
    if ((await mine.where('actor', '=', actor).executeTakeFirst()) !== undefined) throw refused('AWARD_TWICE', { candidate });
    const row = { organisation: office.organisation.id, case_number: award, candidate, stars, actor, at };
    await desk.insertInto('votes').values(row).execute();
    // Who voted how is for those who run the award; the log says that somebody did.
    await log({ action: 'award voted', about: aboutCase(award), details: {} });
  });

/** Whether two people sit in one unit. */
export async function haveUnitInCommon(desk: Desk, day: string, [one, other]: readonly [string, string]): Promise<boolean> {
  const unitsOf = async (person: string) => ((await seatsOn(desk, day, { person })).get(person) ?? []).map(({ unit }) => unit);
  const own = new Set(await unitsOf(one));
  return (await unitsOf(other)).some((unit) => own.has(unit));
}

/** How the candidates of an award stand, best first; for those who run awards. */
export async function awardStandings(desk: Desk, award: number): Promise<readonly Standing[]> {
  const votes = await desk.selectFrom('votes').select(['candidate', 'stars']).where('case_number', '=', award).execute();
  return standings(await candidatesOf(desk, award), votes);
}

/** Who wins, and why where a better one is passed over or several stand alike at the edge. */
export type Selection = { readonly award: number; readonly winners: readonly string[]; readonly note: string | null };

/** Selects the winners: at most so many as the award has, each as a row that waits for the facts. */
export const selectWinners = (office: Office, { award, winners, note }: Selection): Promise<CaseFile> =>
  write(office, async (writing) => {
    demand(office, 'run awards');
    const file = await caseNumbered(writing.desk, award, 'award');
    const { kind, period, platform, winners: most } = file.subject as Omit<Award, 'text'>;
    const standing = await awardStandings(writing.desk, award);
    const ranks = new Map(standing.map(({ candidate, stars, rank }) => [candidate, stars > 0 ? rank : null]));
    const stranger = winners.find((each) => (ranks.get(each) ?? null) === null);
    if (stranger !== undefined) throw refused('AWARD_CANDIDATE', { candidate: stranger });
    if (winners.length > most || new Set(winners).size < winners.length) throw refused('AWARD_MANY', { most, found: winners.length });
    const worst = Math.max(...winners.map((each) => ranks.get(each) ?? 0));
    const passed = standing.some(({ candidate, rank, stars }) => stars > 0 && rank <= worst && !winners.includes(candidate));
    if (passed || winners.length === 0) demandReason(note);
    const after = await takeCaseStep(office, writing, file, { step: 'select', note, details: { winners }, beneficiaries: winners });
    for (const candidate of winners) {
      const cells = { period, kind, platform, employee_id: candidate, rank: String(ranks.get(candidate)) };
      await decideRow(office, writing, { case_number: award, person: candidate, fact_table: 'awards', cells });
    }
    return after;
  });

/** Calls an award off. */
export const cancelAward = (office: Office, award: number, note: string): Promise<CaseFile> =>
  write(office, async (writing) => {
    demand(office, 'run awards');
    const file = await caseNumbered(writing.desk, award, 'award');
    return await takeCaseStep(office, writing, file, { step: 'cancel', note: demandReason(note) });
  });
