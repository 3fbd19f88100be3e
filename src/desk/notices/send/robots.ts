/**
 * Sends a message to the robot of a group: WeCom (企业微信), DingTalk (钉钉), Feishu (飞书), in the formats of their public documents. Each
 * answers 200 also where it refuses, with a code that is not 0.
 */

import { createHmac } from 'node:crypto';
import type { ChannelSettings, ChannelWay } from '../rows.ts';
import type { Message, Sent } from './message.ts';
import { type Post, post } from './post.ts';

/** The secrets of a robot: its token, and the key of its signature where it has one. */
export type RobotKeys = { readonly token: string; readonly signing: string | null };

/** The ways that are robots. */
export type Robot = Exclude<ChannelWay, 'mail' | 'webhook'>;

type Make = (message: Message, address: string, keys: RobotKeys) => Post;

/** `key` in the address, as markdown. */
const wecom: Make = (message, address, { token }) => ({
  url: withQuery(address, { key: token }),
  body: JSON.stringify({ msgtype: 'markdown', markdown: { content: markdownOf(message) } }),
});

/** `access_token` in the address; signed with milliseconds: HMAC-SHA256 by the key over moment and key, base64. */
const dingtalk: Make = (message, address, { token, signing }) => {
  const timestamp = `${message.seconds * 1000}`;
  const sign = signing === null ? null : createHmac('sha256', signing).update(`${timestamp}\n${signing}`).digest('base64');
  return {
    url: withQuery(address, { access_token: token, ...(sign === null ? {} : { timestamp, sign }) }),
    body: JSON.stringify({ msgtype: 'markdown', markdown: { title: message.title.zh, text: markdownOf(message) }, at: { isAtAll: false } }),
  };
};

/** The token ends the path; signed with seconds: HMAC-SHA256 over nothing by moment and key, base64, in the body. */
const feishu: Make = (message, address, { token, signing }) => {
  const timestamp = `${message.seconds}`;
  const sign = signing === null ? null : createHmac('sha256', `${timestamp}\n${signing}`).update('').digest('base64');
  const text = [message.title.zh, ...(message.link === null ? [] : [message.link])].join('\n');
  return {
    url: new URL(`${address.replace(/\/$/, '')}/${encodeURIComponent(token)}`),
    body: JSON.stringify({ ...(sign === null ? {} : { timestamp, sign }), msg_type: 'text', content: { text } }),
  };
};

const MAKE: Readonly<Record<Robot, Make>> = { wecom, dingtalk, feishu };

/** Sends it. */
export const sendRobot = (robot: Robot, message: Message, settings: ChannelSettings, keys: RobotKeys): Promise<Sent> =>
  post(MAKE[robot](message, settings.address, keys), refusalIn);

const markdownOf = ({ title, link }: Message): string => (link === null ? title.zh : `${title.zh}\n\n[打开](${link})`);

function withQuery(address: string, query: Readonly<Record<string, string>>): URL {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/** Why a robot did not take it; null where it did. */
function refusalIn(answer: string): string | null {
  try {
    const { errcode, code, errmsg, msg } = JSON.parse(answer) as Readonly<Record<string, unknown>>;
    const number = errcode ?? code;
    return number === 0 ? null : `${number} ${errmsg ?? msg ?? ''}`.trim();
  } catch {
    return 'the answer is no JSON';
  }
}
