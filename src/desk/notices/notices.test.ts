/** Notices: told with the change, read by whom they are for, and sent by the channels that were set up, to real servers on the loopback. */

import { createHmac } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HttpServer, httpServer, type MailServer, mailServer } from '../../../test/far-side.ts';
import { refusal } from '../../../test/record.ts';
import { records } from '../../../test/records.ts';
import { hire, setUp } from '../../../test/staff.ts';
import type { Member } from '../access/authority.ts';
import { type Office, read, write } from '../office/office.ts';
import { addChannel, channelsOf, endChannel } from './channel.ts';
import { deliver, type MailOf } from './deliver.ts';
import { NOTICE_KINDS } from './kinds.ts';
import { chooseMail, markRead, noticesOf, notify, type Telling } from './notices.ts';
import type { ChannelSettings, ChannelWay } from './rows.ts';
import { keepSecret } from './secrets.ts';

const record = records();

/** An organisation of its own, by a clock that the test moves. */
async function place(name: string): Promise<{ readonly office: Office; later(minutes: number): void }> {
  let moment = Date.parse('2026-11-30T08:00:00Z');
  const { office } = await record(name);
  return {
    office: { ...office, now: () => new Date(moment) },
    later: (minutes) => {
      moment += minutes * 60_000;
    },
  };
}

const member = (office: Office, person: string, grants: Member['grants'] = []): Office => ({
  ...office,
  actor: person,
  authority: { is: 'member', person, behalf: null, grants },
});

const values = { number: 7, kind: 'import', kindZh: '导入', state: 'done', stateZh: '已完成' };

/** Tells persons that a job has ended. */
const tell = (office: Office, to: readonly string[], more: Partial<Telling> = {}): Promise<void> =>
  write(office, async (writing) => {
    await notify(office, writing, { to, kind: 'job ended', values, link: '/jobs/7', about: 'job 7', ...more });
    await writing.log({ action: 'tried', about: 'job 7', details: {} });
  });

const ALL = { unread: false, after: 0, limit: 100 };
const listed = (office: Office, person: string, more: Partial<typeof ALL> = {}) => noticesOf(office, person, { ...ALL, ...more });

describe('a notice', () => {
  test('has its words in both languages, and is read once, by the person alone', async () => {
    const { office } = await place('通知');
    await tell(office, ['E001', 'E002', 'E001']);
    const own = member(office, 'E001');
    const [notice, ...rest] = await listed(own, 'E001');
    expect(rest).toEqual([]);
    expect([notice?.title.zh, notice?.text.zh, notice?.link, notice?.read]).toEqual([
      '您提交的任务已结束',
      '第 7 号任务（导入）：已完成。',
      '/jobs/7',
      null,
    ]);
    expect(notice?.text.en).toBe('Job 7 (import): done.');
    expect(await listed(own, 'E002')).toEqual([]);
    expect(await refusal(markRead(own, [2]))).toMatchObject({ code: 'NOTICE_UNKNOWN' });
    for (const _ of [1, 2]) await markRead(own, [1]);
    expect(await listed(own, 'E001', { unread: true })).toEqual([]);
    expect(await listed(own, 'E001')).toMatchObject([{ number: 1, read: '2026-11-30T08:00:00.000Z' }]);
    expect(await listed(member(office, 'E002'), 'E002', { unread: true })).toHaveLength(1);
  });

  test('comes in pages, the newest first, and of a change that was rolled back nobody hears', async () => {
    const { office } = await place('分页');
    for (let k = 0; k < 3; k += 1) await tell(office, ['E001']);
    await expect(tell(office, ['E001'], { link: '//elsewhere' })).rejects.toThrow('Bug');
    const numbers = async (after: number, limit: number) => (await listed(office, 'E001', { after, limit })).map(({ number }) => number);
    expect([await numbers(0, 2), await numbers(2, 2), await numbers(1, 2)]).toEqual([[3, 2], [1], []]);
  });

  test('goes out with nothing of anybody: titles have no holes', () => {
    for (const { title } of Object.values(NOTICE_KINDS)) expect(`${title.zh}${title.en}`).not.toMatch(/[{}]/);
  });
});

