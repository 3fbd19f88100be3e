/** The rows of notices as the query builder knows them. */

import type { ColumnType } from 'kysely';
import type { Values } from '../../lib/problem.ts';

type Own = { readonly organisation: string };
type By = { readonly actor: string; readonly at: string };
type Json<Value> = ColumnType<Value, string, never>;

/** What carries a message. */
export type ChannelWay = 'mail' | 'webhook' | 'wecom' | 'dingtalk' | 'feishu';

/**
 * How a channel is reached. `address` is `smtp://host:587`, `smtps://host`, or the address of a webhook or robot without its token;
 * secrets are named, not written. `links` stands before the links of messages, `from` is the sender of e-mails, `user` who signs in there.
 */
export type ChannelSettings = {
  readonly address: string;
  readonly links: string;
  readonly from: string | null;
  readonly user: string | null;
  /** The password, the key of the signature of a webhook, or the token of a robot. */
  readonly secret: string | null;
  /** The key of the signature of a robot. */
  readonly signing: string | null;
};

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
