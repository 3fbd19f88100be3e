/** The root of all routes, and what a route says of its page: its title, who needs it, where it stands in the menu. */

import { createRootRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Sentence } from '../words/words.ts';
import type { Duty, Me } from './me.ts';

/** Who has a page in the menu: everybody who is signed in, or who holds one of some duties. */
export type Needs = 'member' | readonly Duty[];

/** What a route says of its page. */
export type Said = {
  readonly title: Sentence;
  /** Who may open it; `nobody` is a page for those who are not signed in, and stands without the frame. */
  readonly needs: Needs | 'nobody';
  /** How it stands in the menu: its sign, and who has it in the bar of a phone, with a shorter word. Without it, it is reached from others. */
  readonly menu?: { readonly icon: ComponentType; readonly bar?: 'everybody' | readonly string[]; readonly short?: Sentence };
  /** The roles that begin here after signing in. */
  readonly home?: readonly string[];
};

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly said?: Said;
  }
}

/** The root; every page is a child of it. */
export const ROOT = createRootRoute();

/** Whether somebody may open a page. */
export const opens = (me: Me, { needs }: Pick<Said, 'needs'>): boolean =>
  needs === 'member' || needs === 'nobody' || me.duties.some(({ duty }) => needs.includes(duty));