describe('channels', () => {
  const SETTINGS: ChannelSettings = {
    address: '',
    links: 'https://hengji.example.com',
    from: null,
    user: null,
    secret: null,
    signing: null,
  };
  let mail: MailServer;
  let http: HttpServer;
  beforeAll(async () => {
    mail = await mailServer();
    http = await httpServer();
  });
  afterAll(async () => {
    await mail.stop();
    await http.stop();
  });
  beforeEach(() => {
    mail.mails.length = 0;
    mail.known = null;
    mail.password = 's3cret';
    http.requests.length = 0;
    http.answer = (response) => void response.end('{"errcode":0}');
  });

  const set = (office: Office, way: ChannelWay, more: Partial<ChannelSettings>) =>
    addChannel(office, { name: way, way, settings: { ...SETTINGS, ...more } });
  const withMail = async (office: Office): Promise<void> => {
    await keepSecret(office, 'smtp', 's3cret');
    await set(office, 'mail', { address: mail.address, from: 'hengji@example.com', user: 'hengji', secret: 'smtp' });
  };
  const mailOf: MailOf = (_, person) => Promise.resolve(person === 'E009' ? null : `${person}@example.com`);
  const outcomes = (office: Office) =>
    read(office, (desk) =>
      desk.selectFrom('delivery_outcomes').select(['delivery', 'attempt', 'outcome', 'reason']).orderBy('at').execute(),
    );

  test('without one nothing leaves; without the duty none is set up; secrets are files that nobody else reads', async () => {
    const { office } = await place('没有渠道');
    await tell(office, ['E001']);
    expect(await deliver(office, mailOf)).toBe(0);
    const none = member(office, 'E001', [{ role: 'hr', units: null }]);
    const webhook = { name: 'a', way: 'webhook' as const, settings: { ...SETTINGS, address: http.address } };
    for (const tried of [addChannel(none, webhook), endChannel(none, 'a'), keepSecret(none, 'a', 'b')])
      expect((await refusal(tried)).code).toBe('NOT_YOURS');
    await keepSecret(office, 'smtp', 'first');
    await keepSecret(office, 'smtp', 'second');
    const { mode } = statSync(join(office.data.path, 'secrets', office.organisation.id, 'smtp'));
    expect(mode & 0o777).toBe(0o600);
    for (const name of ['../x', 'A', '']) expect((await refusal(keepSecret(office, name, 'x'))).code).toBe('SECRET_NAME');
    await addChannel(office, webhook);
    expect((await refusal(addChannel(office, webhook))).code).toBe('CHANNEL_NAME');
    expect((await refusal(endChannel(office, 'b'))).code).toBe('CHANNEL_UNKNOWN');
    await endChannel(office, 'a');
    expect(await read(office, channelsOf)).toEqual([]);
  });

  test.each([
    ['webhook', 'http://example.com/hook'],
    ['webhook', 'https://user:pass@example.com/hook'],
    ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc'],
    ['webhook', 'ftp://example.com'],
    ['mail', 'https://example.com'],
    ['webhook', 'nowhere'],
  ] as const)('an address that is unsafe or holds a secret is refused, and the secret is not told: %s %s', async (way, address) => {
    const { office } = await place(`地址 ${address}`);
    const { code, zh } = await refusal(set(office, way, { address, from: 'a@example.com' }));
    expect(code).toBe('CHANNEL_ADDRESS');
    expect(zh).not.toMatch(/pass|abc/);
  });

  test('e-mail goes to each who wants it, with title and link alone, and once', async () => {
    const { office, later } = await place('邮件');
    expect((await refusal(set(office, 'mail', { address: mail.address }))).code).toBe('CHANNEL_FROM');
    await withMail(office);
    await chooseMail(member(office, 'E002'), 'job ended', false);
    await tell(office, ['E001', 'E002', 'E003', 'E009']);
    expect(await deliver(office, mailOf)).toBe(2);
    later(10_000);
    expect(await deliver(office, mailOf)).toBe(0);
    expect(mail.mails.map(({ from, to }) => [from, to])).toEqual([
      ['hengji@example.com', 'E001@example.com'],
      ['hengji@example.com', 'E003@example.com'],
    ]);
    const text = mail.mails[0]?.text ?? '';
    expect(text).toContain('https://hengji.example.com/jobs/7');
    expect(text).not.toContain('导入');
    expect((await outcomes(office)).at(-1)).toEqual({ delivery: 3, attempt: 1, outcome: 'given up', reason: 'no address' });
    await chooseMail(member(office, 'E002'), 'job ended', true);
    await tell(office, ['E002']);
    expect(await deliver(office, mailOf)).toBe(1);
  });

  test('a wrong password is tried again after a pause, an address where nobody lives never', async () => {
    const { office, later } = await place('密码错');
    await withMail(office);
    mail.password = 'another';
    await tell(office, ['E001']);
    expect(await deliver(office, mailOf)).toBe(0);
    later(0.99);
    expect(await deliver(office, mailOf)).toBe(0);
    expect(await outcomes(office)).toMatchObject([{ attempt: 1, outcome: 'refused', reason: expect.stringMatching(/535|Invalid login/) }]);
    later(0.01);
    mail.password = 's3cret';
    expect(await deliver(office, mailOf)).toBe(1);
    mail.known = 'E002@example.com';
    await tell(office, ['E001']);
    expect(await deliver(office, mailOf)).toBe(0);
    expect((await outcomes(office)).at(-1)).toMatchObject({ attempt: 1, outcome: 'given up' });
  });

  test('a webhook hears of an event once, signed with its moment', async () => {
    const { office } = await place('网址');
    await keepSecret(office, 'hook', 'key');
    await set(office, 'webhook', { address: `${http.address}/hook`, secret: 'hook' });
    await tell(office, ['E001', 'E002']);
    expect(await deliver(office, mailOf)).toBe(1);
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = http.requests;
    const id = `${office.organisation.id}-1`;
    expect(JSON.parse(body)).toEqual({
      id,
      kind: 'job ended',
      title: NOTICE_KINDS['job ended'].title,
      link: 'https://hengji.example.com/jobs/7',
    });
    expect([path, headers['x-hengji-delivery'], headers['x-hengji-timestamp']]).toEqual(['/hook', id, '1796025600']);
    expect(headers['x-hengji-signature']).toBe(`v1=${createHmac('sha256', 'key').update(`1796025600.${body}`).digest('hex')}`);
  });

  test('a redirect is not followed, pauses grow, and what is given up is told to administrators, once', async () => {
    const { office, later } = await place('放弃');
    await setUp(office, ['ALL 集团']);
    await hire(office, [{ id: 'AD1', name: '安管理', unit: 'ALL', roles: ['administrator'] }]);
    await set(office, 'webhook', { address: http.address });
    http.answer = (response) => void response.writeHead(302, { location: `${http.address}/other` }).end();
    await tell(office, ['E001']);
    for (const pause of [0, 1, 5, 30, 120, 720]) {
      later(pause - 0.01);
      const before = http.requests.length;
      await deliver(office, mailOf);
      expect(http.requests.length).toBe(pause === 0 ? before + 1 : before);
      later(0.01);
      if (pause > 0) await deliver(office, mailOf);
    }
    expect(http.requests.map(({ path }) => path)).toEqual(['/', '/', '/', '/', '/', '/']);
    const all = await outcomes(office);
    expect(all.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ...Array.from({ length: 5 }, () => ['refused', 'HTTP 302']),
      ['given up', 'HTTP 302'],
    ]);
    expect(await listed(office, 'AD1')).toMatchObject([
      { kind: 'delivery given up', text: { zh: '渠道「webhook」多次没有送出，已放弃：HTTP 302' } },
    ]);
  });

  test('what was cut off is sent again after five minutes; a server that is not there is a refusal, one that breaks off is unclear', async () => {
    const { office, later } = await place('中断');
    await set(office, 'webhook', { address: http.address });
    await tell(office, ['E001']);
    // A process that died between the attempt and its outcome.
    const own = { organisation: office.organisation.id, delivery: 1, attempt: 1, actor: 'x', at: '2026-11-30T08:00:00.000Z' };
    await write(office, async ({ desk, log }) => {
      await desk.insertInto('delivery_attempts').values(own).execute();
      await log({ action: 'tried', about: 'delivery', details: {} });
    });
    later(4.99);
    expect(await deliver(office, mailOf)).toBe(0);
    later(0.01);
    http.answer = (response) => void response.destroy();
    expect(await deliver(office, mailOf)).toBe(0);
    expect(await outcomes(office)).toMatchObject([{ attempt: 2, outcome: 'unclear' }]);
    const nowhere = await httpServer();
    await nowhere.stop();
    await endChannel(office, 'webhook');
    await addChannel(office, { name: 'gone', way: 'webhook', settings: { ...SETTINGS, address: nowhere.address } });
    await tell(office, ['E001']);
    await deliver(office, mailOf);
    expect((await outcomes(office)).at(-1)).toMatchObject({ delivery: 2, outcome: 'refused', reason: 'ECONNREFUSED' });
    await addChannel(office, { name: 'no key', way: 'webhook', settings: { ...SETTINGS, address: http.address, secret: 'none' } });
    await tell(office, ['E001']);
    await deliver(office, mailOf);
    expect((await outcomes(office)).at(-1)).toMatchObject({ outcome: 'refused', reason: 'SECRET_MISSING none' });
  });

  test('two processes that deliver at once send it once', async () => {
    const { office } = await place('同时');
    await set(office, 'webhook', { address: http.address });
    await tell(office, ['E001']);
    const sent = await Promise.all([deliver(office, mailOf), deliver(office, mailOf), deliver(office, mailOf)]);
    expect([sent.toSorted(), http.requests.length]).toEqual([[0, 0, 1], 1]);
  });

  test('robots of groups get what their documents say, and their refusals with 200 are refusals', async () => {
    const { office } = await place('机器人');
    await keepSecret(office, 'token', 'tok/1');
    await keepSecret(office, 'signing', 'SECkey');
    for (const way of ['wecom', 'dingtalk', 'feishu'] as const)
      await set(office, way, { address: `${http.address}/${way}`, secret: 'token', signing: 'signing' });
    await tell(office, ['E001', 'E002']);
    http.answer = (response) => void response.end('{"errcode":0,"code":0}');
    expect(await deliver(office, mailOf)).toBe(3);
    const title = '您提交的任务已结束';
    const link = 'https://hengji.example.com/jobs/7';
    const [wecom, dingtalk, feishu] = http.requests.map(({ path, body }) => ({
      url: new URL(path, http.address),
      body: JSON.parse(body) as unknown,
    }));
    expect([wecom?.url.pathname, wecom?.url.search]).toEqual(['/wecom', '?key=tok%2F1']);
    expect(wecom?.body).toEqual({ msgtype: 'markdown', markdown: { content: `${title}\n\n[打开](${link})` } });
    const query = dingtalk?.url.searchParams;
    const ms = '1796025600000';
    expect([query?.get('access_token'), query?.get('timestamp')]).toEqual(['tok/1', ms]);
    expect(query?.get('sign')).toBe(createHmac('sha256', 'SECkey').update(`${ms}\nSECkey`).digest('base64'));
    expect(dingtalk?.body).toMatchObject({ msgtype: 'markdown', markdown: { title, text: `${title}\n\n[打开](${link})` } });
    const sign = createHmac('sha256', '1796025600\nSECkey').update('').digest('base64');
    expect(feishu?.url.pathname).toBe('/feishu/tok%2F1');
    expect(feishu?.body).toEqual({ timestamp: '1796025600', sign, msg_type: 'text', content: { text: `${title}\n${link}` } });
    for (const [answer, reason] of [
      ['{"errcode":93000,"errmsg":"invalid key"}', '93000 invalid key'],
      ['<html>', 'the answer is no JSON'],
    ] as const) {
      http.answer = (response) => void response.end(answer);
      await tell(office, ['E001']);
      await deliver(office, mailOf);
      expect((await outcomes(office)).at(-1)).toMatchObject({ outcome: 'refused', reason });
    }
  });
});
