/**
 * Months as the dashboard reads them. A kept run never changes, so what it comes to is remembered, as long as others are not asked for more
 * often. Nothing here says who may look; that is asked each time, before.
 */

import { LRUCache } from 'lru-cache';
import { type BusinessMonth, businessMonth } from '../../engine/reports/business.ts';
import type { Office } from '../office/office.ts';
import { onceDone } from '../once.ts';
import type { RunWithState } from '../runs/find.ts';
import { openLines } from '../runs/reopen.ts';
import type { State } from '../state/connect.ts';

/** Of how many people figures are remembered, over all runs. */
const MOST_PEOPLE = 600_000;

const opened = new WeakMap<State, LRUCache<string, Promise<BusinessMonth>>>();

/** A kept run as the dashboard reads it. */
export function businessOf(office: Office, run: RunWithState): Promise<BusinessMonth> {
  const known = opened.get(office.state) ?? new LRUCache<string, Promise<BusinessMonth>>({ maxSize: MOST_PEOPLE });
  opened.set(office.state, known);
  const key = { name: `${office.organisation.id} ${run.number}`, size: run.subjects + 1 };
  return onceDone(known, key, async () => businessMonth((await openLines(office, run)).evaluation));
}
