/** Sends a message to a webhook, signed with its moment, so that the far side knows who sent it and that it is not an old one. */

import { createHmac } from 'node:crypto';
import type { ChannelSettings } from '../rows.ts';
import type { Message, Sent } from './message.ts';
import { post } from './post.ts';

/** Sends it. The signature is HMAC-SHA256 over `<moment>.<body>`, in hex, with the key that both sides know. */
export function sendWebhook({ id, kind, title, link, seconds }: Message, settings: ChannelSettings, key: string | null): Promise<Sent> {
  const body = JSON.stringify({ id, kind, title, link });
  const signature = key === null ? null : createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex');
  const headers = {
    'x-hengji-delivery': id,
    'x-hengji-timestamp': `${seconds}`,
    ...(signature === null ? {} : { 'x-hengji-signature': `v1=${signature}` }),
  };
  return post({ url: new URL(settings.address), body, headers });
}
