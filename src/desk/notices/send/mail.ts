/** Sends a message by SMTP: encrypted, or to this machine. */

import { createTransport } from 'nodemailer';
import { reasonOf } from '../../data-folder.ts';
import type { ChannelSettings } from '../rows.ts';
import { isLoopback, type Message, PATIENCE, type Sent } from './message.ts';

/** Where a mail goes, and with which password. */
export type MailOrder = { readonly to: string; readonly settings: ChannelSettings; readonly password: string | null };

/** Up to here the server has no message yet. */
const BEFORE_DATA = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH.*|MAIL FROM|RCPT TO)$/;

/** Sends it; a server that answered too late may have it. */
export async function sendMail({ id, title, link }: Message, { to, settings, password }: MailOrder): Promise<Sent> {
  const url = new URL(settings.address);
  const secure = url.protocol === 'smtps:';
  const own = isLoopback(url.hostname);
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !own,
    ignoreTLS: own && !secure,
    ...(settings.user === null ? {} : { auth: { user: settings.user, pass: password ?? '' } }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    dnsTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: settings.from ?? '',
      to: { name: '', address: to },
      subject: `${title.zh} · ${title.en}`,
      text: [title.zh, title.en, ...(link === null ? [] : ['', link])].join('\n'),
      messageId: `<${id}@hengji.invalid>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { outcome: 'sent' };
  } catch (error) {
    const { responseCode, command = '', code } = error as { responseCode?: number; command?: string; code?: string };
    const reason = reasonOf(error);
    if (responseCode === undefined && !BEFORE_DATA.test(command) && code !== 'EDNS' && code !== 'ECONNECTION')
      return { outcome: 'unclear', reason };
    // Nobody lives at the address: that will not change in an hour.
    const isFinal = code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500;
    return { outcome: 'refused', reason, ...(isFinal ? { isFinal } : {}) };
  } finally {
    transport.close();
  }
}
