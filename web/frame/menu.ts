/** The menu of somebody: the pages that their duties open, in the order of the lists; and the few of them in the bar of a phone. */

import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Area } from '../pages/areas.ts';
import type { Sentence } from '../words/words.ts';
import { isA, type Me } from './me.ts';
import { opens, type Said } from './root.ts';

/** A line of the menu. */
export type Entry = {
  readonly area: Sentence;
  readonly to: LinkProps['to'] & string;
  readonly title: Sentence;
  readonly icon: ComponentType;
  /** Its word in the bar of a phone, where it may be short. */
  readonly short: Sentence;
  /** Whether somebody begins here after signing in. */
  readonly isHome: boolean;
  /** Why it is in the bar of a phone: by a role that somebody has, as everybody has it, or not at all. */
  readonly bar: 'by role' | 'as all' | null;
};

/** The lines. */
export function entriesOf(me: Me, areas: readonly Area[]): readonly Entry[] {
  return areas.flatMap((area) =>
    area.routes.flatMap(({ options, fullPath }): readonly Entry[] => {
      const said: Said | undefined = options.staticData?.said;
      if (said?.menu === undefined || !opens(me, said)) return [];
      const { icon, bar, short } = said.menu;
      const isHome = said.home?.some((role) => isA(me, role)) === true;
      return [
        { area: area.title, to: fullPath as Entry['to'], title: said.title, icon, short: short ?? said.title, bar: barOf(me, bar), isHome },
      ];
    }),
  );
}

const barOf = (me: Me, bar: NonNullable<Said['menu']>['bar']): Entry['bar'] =>
  bar === undefined ? null : bar === 'everybody' ? 'as all' : bar.some((role) => isA(me, role)) ? 'by role' : null;

/** How many pages stand in the bar beside the way to the rest, and how many of them at most are of somebody's work. */
const [PLACES, WORK] = [4, 2];

/** The bar of a phone: first where somebody begins and what else their roles are for, then what everybody has. */
export function barEntries(entries: readonly Entry[]): readonly Entry[] {
  const of = (bar: Entry['bar']): readonly Entry[] => entries.filter((each) => each.bar === bar);
  const work = of('by role').toSorted((a, b) => Number(b.isHome) - Number(a.isHome));
  return [...work.slice(0, WORK), ...of('as all')].slice(0, PLACES);
}

/** The line that an address belongs to: the one whose own address is the longest beginning of it; null where none is. */
export const lineAt = (entries: readonly Entry[], address: string): string | null =>
  entries
    .map(({ to }) => to)
    .filter((to) => address === to || address.startsWith(`${to}/`))
    .toSorted((a, b) => b.length - a.length)[0] ?? null;
