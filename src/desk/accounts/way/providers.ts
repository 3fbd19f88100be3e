/** The sign-in services of others (OIDC, OAuth 2): read from `sign-in.yaml` in the data folder; without that file nobody is contacted. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type DataFolder, reasonOf } from '../../data-folder.ts';
import { refused } from '../../refused.ts';

/** A service by which people of an organisation sign in. */
export type Provider = {
  readonly id: string;
  readonly name: string;
  /** Where an OIDC service describes itself; null for one of OAuth 2, whose three addresses stand in `addresses`. */
  readonly discovery: string | null;
  readonly addresses: { readonly authorization: string; readonly token: string; readonly userInfo: string } | null;
  readonly client: string;
  readonly secret: string | null;
  readonly scopes: readonly string[];
  /** The field of a profile that names its owner for good; null where it is the usual one (`sub` of OIDC, `id` of OAuth 2). */
  readonly subject: string | null;
  /** Whether every e-mail of the service counts as verified; else only those of which it says so. */
  readonly trusted: boolean;
};

/** The services of a data folder, or of the file that HENGJI_SIGN_IN names; none where there is no file. */
export async function readProviders(data: DataFolder): Promise<readonly Provider[]> {
  const named = process.env['HENGJI_SIGN_IN'];
  const path = named === undefined || named === '' ? join(data.path, 'sign-in.yaml') : named;
  try {
    return providersIn(await readFile(path, 'utf8'), path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && path !== named) return [];
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw refused('SIGN_IN_FILE', { path, reason: reasonOf(error) }, error);
  }
}

/** The services of a text of such a file. */
export function providersIn(text: string, path: string): readonly Provider[] {
  const list = fieldsOf(parsed(text, path))?.['providers'];
  if (!Array.isArray(list)) throw refused('SIGN_IN_FILE', { path, reason: 'providers: []' });
  const providers = list.map((each, k) => providerOf(fieldsOf(each) ?? {}, { path, number: k + 1 }));
  const twice = providers.findIndex(({ id }, k) => providers.findIndex((other) => other.id === id) !== k);
  if (twice !== -1) throw refused('SIGN_IN_PROVIDER', { path, number: twice + 1, field: 'id' });
  return providers;
}

function parsed(text: string, path: string): unknown {
  try {
    return parse(text, { schema: 'failsafe' });
  } catch (error) {
    throw refused('SIGN_IN_FILE', { path, reason: reasonOf(error) }, error);
  }
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

const FIELDS = new Set([
  ...['id', 'name', 'discovery', 'authorization', 'token', 'user-info', 'client-id', 'client-secret', 'client-secret-env'],
  ...['scopes', 'subject', 'email-verified'],
]);

function providerOf(fields: Fields, where: { readonly path: string; readonly number: number }): Provider {
  const wrong = (field: string) => refused('SIGN_IN_PROVIDER', { ...where, field });
  const unknown = Object.keys(fields).find((name) => !FIELDS.has(name));
  if (unknown !== undefined) throw wrong(unknown);
  const text = (field: string): string | null => {
    const value = fields[field];
    if (value === undefined) return null;
    if (typeof value !== 'string' || value.trim() === '') throw wrong(field);
    return value.trim();
  };
  const needed = (field: string): string => {
    const value = text(field);
    if (value === null) throw wrong(field);
    return value;
  };
  const address = (field: string): string => {
    const value = needed(field);
    if (!isSafeAddress(value)) throw wrong(field);
    return value;
  };
  const id = needed('id');
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(id) || id === 'credential') throw wrong('id');
  const isOidc = fields['discovery'] !== undefined;
  const trusted = text('email-verified');
  if (trusted !== null && trusted !== 'always') throw wrong('email-verified');
  const scopes = fields['scopes'] ?? ['openid', 'email', 'profile'];
  if (!Array.isArray(scopes) || !scopes.every((each) => typeof each === 'string')) throw wrong('scopes');
  return {
    ...{ id, name: text('name') ?? id, client: needed('client-id'), secret: secretOf(text, wrong), scopes, subject: text('subject') },
    discovery: isOidc ? address('discovery') : null,
    addresses: isOidc ? null : { authorization: address('authorization'), token: address('token'), userInfo: address('user-info') },
    trusted: trusted !== null,
  };
}

function secretOf(text: (field: string) => string | null, wrong: (field: string) => Error): string | null {
  const variable = text('client-secret-env');
  if (variable === null) return text('client-secret');
  const secret = process.env[variable];
  if (secret === undefined || secret === '' || text('client-secret') !== null) throw wrong('client-secret-env');
  return secret;
}

/** Whether an address is encrypted on its way, or never leaves this machine. */
export function isSafeAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
}

/** Whether an address leads to this machine itself. */
export const isLoopback = ({ hostname }: URL): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
