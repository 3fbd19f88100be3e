/** Addresses of databases that facts are taken from: read strictly, and shown without their password. */

import { Unreadable } from '../files/rows.ts';

/** A database. `shown` is its address without password and settings; `secrets` are the texts that no message may hold. */
export type Address = {
  readonly kind: 'postgres' | 'mysql';
  readonly url: string;
  readonly host: string;
  readonly port: number | null;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Whether the connection to a MySQL server must be encrypted by a certificate that this machine trusts. */
  readonly encrypted: boolean;
  readonly shown: string;
  readonly secrets: readonly string[];
};

const KINDS: Readonly<Record<string, Address['kind']>> = {
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
  'mysql:': 'mysql',
  'mariadb:': 'mysql',
};

/** Reads `postgres://user:password@host:port/database` or `mysql://…`; throws {@link Unreadable} for anything else, never telling the text. */
export function sqlAddress(text: string): Address {
  const url = parsed(text);
  const kind = KINDS[url?.protocol ?? ''];
  const database = decoded(url?.pathname.slice(1) ?? '');
  if (url === null || kind === undefined || url.hostname === '' || database === '') throw new Unreadable('SQL_ADDRESS');
  const password = decoded(url.password);
  const settings = [...url.searchParams.values()];
  const unknown = kind === 'mysql' ? [...url.searchParams].find(([name, value]) => name !== 'ssl' || value !== 'true') : undefined;
  if (unknown !== undefined) throw new Unreadable('SQL_ADDRESS_SETTING', { name: unknown[0] });
  return {
    kind,
    url: text,
    host: decoded(url.hostname).replace(/^\[(.+)\]$/, '$1'),
    port: url.port === '' ? null : Number(url.port),
    user: decoded(url.username),
    password,
    database,
    encrypted: url.searchParams.get('ssl') === 'true',
    shown: `${url.protocol}//${url.username === '' ? '' : `${url.username}@`}${url.host}/${encodeURIComponent(database)}`,
    secrets: [text, url.password, password, ...settings.filter((each) => each.length > 7)].filter((each) => each !== ''),
  };
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** That a database failed, with what it says; the error itself goes no further, for it may hold the address. */
export const failed = (code: 'SQL_CONNECT' | 'SQL_QUERY', address: Address, error: unknown): Unreadable =>
  error instanceof Unreadable ? error : new Unreadable(code, { address: address.shown, reason: reasonWithout(address, error) });

/** What a database says of an error, on one line and without what is secret. */
function reasonWithout({ secrets }: Address, error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const said = [typeof message === 'string' ? message : '', typeof code === 'string' ? code : ''].find((each) => each.trim() !== '');
  const line = (said ?? 'unknown').replaceAll(/\s+/g, ' ').slice(0, 300);
  return secrets.reduce((text, secret) => text.replaceAll(secret, '…'), line);
}
