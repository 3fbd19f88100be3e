/** What leaves the house: the kind, its title, a link. No name, no score, no amount; and what became of it. */

import type { Language } from '../../../lib/problem.ts';

/** A message; `id` is the same at each attempt, so that the far side can know a repeated one; `seconds` is the moment of the attempt. */
export type Message = {
  readonly id: string;
  readonly kind: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly link: string | null;
  readonly seconds: number;
};

/**
 * What became of an attempt: `refused` where the far side surely has nothing, `unclear` where it may have it all the same; a refusal that
 * is final is not tried again.
 */
export type Sent =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused' | 'unclear'; readonly reason: string; readonly isFinal?: true };

/** How long the far side has for one attempt, in milliseconds. */
export const PATIENCE = 10_000;

/** Whether a host is this machine. */
export const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);
