/** The rows of notices as the query builder knows them. */

import type { ColumnType } from 'kysely';
import type { Values } from '../../lib/problem.ts';
import type { ChannelSettings, ChannelWay } from './channel.ts';

type Own = { readonly organisation: string };
type By = { readonly actor: string; readonly at: string };
type Json<Value> = ColumnType<Value, string, never>;

/** How an attempt to deliver went; `unclear` where the far side may have it all the same. */
export type DeliveryOutcome = 'sent' | 'refused' | 'unclear' | 'given up';

/** The tables by name. */
export type NoticeTables = {
  readonly notices: Own &
    By & {
      readonly number: number;
      /** The same for all who were told by one change. */
      readonly event: number;
      readonly person: string;
      readonly kind: string;
      readonly values: Json<Values>;
      readonly link: string | null;
      readonly about: string;
    };
  readonly notice_reads: Own & By & { readonly notice: number };
  readonly notice_choices: Own &
    By & { readonly number: number; readonly person: string; readonly kind: string; readonly by_mail: boolean };
  readonly channels: Own &
    By & { readonly number: number; readonly name: string; readonly way: ChannelWay; readonly settings: Json<ChannelSettings> };
  readonly channel_ends: Own & By & { readonly channel: number };
  readonly deliveries: Own & By & { readonly number: number; readonly notice: number; readonly channel: number };
  readonly delivery_attempts: Own & By & { readonly delivery: number; readonly attempt: number };
  readonly delivery_outcomes: Own &
    By & { readonly delivery: number; readonly attempt: number; readonly outcome: DeliveryOutcome; readonly reason: string | null };
};
