/** What a route of the API is: one row of the table from which serving, rights, documents and tests follow. */

import type { z } from 'zod';
import type { Duty } from '../../desk/access/roles.ts';
import type { Principal } from '../../desk/accounts/sessions.ts';
import type { Office } from '../../desk/office/office.ts';
import type { Doors } from './doors.ts';

/**
 * Who may ask: everybody; an account that is signed in; a member of the organisation (what is seen then is their own, as the handler and
 * row-level security say); or a member with one of some duties, held for the whole organisation or for some units.
 */
export type Need =
  | { readonly is: 'anybody' | 'account' | 'member' }
  | { readonly is: 'duty'; readonly anyOf: readonly Duty[]; readonly reach: 'everywhere' | 'anywhere' };

/** Anybody, signed in or not. */
export const ANYBODY: Need = { is: 'anybody' };

/** An account that is signed in, whatever it is a member of. */
export const ACCOUNT: Need = { is: 'account' };

/** Any member of the organisation. */
export const MEMBER: Need = { is: 'member' };

/** A member who holds one of these duties for the whole organisation. */
export const everywhere = (...anyOf: readonly Duty[]): Need => ({ is: 'duty', anyOf, reach: 'everywhere' });

/** A member who holds one of these duties for some units at least; whom it reaches is for the handler and row-level security. */
export const anywhere = (...anyOf: readonly Duty[]): Need => ({ is: 'duty', anyOf, reach: 'anywhere' });

/** Words in both languages. */
export type Words = { readonly zh: string; readonly en: string };

/** A part of the API, for its documents. */
export type Tag =
  | 'accounts'
  | 'people'
  | 'roles'
  | 'schemes'
  | 'facts'
  | 'runs'
  | 'pay'
  | 'cycles'
  | 'results'
  | 'cases'
  | 'notices'
  | 'jobs'
  | 'reports'
  | 'log';

/** Who asks, with what: `office` has the right of the one who asks, and in a POST it has joined the change that the request is. */
export type Asked<Params, Query, Body> = {
  readonly office: Office;
  readonly principal: Principal | null;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The version of the object that the client has seen (`If-Match`); null where it said none. */
  readonly version: number | null;
  /** The file that the body is; null where it is none. */
  readonly file: Upload | null;
  /** The address that the connection came from. */
  readonly from: string;
  readonly signal: AbortSignal;
  readonly doors: Doors;
};

/** A body that came as a file: where it lies, what it is called, its hash and size in bytes. It goes away after the request unless it is moved. */
export type Upload = { readonly path: string; readonly name: string; readonly sha256: string; readonly bytes: number };

/** A file as an answer. */
export type FileAnswer = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** What a body or an answer is. */
type Shape = z.ZodType;

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/** A route with its shapes. `version` demands `If-Match`; `proved` demands that who asks has proved who they are in the last minutes. */
export type RouteOf<P extends Shape | undefined, Q extends Shape | undefined, B extends Shape | undefined, A extends Shape> = {
  /** The name of the operation: `people.list`. */
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** Its place below /api/v1, parameters in braces: `/people/{person}`. */
  readonly path: string;
  readonly tag: Tag;
  readonly summary: Words;
  readonly need: Need;
  readonly params?: P;
  readonly query?: Q;
  /** The body of a POST as JSON; one that is a file says `upload` instead. */
  readonly body?: B;
  readonly upload?: true;
  /** The file may be of any kind, as evidence is: whoever keeps it looks at its content. Facts come in kinds that can be read alone. */
  readonly anyKind?: true;
  readonly answer: A | 'file' | 'events';
  /** 201 where something new stands after it, 202 where a job does it; 200 else. */
  readonly status?: 201 | 202;
  readonly version?: true;
  readonly proved?: true;
  /** It changes who may sign in or with which right: for somebody who signed in, as all that is `proved` is. An API key is refused. */
  readonly inPerson?: true;
  /**
   * A POST that changes no row, or whose answer or request holds what must not be kept (a key that is shown once, a secret): it is no
   * change of one piece with its answer, so asked again it is done again, or refused.
   */
  readonly unkept?: true;
  /**
   * A GET whose answer follows from the record, the day, who asks and what is asked: it is remembered until the organisation changes. What
   * depends on the hour or on anything that is not logged must not say so.
   */
  readonly remembered?: true;
  /** What it may be asked more often or less often than others: by the minute and person. */
  readonly limit?: 'sign-in' | 'heavy';
  /** Asked about every answer of the route by those who only read: kept as an access. */
  readonly handle: (asked: Asked<Out<P>, Out<Q>, Out<B>>) => Promise<z.input<A> | FileAnswer | EventAnswer>;
};

/** Events as an answer: each is sent as it comes, until they end or the client goes. */
export type EventAnswer = { readonly events: AsyncIterable<{ readonly event: string; readonly data: unknown }> };

/** Whether a route is for somebody who signed in alone, and not for an API key, which does whatever whoever has it wants. */
export const isInPerson = ({ proved, inPerson }: Pick<Route, 'proved' | 'inPerson'>): boolean => proved === true || inPerson === true;

/** A route as the table holds it. */
export type Route = RouteOf<Shape | undefined, Shape | undefined, Shape | undefined, Shape>;

/** Checks a route's handler against its shapes, and gives it as a row of the table. */
export const route = <
  A extends Shape,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(
  row: RouteOf<P, Q, B, A>,
): Route => row as unknown as Route;
