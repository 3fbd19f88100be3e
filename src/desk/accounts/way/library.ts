/** better-auth, as Hengji wants it: password, second factor and the services of others, no open sign-up, sessions that leave no token behind. */

import { randomUUID } from 'node:crypto';
import { APIError, type BetterAuthOptions, betterAuth } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { getAdapter } from 'better-auth/db/adapter';
import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { State } from '../../state/connect.ts';
import { SCHEMA } from '../tables.ts';
import type { Attempts } from './attempts.ts';
import { hashedSessions, moments } from './hashed.ts';
import { hashPassword, isPassword, LONGEST, SHORTEST, weaknessOf } from './passwords.ts';
import { isLoopback, type Provider } from './providers.ts';
import { isSignIn, visits } from './visit.ts';

/** The end of a session, however much it is used, in seconds. */
export const LONGEST_SESSION = 7 * 24 * 3600;

/** What the library is set up with. */
export type Setting = {
  readonly state: State;
  readonly secret: string;
  readonly baseUrl: string;
  readonly providers: readonly Provider[];
  readonly attempts: Attempts;
  readonly now: () => Date;
  /** Whether an account may be made for an e-mail, because an invitation to it is open. */
  isInvited(email: string): Promise<boolean>;
  /** Whether an account is a person of any organisation. */
  isMember(account: string): Promise<boolean>;
};

