/** What schemes propose for people (人事提议), so that a case can rest on it: the scheme proposes, people decide. */

import { type Evidence as Figure, proposals } from '../../engine/proposals.ts';
import { demandAnywhere } from '../access/demand.ts';
import { asHouse } from '../access/unveiled.ts';
import { type Office, read } from '../office/office.ts';
import { refused } from '../refused.ts';
import { runNumbered } from '../runs/find.ts';
import { type OpenedRun, openRun, openSubject } from '../runs/reopen.ts';

/** A proposal by its run and the name of its line. */
export type ProposalPlace = { readonly run: number; readonly line: string };

/** What a run proposes for a person, with the figures that it rests on. */
export type Proposed = ProposalPlace & {
  readonly person: string;
  readonly kind: string;
  readonly title: string;
  readonly state: 'proposed' | 'open';
  readonly figures: readonly Figure[];
};

/** All that a run proposes. */
export async function proposalsOfRun(office: Office, number: number): Promise<readonly Proposed[]> {
  demandAnywhere(office, 'read runs');
  return proposedIn(await openRun(office, await read(office, (desk) => runNumbered(desk, number))));
}

const proposedIn = ({ run, evaluation }: OpenedRun): readonly Proposed[] =>
  proposals(evaluation).map(({ row, line, kind, state, evidence }) => ({
    ...{ run: run.number, line: line.name, person: evaluation.facts.subjects.ids[row] ?? '' },
    ...{ kind, title: line.title ?? line.name, state, figures: evidence },
  }));

/** Demands that a run proposes this for the person; who names it need not see the run, of which that person alone is read. */
export async function demandProposal(office: Office, place: ProposalPlace | null, person: string): Promise<void> {
  if (place === null) return;
  const opened = await asHouse(office, async (house) =>
    openSubject(house, await read(house, (desk) => runNumbered(desk, place.run)), person),
  );
  const own = (opened === null ? [] : proposedIn(opened)).find(({ line, state }) => line === place.line && state === 'proposed');
  if (own === undefined) throw refused('CASE_PROPOSAL', { run: place.run, line: place.line, person });
}
