/** Passwords: which are taken, and how they are kept. */

import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type Refused, refused } from '../../refused.ts';

/** How many signs a password has at least, and at most: a longer one would only cost time. */
export const SHORTEST = 12;
/** The most signs of a password. */
export const LONGEST = 256;

/**
 * Beginnings that most lists of stolen passwords share; a password that is one of them, or one of them over and over, or with nothing
 * but digits and signs after it, is the first that anybody tries.
 */
const COMMON = [
  ...['password', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'qwertyuiop', 'qwerty', 'asdfghjkl', 'zxcvbnm', 'letmein', 'welcome', 'iloveyou'],
  ...['administrator', 'admin', 'root', 'user', 'test', 'guest', 'login', 'master', 'monkey', 'dragon', 'sunshine', 'princess', 'football'],
  ...['woaini', 'wo aini', '5201314', '1314520', 'a1b2c3d4', '1q2w3e4r5t6y', '1qaz2wsx', 'qazwsx', 'abcdefghijkl', 'abcd', 'abc', 'aa'],
  ...['hengji', 'jixiao', 'gongzi', 'zhongguo', 'beijing', 'shanghai', '衡绩', '绩效', '密码', '管理员'],
];

/** Why a password is not taken: too short, too long or too common; null where it is. */
export function weaknessOf(password: string): Refused | null {
  const signs = [...password].length;
  if (signs < SHORTEST) return refused('PASSWORD_SHORT', { found: signs, least: SHORTEST });
  if (signs > LONGEST) return refused('PASSWORD_LONG', { found: signs, most: LONGEST });
  return isCommon(password) ? refused('PASSWORD_COMMON') : null;
}

/** Refuses a password that is not taken. */
export function demandPassword(password: string): void {
  const weakness = weaknessOf(password);
  if (weakness !== null) throw weakness;
}

function isCommon(password: string): boolean {
  let rest = password.normalize('NFKC').toLowerCase();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/^[\d\p{P}\p{S}\s]+/u, '');
    for (const word of COMMON) if (rest.startsWith(word)) rest = rest.slice(word.length);
  }
  return rest === '' || new Set(rest).size === 1;
}

/**
 * scrypt of Node itself with 32 MiB and three passes, as OWASP asks of it (the library's own is a third of that work). argon2 is not in
 * every Node that we ship (24.0.0 on macOS has none), and packages of it bring native code. The numbers stand in the text, so that they can rise.
 */
const COST = { N: 32_768, r: 8, p: 3 };

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

const keyOf = (password: string, salt: Buffer, { N, r, p }: typeof COST): Promise<Buffer> =>
  derive(password.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r });

/** A password as it is kept: `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await keyOf(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether a password is the one that is kept. */
export async function isPassword({ password, hash }: { readonly password: string; readonly hash: string }): Promise<boolean> {
  const [kind, N, r, p, salt, key] = hash.split('$');
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return false;
  const found = await keyOf(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  const kept = Buffer.from(key, 'base64url');
  return found.length === kept.length && timingSafeEqual(found, kept);
}
