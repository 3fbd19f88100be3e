/** The ways out of the house: e-mail, a webhook, the robots of group chats. Nothing leaves where an organisation has set none up. */

import { demand } from '../access/demand.ts';
import { type Desk, nextNumber, type Office, type Writing, write } from '../office/office.ts';
import { refused } from '../refused.ts';
import type { ChannelSettings, ChannelWay } from './rows.ts';

/** A channel in force. */
export type Channel = { readonly number: number; readonly name: string; readonly way: ChannelWay; readonly settings: ChannelSettings };

const SCHEMES: Readonly<Record<ChannelWay, readonly string[]>> = {
  mail: ['smtp:', 'smtps:'],
  webhook: ['https:', 'http:'],
  wecom: ['https:', 'http:'],
  dingtalk: ['https:', 'http:'],
  feishu: ['https:', 'http:'],
};

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Sets a channel up; takes the duty to change settings. Gives its number. */
export async function addChannel(office: Office, channel: Omit<Channel, 'number'>): Promise<number> {
  demand(office, 'change settings');
  demandAddress(channel);
  return await write(office, async (writing) => {
    if ((await channelsOf(writing.desk)).some(({ name }) => name === channel.name)) throw refused('CHANNEL_NAME', { name: channel.name });
    const number = await nextNumber(writing, 'channels');
    const { desk, actor, at, log } = writing;
    const { name, way, settings } = channel;
    await desk
      .insertInto('channels')
      .values({ organisation: office.organisation.id, number, name, way, settings: JSON.stringify(settings), actor, at })
      .execute();
    await log({ action: 'channel set up', about: name, details: { number, way, address: settings.address } });
    return number;
  });
}

/** An address is taken without anything that is a secret; what goes out of this machine by HTTP is encrypted. */
function demandAddress({ way, settings: { address, from } }: Omit<Channel, 'number'>): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isFit =
    url !== null &&
    SCHEMES[way].includes(url.protocol) &&
    (url.protocol !== 'http:' || LOOPBACK.test(url.hostname)) &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === '';
  if (!isFit) throw refused('CHANNEL_ADDRESS', { address: url === null ? address : `${url.protocol}//${url.host}` });
  if (way === 'mail' && !/^[^\s<>@]+@[^\s<>@]+$/.test(from ?? '')) throw refused('CHANNEL_FROM');
}

/** Ends a channel: nothing more goes out by it. */
export async function endChannel(office: Office, name: string): Promise<void> {
  demand(office, 'change settings');
  await write(office, async (writing) => {
    const { desk, actor, at, log } = writing;
    const found = (await channelsOf(desk)).find((each) => each.name === name);
    if (found === undefined) throw refused('CHANNEL_UNKNOWN', { name });
    await desk.insertInto('channel_ends').values({ organisation: office.organisation.id, channel: found.number, actor, at }).execute();
    await log({ action: 'channel ended', about: name, details: { number: found.number } });
  });
}

/** The channels in force. */
export const channelsOf = (desk: Writing['desk'] | Desk): Promise<readonly Channel[]> =>
  desk
    .selectFrom('channels')
    .select(['number', 'name', 'way', 'settings'])
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('channel_ends').select('channel').whereRef('channel_ends.channel', '=', 'channels.number'))),
    )
    .orderBy('number')
    .execute();
