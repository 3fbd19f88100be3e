/** `hengji restore FILE --data NEW-FOLDER`: a backup becomes an installation again. */

import { resolve } from 'node:path';
import { flawProblems } from '../../desk/audit/verify.ts';
import { restoreBackup } from '../../desk/backup/restore.ts';
import { dataPath } from '../../desk/data-folder.ts';
import type { Command } from '../command.ts';
import { userPath } from '../library.ts';
import { saying } from '../office/open.ts';
import { say, sayProblems, usage } from '../say.ts';
import { sayContent } from './backup.ts';
import { harmless } from './words.ts';

/** restore FILE --data NEW-FOLDER; exit 1 where nothing was restored, or where the log of an organisation does not hold. */
export const restoreCommand: Command = async ([file, more], options, language) => {
  if (file === undefined || more !== undefined || options.data === undefined) return usage('restore', language, { ...options });
  const data = dataPath(options.data, userPath('.'));
  return await saying(language, async () => {
    const zh = language === 'zh';
    const { manifest, keys, logs } = await restoreBackup({ file: resolve(userPath(file)), data });
    say(
      zh
        ? `✔ 已恢复到 ${data}，写入的记录逐表读回核对过。`
        : `✔ Restored to ${data}; the rows were read back and compared, table by table.`,
    );
    sayContent(manifest, language);
    if (!keys && manifest.parts.some(({ path }) => path.startsWith('keys/')))
      say(
        zh
          ? '  没有私钥：第一次签名时会建一把新的；旧公钥留在 keys/ 里，用来核对旧签名。'
          : '  Without the private key: the first signature makes a new one; the old public key stays in keys/ to check what it has signed.',
      );
    for (const log of logs) {
      const { name } = log.organisation;
      const { seq } = log.head;
      if (log.flaws.length === 0)
        say(
          zh
            ? `  ✔ 「${harmless(name)}」的审计日志完整：${seq} 条`
            : `  ✔ The audit log of "${harmless(name)}" is whole, up to entry ${seq}`,
        );
      else
        say(
          zh
            ? `  ✘ 「${harmless(name)}」的审计日志在备份时就不完整`
            : `  ✘ The audit log of "${harmless(name)}" did not hold when it was backed up`,
        );
    }
    const flaws = logs.flatMap(flawProblems);
    sayProblems(flaws, new Map(), language);
    return flaws.length === 0 ? 0 : 1;
  });
};
