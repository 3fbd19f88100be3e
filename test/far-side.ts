/** What stands at the other end of channels in tests: a real server for e-mail and a real one for HTTP, both on the loopback. */

import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that arrived. */
export type Mail = { readonly from: string; readonly to: string; readonly text: string };

/** A server for e-mail: what arrived, and whom it does not know. */
export type MailServer = {
  readonly address: string;
  readonly mails: Mail[];
  /** The server knows nobody else than these; where it is null, everybody. */
  known: string | null;
  password: string;
  stop(): Promise<void>;
};

/** Starts a server for e-mail, which lets `hengji` in with its password. */
export async function mailServer(): Promise<MailServer> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      username === 'hengji' && password === own.password ? done(null, { user: username }) : done(new Error('wrong password')),
    onRcptTo: ({ address }, _, done) =>
      done(own.known === null || own.known === address ? null : Object.assign(new Error('nobody here'), { responseCode: 550 })),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address).join(), text: unquoted(Buffer.concat(chunks).toString()) });
        done();
      });
    },
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  const own: MailServer = {
    address: `smtp://127.0.0.1:${port}`,
    mails,
    known: null,
    password: 's3cret',
    stop: () => new Promise((done) => server.close(() => done())),
  };
  return own;
}

/** Quoted-printable as it was written. */
const unquoted = (text: string): string =>
  text.replaceAll('=\r\n', '').replaceAll(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());

/** A request that arrived. */
export type Request = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string };

/** A server for HTTP: what arrived, and how it answers. */
export type HttpServer = {
  readonly address: string;
  readonly requests: Request[];
  answer: (response: ServerResponse) => void;
  stop(): Promise<void>;
};

/** Starts a server for HTTP, which answers with 200 and `{"errcode":0}` where nothing else is said. */
export async function httpServer(): Promise<HttpServer> {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
      own.answer(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const own: HttpServer = {
    address: `http://127.0.0.1:${port}`,
    requests,
    answer: (response) => void response.end('{"errcode":0}'),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return own;
}
