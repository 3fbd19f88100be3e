/** What schemes propose for people (人事提议), so that a case can rest on it: the scheme proposes, people decide. */

import { type Evidence as Figure, proposals } from '../../engine/proposals.ts';
import { MACHINE } from '../access/authority.ts';
import { demandAnywhere } from '../access/demand.ts';
import { type Office, read } from '../office/office.ts';
import { refused } from '../refused.ts';
import { runNumbered } from '../runs/find.ts';
import { openRun } from '../runs/reopen.ts';

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
  return await found(office, number);
}

async function found(office: Office, number: number): Promise<readonly Proposed[]> {
  const { evaluation } = await openRun(office, await read(office, (desk) => runNumbered(desk, number)));
  return proposals(evaluation).map(({ row, line, kind, state, evidence }) => ({
    ...{ run: number, line: line.name, person: evaluation.facts.subjects.ids[row] ?? '' },
    ...{ kind, title: line.title ?? line.name, state, figures: evidence },
  }));
}

/** Demands that a run proposes this for the person; who names it need not see the whole run. */
export async function demandProposal(office: Office, place: ProposalPlace | null, person: string): Promise<void> {
  if (place === null) return;
  const all = await found({ ...office, authority: MACHINE, joined: null }, place.run);
  const own = all.find((each) => each.line === place.line && each.person === person && each.state === 'proposed');
  if (own === undefined) throw refused('CASE_PROPOSAL', { run: place.run, line: place.line, person });
}
