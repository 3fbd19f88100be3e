/** `hengji export`: writes the payroll of a run as signed files: workbook, CSV, JSON, payslips. */

import type { Office } from '../../desk/office/office.ts';
import { beginExport, recordExport } from '../../desk/payroll/export.ts';
import { payrollOf } from '../../desk/payroll/payroll.ts';
import { Refused } from '../../desk/refused.ts';
import { realDisk } from '../../facts/disk/disk.ts';
import type { Payroll } from '../../lib/payroll.ts';
import { counted, type Language } from '../../lib/problem.ts';
import { writePayroll } from '../../paper/payroll/write.ts';
import { groupsOf, openKeys, type SigningKeys } from '../../paper/seal/keys.ts';
import type { Command, Options } from '../command.ts';
import { userPath } from '../library.ts';
import { say, sayProblems, usage } from '../say.ts';
import { withOffice } from './open.ts';
import { numberOf, onward } from './words.ts';

/** export <run> <file.xlsx | file.csv | file.json | file.pdf | folder/ …>; exit 1 where one cannot be written. */
export const exportCommand: Command = async ([word, ...paths], options, language) => {
  if (word === undefined || paths.length === 0) return usage('export', language, options);
  return await withOffice(options, language, async (office) => {
    const run = numberOf(word, 'R');
    const payroll = await payrollOf(office, run);
    const { keys, problems } = await openKeys(office.data.path);
    if (keys === null) throw new Refused(problems);
    let good = true;
    for (const path of paths) if (!(await exportOne(office, { run, path, payroll, keys, language }))) good = false;
    if (good) sayAfter(payroll, keys, { paths, options, language });
    return good ? 0 : 1;
  });
};

type Order = {
  readonly run: number;
  readonly path: string;
  readonly payroll: Payroll;
  readonly keys: SigningKeys;
  readonly language: Language;
};

async function exportOne(office: Office, { run, path, payroll, keys, language }: Order): Promise<boolean> {
  await beginExport(office, { run, path });
  const absolute = /[/\\]$/.test(path) ? `${userPath(path)}/` : userPath(path);
  const { files, problems } = await writePayroll(payroll, absolute, { language, keys });
  sayProblems(problems, new Map(), language);
  if (files.length === 0) return false;
  const hashed = await Promise.all(files.map(async (file) => ({ path: file, sha256: await realDisk.hashOf(file) })));
  await recordExport(office, { run, path }, hashed);
  say(`✓ ${path}${files.length > 2 ? (language === 'zh' ? `（${files.length} 个文件）` : ` (${files.length} files)`) : ''}`);
  return true;
}

function sayAfter(
  { provenance, lines }: Payroll,
  { fingerprint }: SigningKeys,
  { paths, options, language }: { readonly paths: readonly string[]; readonly options: Options; readonly language: Language },
): void {
  const zh = language === 'zh';
  const late = lines.filter(({ kind }) => kind === 'adjustment').length;
  const open = provenance.state !== 'locked' && provenance.state !== 'paid';
  if (open) say(zh ? '注意：这次核算还没有封账，文件里写明了状态。' : 'Note: this run is not locked yet; the files say so.');
  if (lines.length === 0)
    say(
      zh
        ? '注意：没有一笔要发的：试行的周期不发，未知的先不发。'
        : 'Note: nothing is paid by it: a trial pays nobody, and what is unknown waits.',
    );
  if (late > 0)
    say(
      zh
        ? `其中 ${late} 笔是以前周期的补发或扣回。`
        : `${counted(late, 'line of it is an adjustment', 'lines of it are adjustments')} of earlier periods.`,
    );
  say(zh ? `密钥指纹：${groupsOf(fingerprint)}` : `key: ${groupsOf(fingerprint)}`);
  const verify = onward(['verify', ...paths], options.data === undefined ? {} : { data: options.data }, language);
  say(zh ? `校验（不需要数据库）：${verify}` : `Verify (without any database): ${verify}`);
}
