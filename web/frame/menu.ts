/** The menu of somebody: the pages that their duties open, in the order of the lists. */

import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Area } from '../pages/areas.ts';
import type { Sentence } from '../words/words.ts';
import type { Me } from './me.ts';
import { opens, type Said } from './root.ts';

/** A line of the menu. */
export type Entry = {
  readonly area: Sentence;
  readonly to: LinkProps['to'] & string;
  readonly title: Sentence;
  readonly icon: ComponentType;
  /** Its word in the bar of a phone; null where it is not there. */
  readonly bar: Sentence | null;
};

/** The lines. */
export function entriesOf(me: Me, areas: readonly Area[]): readonly Entry[] {
  return areas.flatMap((area) =>
    area.routes.flatMap(({ options, fullPath }): readonly Entry[] => {
      const said: Said | undefined = options.staticData?.said;
      if (said?.menu === undefined || !opens(me, said)) return [];
      const { icon, bar, short } = said.menu;
      return [{ area: area.title, to: fullPath as Entry['to'], title: said.title, icon, bar: bar === true ? (short ?? said.title) : null }];
    }),
  );
}

/** The line that an address belongs to: the one whose own address is the longest beginning of it; null where none is. */
export const lineAt = (entries: readonly Entry[], address: string): string | null =>
  entries
    .map(({ to }) => to)
    .filter((to) => address === to || address.startsWith(`${to}/`))
    .toSorted((a, b) => b.length - a.length)[0] ?? null;