/** The options of the library over our tables; with them its own planner says whether the tables are what it needs. */
export function optionsOf(setting: Setting): BetterAuthOptions {
  const { state, secret, baseUrl, providers } = setting;
  const secure = !isLoopback(new URL(baseUrl)) || baseUrl.startsWith('https:');
  return {
    appName: '衡绩 Hengji',
    // As a list, because only then no variable of the environment takes its place.
    secrets: [{ version: 1, value: secret }],
    ...{ baseURL: baseUrl, basePath: '/api/auth', telemetry: { enabled: false } },
    logger: { disabled: true },
    database: { db: state.db.withPlugin(moments), type: 'postgres', schemaName: SCHEMA, transaction: true },
    ...TABLES,
    emailAndPassword: {
      ...{ enabled: true, disableSignUp: true, minPasswordLength: SHORTEST, maxPasswordLength: LONGEST },
      password: { hash: hashPassword, verify: isPassword },
    },
    plugins: [
      twoFactor({ schema: { user: { fields: { twoFactorEnabled: 'two_factor_enabled' } }, twoFactor: SECOND_FACTORS } }),
      ...(providers.length === 0 ? [] : [genericOAuth({ config: providers.map((each) => providerConfig(each, setting)) })]),
    ],
    // Our own count of tries stands before it: it knows the account, not only the address.
    rateLimit: { enabled: false },
    onAPIError: { errorURL: `${baseUrl}/sign-in` },
    advanced: {
      ...{ cookiePrefix: 'hengji', useSecureCookies: secure, disableCSRFCheck: false, disableOriginCheck: false },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // No address of a person is kept.
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    hooks: { before: createAuthMiddleware((ctx) => Promise.resolve(beforeHook(setting, ctx))) },
    databaseHooks: databaseHooks(setting),
  };
}

/** Our names for its tables and columns. */
const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' };
const SECOND_FACTORS = {
  modelName: 'second_factors',
  fields: {
    ...{ backupCodes: 'backup_codes', userId: 'user_id' },
    ...{ failedVerificationCount: 'failed_verification_count', lockedUntil: 'locked_until' },
  },
};
const TABLES = {
  user: { modelName: 'users', fields: { ...TIMES, emailVerified: 'email_verified' } },
  session: {
    modelName: 'sessions',
    fields: { ...TIMES, expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', userId: 'user_id' },
    additionalFields: {
      seenAt: { type: 'date', fieldName: 'seen_at', required: true, input: false },
      provedAt: { type: 'date', fieldName: 'proved_at', required: true, input: false },
      secondFactor: { type: 'boolean', fieldName: 'second_factor', required: true, input: false },
    },
    ...{ expiresIn: LONGEST_SESSION, disableSessionRefresh: true },
  },
  account: {
    modelName: 'credentials',
    fields: {
      ...{ ...TIMES, accountId: 'account_id', providerId: 'provider_id', userId: 'user_id', idToken: 'id_token' },
      ...{ accessToken: 'access_token', refreshToken: 'refresh_token' },
      ...{ accessTokenExpiresAt: 'access_token_expires_at', refreshTokenExpiresAt: 'refresh_token_expires_at' },
    },
    updateAccountOnSignIn: false,
  },
  verification: { modelName: 'verifications', fields: { ...TIMES, expiresAt: 'expires_at' }, storeIdentifier: 'hashed' },
} satisfies Partial<BetterAuthOptions>;

function providerConfig(provider: Provider, { isInvited }: Setting): GenericOAuthConfig {
  const { id, name, discovery, addresses, client, secret, scopes, subject, trusted } = provider;
  return {
    ...{ providerId: id, name, clientId: client, scopes: [...scopes], disableProviderLogout: true },
    ...(secret === null ? {} : { clientSecret: secret }),
    ...(discovery === null ? {} : { discoveryUrl: discovery, requireIdTokenVerification: true }),
    ...(addresses === null
      ? {}
      : { authorizationUrl: addresses.authorization, tokenUrl: addresses.token, userInfoUrl: addresses.userInfo }),
    ...(subject === null ? {} : { accountSubject: ({ profile }) => String(profile[subject] ?? '') }),
    // Asked here and not where the account is made: there the library is in a transaction, and must wait for nobody.
    mapProfileToUser: async ({ email }) => {
      const visit = visits.getStore();
      if (visit !== undefined && typeof email === 'string' && (await isInvited(email))) visit.invited = email.toLowerCase();
      return trusted ? { emailVerified: true } : {};
    },
  };
}

/** What is asked before an endpoint runs. */
type Before = { readonly path: string; readonly body?: unknown };

/** Where a password or a code can be guessed. */
const GUESSED = /^\/(sign-in\/email|change-password|two-factor\/.+)$/;

function beforeHook({ attempts }: Setting, { path, body }: Before): { context: { body: unknown } } | undefined {
  const visit = visits.getStore();
  if (visit === undefined) return undefined;
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  if (GUESSED.test(path)) {
    // Codes without a session are counted by the library: five for one password, ten for one account in a quarter of an hour.
    const account = path === '/sign-in/email' ? nameOf(fields['email']) : (visit.before?.account ?? null);
    const wait = attempts.take(account, visit.from);
    if (wait !== null)
      throw new APIError(429, { code: 'ATTEMPTS_MANY', message: `Too many attempts, wait ${wait} s` }, { 'Retry-After': `${wait}` });
  }
  if (path === '/sign-in/social' && fields['idToken'] !== undefined) throw new APIError(400, { message: 'Only the code flow is open' });
  if (path === '/change-password') {
    const weakness = weaknessOf(String(fields['newPassword'] ?? ''));
    if (weakness !== null)
      throw new APIError(400, { code: weakness.message, message: 'The new password is too short, too long or too common' });
    return { context: { body: { ...fields, revokeOtherSessions: true } } };
  }
  if (path === '/two-factor/verify-totp') visit.code = String(fields['code'] ?? '');
  // Every sign-in asks for the second factor: this machine is not remembered.
  return path.startsWith('/two-factor/verify-') ? { context: { body: { ...fields, trustDevice: false } } } : undefined;
}

/** An e-mail as it is counted: however it is written. */
const nameOf = (email: unknown): string =>
  String(email ?? '')
    .normalize('NFKC')
    .trim()
    .toLowerCase();

function databaseHooks({ now, isMember, attempts }: Setting): NonNullable<BetterAuthOptions['databaseHooks']> {
  /** What the services give us to act for people at them is of no use here, so it is not kept. */
  const withoutTokens = <Row extends object>(row: Row) =>
    Promise.resolve({ data: { ...row, accessToken: null, refreshToken: null, idToken: null } as unknown as Row & { userId: string } });
  return {
    account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
    user: {
      create: {
        before: ({ email, emailVerified }) => Promise.resolve(emailVerified && visits.getStore()?.invited === email.toLowerCase()),
      },
    },
    session: {
      create: {
        before: async (session) => {
          const visit = visits.getStore();
          if (visit === undefined) return false;
          if (isSignIn(visit) && visit.invited === null && !(await isMember(session.userId))) return false;
          // The library takes a code as often as it comes within its time.
          if (visit.code !== null && !attempts.once(session.userId, visit.code)) throw new APIError(401, { message: 'Invalid code' });
          const at = now();
          const secondFactor = visit.path.startsWith('/two-factor/verify-') || (isKept(visit.path) && visit.before?.secondFactor === true);
          return { data: { ...session, createdAt: at, updatedAt: at, seenAt: at, provedAt: at, secondFactor } };
        },
        after: ({ id, userId }) => Promise.resolve(void visits.getStore()?.made.push({ id, account: userId })),
      },
    },
  };
}

/** Whether a session that takes the place of another on a path has its second factor. */
const isKept = (path: string): boolean => path === '/change-password';

/** The library, ready; contacts the services that describe themselves, where there are any. */
export async function openLibrary(setting: Setting) {
  const options = optionsOf(setting);
  const adapter = hashedSessions(await getAdapter(options));
  return betterAuth({ ...options, database: () => adapter });
}

/** The library as our own code sees it. */
export type Library = Awaited<ReturnType<typeof openLibrary>>;
