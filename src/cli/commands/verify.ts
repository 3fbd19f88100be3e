/** `hengji verify`: says whether files are as they were when they were sealed, and by whose key; needs no data folder and no network. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dataPath } from '../../desk/data-folder.ts';
import type { Language, Problem } from '../../lib/problem.ts';
import { provenanceRows } from '../../paper/payroll/words.ts';
import { inspect, type Verdict } from '../../paper/seal/file.ts';
import { fingerprintIn, groupsOf, knownFingerprints } from '../../paper/seal/keys.ts';
import type { Seal } from '../../paper/seal/seal.ts';
import { columnsOf } from '../../plan/report.ts';
import type { Command, Options } from '../command.ts';
import { userPath } from '../library.ts';
import { say, sayProblems, usage } from '../say.ts';

/** The keys to compare with: named by the user or known to this machine; none where there is neither. */
type Wanted = { readonly fingerprints: readonly string[]; readonly named: boolean };

/** verify <file… | folder…> [--key FINGERPRINT|FILE] [--data DIR]; exit 1 where a file is not as it was sealed, has no seal or that of another key. */
export const verifyCommand: Command = async (paths, options, language) => {
  if (paths.length === 0) return usage('verify', language);
  const wanted = await wantedKeys(options);
  if (wanted === null) {
    sayProblems([problem('SEAL_KEY_TEXT', { found: options.key ?? '' })], new Map(), language);
    return 1;
  }
  let good = true;
  for (const path of (await Promise.all(paths.map(filesAt))).flat()) if (!(await verified(path, wanted, language))) good = false;
  return good ? 0 : 1;
};

/** A file as it is named, or the files right in a folder: what an export of payslips wrote. Seals beside files are read with them. */
async function filesAt(path: string): Promise<readonly string[]> {
  const entries = await readdir(userPath(path), { withFileTypes: true }).catch(() => []);
  const files = entries.filter((each) => each.isFile() && !each.name.endsWith('.seal')).map(({ name }) => join(path, name));
  return files.length === 0 ? [path] : files.toSorted();
}

async function wantedKeys(options: Options): Promise<Wanted | null> {
  if (options.key === undefined) return { fingerprints: await knownFingerprints(dataPath(options.data, userPath('.'))), named: false };
  const bare = options.key.replaceAll(/[\s:]/g, '').toLowerCase();
  const fingerprint = /^[0-9a-f]{64}$/.test(bare) ? bare : await fingerprintIn(userPath(options.key));
  return fingerprint === null ? null : { fingerprints: [fingerprint], named: true };
}

/** Says what a file turns out to be; whether it is good. */
async function verified(path: string, wanted: Wanted, language: Language): Promise<boolean> {
  const verdict = await inspect(userPath(path)).catch(unread);
  const problems = problemsOf(path, verdict, wanted);
  const bad = problems.some(({ severity }) => severity === 'error');
  if ('seal' in verdict && !bad) sayGood(path, verdict.seal, { wanted, language });
  else say(`✗ ${path}`);
  sayProblems(problems, new Map(), language);
  return !bad;
}

/** Why a file cannot be read, where the system says so. */
function unread(error: unknown): { readonly is: 'unread'; readonly why: string } {
  if (error instanceof Error && 'code' in error && 'syscall' in error) return { is: 'unread', why: String(error.code) };
  throw error;
}

function problemsOf(path: string, verdict: Verdict | ReturnType<typeof unread>, { fingerprints }: Wanted): readonly Problem[] {
  switch (verdict.is) {
    case 'unread':
      return [problem('SEAL_FILE', { path, why: verdict.why })];
    case 'unsealed':
      return [problem('SEAL_NONE', { path })];
    case 'broken':
      return [problem('SEAL_BROKEN', { path })];
    case 'changed':
      return [problem('SEAL_CHANGED', { path, run: shown(verdict.seal.about['run'] ?? '') })];
    case 'valid': {
      const found = verdict.seal.fingerprint;
      if (fingerprints.includes(found)) return [];
      if (fingerprints.length === 0) return [{ ...problem('SEAL_KEY_UNKNOWN', { path }), severity: 'warning' }];
      return [problem('SEAL_KEY_OTHER', { path, found: groupsOf(found), wanted: fingerprints.map(groupsOf).join('\n  ') })];
    }
  }
}

/** A file may be sealed by anyone: what it says of itself gets no line of its own and steers no terminal. */
const shown = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');

const problem = (code: string, values: Problem['values']): Problem => ({ code, severity: 'error', place: null, values });

function sayGood(
  path: string,
  { about, fingerprint }: Seal,
  { wanted, language }: { readonly wanted: Wanted; readonly language: Language },
): void {
  const zh = language === 'zh';
  say(`✓ ${path}${zh ? '：和签章时一字不差' : ': as it was when it was sealed'}`);
  const key = zh ? '签章密钥' : 'signing key';
  const person: readonly (readonly [string, string])[] = about['subject'] === undefined ? [] : [[zh ? '人员' : 'person', about['subject']]];
  const rows = [...person, ...provenanceRows(about, language), [key, groupsOf(fingerprint)] as const];
  const width = Math.max(...rows.map(([name]) => columnsOf(name)));
  for (const [name, text] of rows) say(`  ${name}${' '.repeat(width - columnsOf(name) + 2)}${shown(text)}`);
  if (wanted.fingerprints.length === 0) return;
  const named = zh ? '和 --key 写的密钥一致' : 'the key that --key names';
  const known = zh ? '是本机数据文件夹里的密钥' : 'a key of the data folder of this machine';
  say(`  ${' '.repeat(width + 2)}${wanted.named ? named : known}`);
}
