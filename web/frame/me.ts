/** Who is signed in, and what they may do: pages ask here before they show what only some may. */

import { createContext, use } from 'react';
import type { Answer } from '../answer.ts';

/** Who is signed in, as the API tells it. */
export type Me = Answer<'/me'>;

/** A duty, as the API names it. */
export type Duty = Me['duties'][number]['duty'];

/** Holds who is signed in; the frame sets it. */
export const MeContext = createContext<Me | null>(null);

/** Who is signed in. */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error('Bug: a page that needs somebody stands outside the frame');
  return me;
}

/** Whether somebody holds one of some duties, for the whole organisation or for some units. */
export const may = (me: Me, ...duties: readonly Duty[]): boolean => me.duties.some(({ duty }) => duties.includes(duty));

/** Whether somebody has a role. */
export const isA = (me: Me, role: string): boolean => me.roles.some((each) => each.role === role);
