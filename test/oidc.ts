/** A small OIDC service on this machine for tests: discovery, keys, and the code flow with PKCE and a client secret, as such services have it. */

import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who signs in at the service, as it tells them to others. */
export type Profile = Readonly<Record<string, string | boolean>>;

/** The service: its address, and who signs in at it next. */
export type Oidc = {
  readonly address: string;
  /** The paths that were asked of it. */
  readonly asked: string[];
  be(profile: Profile): void;
  stop(): Promise<void>;
};

/** The name and the secret by which Hengji is known to the service. */
export const CLIENT = { id: 'hengji', secret: '服务的密钥' };

/** Starts a service. */
export async function startOidc(): Promise<Oidc> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { readonly query: URLSearchParams; readonly profile: Profile }>();
  const asked: string[] = [];
  let profile: Profile = {};
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', address);
    asked.push(url.pathname);
    const json = (value: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (url.pathname === '/.well-known/openid-configuration') json(discovery(address));
    else if (url.pathname === '/keys') json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
    else if (url.pathname === '/authorize') {
      const code = randomUUID();
      codes.set(code, { query: url.searchParams, profile });
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' }).toString();
      response.writeHead(302, { location: back.href }).end();
    } else if (url.pathname === '/user') json({ ...profile });
    else if (url.pathname === '/token') void textOf(request).then((text) => token(new URLSearchParams(text)));
    else json({}, 404);
    function token(form: URLSearchParams): void {
      const given = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      const isOurs = form.get('client_id') === CLIENT.id && form.get('client_secret') === CLIENT.secret;
      if (given === undefined || proof !== given.query.get('code_challenge') || !isOurs) return void json({ error: 'invalid_grant' }, 400);
      const at = Math.floor(Date.now() / 1000);
      const claims = { iss: address, aud: CLIENT.id, iat: at, exp: at + 300, nonce: given.query.get('nonce'), ...given.profile };
      const head = [{ alg: 'RS256', kid: 'k' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      const signature = createSign('RSA-SHA256').update(head).sign(privateKey).toString('base64url');
      json({
        access_token: 'access-of-the-service',
        refresh_token: 'refresh-of-the-service',
        token_type: 'Bearer',
        id_token: `${head}.${signature}`,
      });
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    asked,
    be: (next) => {
      profile = next;
    },
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}

const discovery = (address: string) => ({
  issuer: address,
  authorization_endpoint: `${address}/authorize`,
  token_endpoint: `${address}/token`,
  userinfo_endpoint: `${address}/user`,
  jwks_uri: `${address}/keys`,
  id_token_signing_alg_values_supported: ['RS256'],
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
