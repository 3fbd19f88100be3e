/** All that happened to the results of a cycle, as one canonical value: what an archive holds of each person and of the cycle. */

import type { Canonical } from '../../../lib/canonical.ts';
import type { Desk } from '../../office/office.ts';
import { committeesOf } from '../calibration/committee.ts';
import { decisionsOf } from '../calibration/decide.ts';
import { type Edition, type PersonResult, resultsIn } from '../edition/read.ts';
import { noticesOf } from '../notice/notice.ts';
import { objectionsOf } from '../notice/objections.ts';
import { marksOf } from '../review/marks.ts';
import type { SigningRole } from '../rows.ts';
import { type RoleState, signaturesOf, signingOrder, statesOf } from '../signing/read.ts';
import { type Interview, interviewsOf } from '../talks/interview.ts';

/** A person in an archive: the result as it was published, how it was signed, and the interview about it. */
export type ArchivedPerson = {
  readonly result: PersonResult;
  readonly signing: readonly RoleState[];
  readonly interview: Interview | null;
  readonly isPublished: boolean;
};

/** What an archive is made of; the transaction must be one that sees everything. */
export type ArchiveContent = {
  readonly edition: Edition;
  readonly order: readonly SigningRole[];
  readonly people: readonly ArchivedPerson[];
  /** What happened to the cycle as a whole. */
  readonly cycle: Canonical;
};

/** Reads all of a cycle's results under the edition that counts. */
export async function archiveContent(desk: Desk, edition: Edition, today: string): Promise<ArchiveContent> {
  const { cycle } = edition;
  const order = await signingOrder(desk, cycle);
  const signatures = Map.groupBy(await signaturesOf(desk, cycle), ({ person }) => person);
  const interviews = new Map((await interviewsOf(desk, cycle, today)).map((each) => [each.person, each]));
  const shown = await desk.selectFrom('published_results').select('person').where('edition', '=', edition.number).execute();
  const published = new Set(shown.map(({ person }) => person));
  const people = (await resultsIn(desk, edition.number)).map((result) => ({
    result,
    signing: statesOf(order, signatures.get(result.person) ?? [], result.hash),
    interview: interviews.get(result.person) ?? null,
    isPublished: published.has(result.person),
  }));
  return { edition, order, people, cycle: await cycleContent(desk, edition) };
}

async function cycleContent(desk: Desk, { cycle, number, run }: Edition): Promise<Canonical> {
  const committees: Canonical[] = [];
  for (const { number: committee, chair, members, steps } of await committeesOf(desk, cycle))
    committees.push({
      ...{ number: committee, chair, members },
      steps: steps.map(({ step, note, actor, at }) => ({ step, note, actor, at })),
      decisions: [...(await decisionsOf(desk, committee)).values()].map(({ person, grade, points, tied, reason }) => {
        return { person, grade, points, tied, reason };
      }),
    });
  const { results_hash, scheme_hash, facts_hash } = await desk
    .selectFrom('runs')
    .select(['results_hash', 'scheme_hash', 'facts_hash'])
    .where('number', '=', run)
    .executeTakeFirstOrThrow();
  return {
    ...{ cycle, edition: number, committees },
    run: { number: run, results: results_hash, rules: scheme_hash, facts: facts_hash },
    marks: (await marksOf(desk, cycle)).map(({ person, item, mark, note, actor, at }) => ({ person, item, mark, note, actor, at })),
    notices: (await noticesOf(desk, cycle)).map(({ title, from, to, entries }) => {
      return { title, from, to, entries: entries.map(({ person, name, unit, grade }) => ({ person, name, unit, grade })) };
    }),
    objections: (await objectionsOf(desk, cycle)).map(({ notice, person, text, actor, at, answer }) => {
      return { notice, person, text, actor, at, answer: answer === null ? null : { ...answer } };
    }),
  };
}

/** A person as canonical data. */
export const personContent = ({ result, signing, interview }: ArchivedPerson): Canonical => ({
  ...{ person: result.person, content: result.text, hash: result.hash },
  signatures: signing.map(({ role, state, signature }) => ({
    ...{ role, state },
    ...{ actor: signature?.actor ?? null, at: signature?.at ?? null, confirmed: signature?.confirmed ?? null },
    reason: signature?.reason ?? null,
  })),
  interview:
    interview === null
      ? null
      : {
          ...{ supervisor: interview.supervisor, due: interview.due },
          entries: interview.entries.map(({ entry, text, due, actor, at, outcome }) => ({
            ...{ entry, text, due, actor, at },
            outcome: outcome === null ? null : { outcome: outcome.outcome, remark: outcome.remark, at: outcome.at },
          })),
        },
});
