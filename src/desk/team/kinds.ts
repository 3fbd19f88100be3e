/** What may wait for somebody, and who asks for it. */

import type { Authority } from '../access/authority.ts';
import type { Data } from '../cases/rows.ts';
import type { Desk } from '../office/office.ts';

/** What may wait. */
export type WaitingKind =
  | 'form'
  | 'target'
  | 'sum'
  | 'vote'
  | 'calibration'
  | 'exception'
  | 'interview'
  | 'plan'
  | 'objection'
  | 'dispute'
  | 'correction'
  | 'settlement'
  | 'application'
  | 'outcome'
  | 'investigation'
  | 'behaviour'
  | 'award'
  | 'check'
  | 'run'
  | 'adjustment'
  | 'late'
  | 'report';

/**
 * Something that waits: its number among those of its kind, whom it is about, in which cycle, until when; `since` is the moment from
 * which it waits, and `steps` are those that one may take here and now.
 */
export type Waiting = {
  readonly kind: WaitingKind;
  readonly number: number;
  readonly person: string | null;
  readonly cycle: number | null;
  readonly due: string | null;
  readonly since: string;
  readonly steps: readonly string[];
  /** What was said with it; and what it is about, as plain data of its kind. */
  readonly text: string | null;
  readonly subject: Data;
};

/** Who asks, on which day. */
export type Asking = { readonly desk: Desk; readonly authority: Authority; readonly actor: string; readonly day: string };
