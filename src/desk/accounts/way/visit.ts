/** What is known of one request while the library works at it: our own hooks read it, and say what came of it. */

import { AsyncLocalStorage } from 'node:async_hooks';

/** A session as it stands: whose, since when, when last seen, when its owner last proved who they are, and whether by a second factor. */
export type Session = {
  readonly id: string;
  readonly account: string;
  readonly madeAt: string;
  readonly seenAt: string;
  readonly provedAt: string;
  readonly secondFactor: boolean;
};

/** A request to the handler: its path below /api/auth, the address it came from, the session it came with, and the sessions it made. */
export type Visit = {
  readonly path: string;
  readonly from: string;
  readonly before: Session | null;
  /** The e-mail of a profile for which an invitation is open: the only one for which an account may be made. */
  invited: string | null;
  /** The code of an authenticator that came with the request. */
  code: string | null;
  readonly made: { readonly id: string; readonly account: string }[];
};

/** The visit of the running request; none where our own code asks the library. */
export const visits = new AsyncLocalStorage<Visit>();

/** Whether a path is one by which people come in, and not one for those who are in. */
export const isSignIn = ({ path, before }: Visit): boolean =>
  path === '/sign-in/email' || path.startsWith('/callback/') || (before === null && path.startsWith('/two-factor/verify-'));
