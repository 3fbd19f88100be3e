/** `hengji backup FILE` and `hengji backup verify FILE`: everything of an installation in one file. */

import { resolve } from 'node:path';
import type { BackupManifest } from '../../desk/backup/manifest.ts';
import { verifyBackup } from '../../desk/backup/verify.ts';
import { makeBackup } from '../../desk/backup/write.ts';
import type { Language, Problem } from '../../lib/problem.ts';
import type { Command, Options } from '../command.ts';
import { userPath } from '../library.ts';
import { saying, withOffice } from '../office/open.ts';
import { say, sayProblems, usage } from '../say.ts';
import { harmless, localTime, sizeText } from './words.ts';

/** backup FILE [--without-keys] [--json], exit 1 also where the log of an organisation does not hold; backup verify FILE [--json]. */
export const backupCommand: Command = async (words, options, language) => {
  const [first, second, more] = words;
  if (first === undefined || more !== undefined) return usage('backup', language);
  if (first === 'verify') return second === undefined ? usage('backup', language) : await verifying(second, options, language);
  if (second !== undefined) return usage('backup', language);
  const file = resolve(userPath(first));
  return await withOffice(options, language, async ({ state, data }) => {
    const { manifest, logs } = await makeBackup({ state, data, file, withoutKeys: options['without-keys'] === true, at: new Date() });
    if (options.json === true) say(JSON.stringify(manifestData(manifest), null, 2));
    else sayMade(file, manifest, language);
    const broken = logs.filter(({ flaws }) => flaws.length > 0).map(({ organisation }) => organisation.name);
    sayProblems(broken.map(logProblem), new Map(), language);
    return broken.length === 0 ? 0 : 1;
  });
};

const logProblem = (organisation: string): Problem => ({ code: 'BACKUP_LOG', severity: 'error', place: null, values: { organisation } });

async function verifying(words: string, options: Options, language: Language): Promise<number> {
  const file = resolve(userPath(words));
  return await saying(language, async () => {
    const manifest = await verifyBackup(file);
    if (options.json === true) {
      say(JSON.stringify(manifestData(manifest), null, 2));
      return 0;
    }
    say(language === 'zh' ? `✔ 备份 ${file} 完好。` : `✔ The backup ${file} is whole.`);
    sayContent(manifest, language);
    return 0;
  });
}

const isPrivateKey = (path: string): boolean => path.startsWith('keys/') && !path.endsWith('.pub.pem');

const manifestData = ({ at, version, form, organisations, parts, content, leftOut }: BackupManifest) => ({
  at,
  version,
  form,
  organisations,
  parts: parts.length,
  bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
  privateKey: parts.some(({ path }) => isPrivateKey(path)),
  content,
  leftOut,
});

function sayMade(file: string, manifest: BackupManifest, language: Language): void {
  const zh = language === 'zh';
  say(zh ? `✔ 备份写好并重新读过：${file}` : `✔ The backup is written and was read again: ${file}`);
  sayContent(manifest, language);
}

/** What a backup holds; that it holds the private key is said loudly. */
export function sayContent({ at, version, organisations, parts, content, leftOut }: BackupManifest, language: Language): void {
  const zh = language === 'zh';
  const count = (folder: string): number => parts.filter(({ path }) => path.startsWith(`${folder}/`)).length;
  const bytes = sizeText(parts.reduce((sum, each) => sum + each.bytes, 0));
  const names = organisations.map(({ name }) => harmless(name)).join(zh ? '、' : ', ');
  const made = localTime(at);
  say(zh ? `  做于 ${made}，衡绩 ${version}` : `  made ${made} by Hengji ${version}`);
  say(zh ? `  单位：${names || '无'}` : `  organisations: ${names || 'none'}`);
  say(
    zh
      ? `  事实批次文件 ${count('batches')} 个，核算文件 ${count('runs')} 个，导出的薪表 ${count('exports')} 个，等待导入的文件 ${count('uploads')} 个，内容共 ${bytes}`
      : `  ${count('batches')} files of fact batches, ${count('runs')} of runs, ${count('exports')} exported payrolls, ${count('uploads')} uploads, ${bytes} in all`,
  );
  say(zh ? `  内容哈希：${content}` : `  hash of the content: ${content}`);
  if (leftOut.length > 0)
    say(
      zh
        ? `  ⚠ 密钥和口令不进备份，恢复后要重新填写：${leftOut.map(harmless).join('、')}`
        : `  ⚠ Secrets are in no backup, and are to be entered anew after a restore: ${leftOut.map(harmless).join(', ')}`,
    );
  if (parts.some(({ path }) => isPrivateKey(path)))
    say(
      zh
        ? '  ⚠ 里面有签名用的私钥：谁拿到这个文件，谁就能以你的名义签发薪表。锁好它，或用 --without-keys 另做一份。'
        : '  ⚠ It holds the private key: whoever has this file can sign payrolls in your name. Lock it away, or make one --without-keys.',
    );
  else if (parts.some(({ path }) => path.startsWith('keys/')))
    say(zh ? '  不含私钥，只有公钥。' : '  Without the private key; the public one is in it.');
  else say(zh ? '  不含密钥。' : '  Without keys.');
}
