/** `hengji doctor`: whether an installation is well, and what to do where it is not. */

import { dataPath } from '../../desk/data-folder.ts';
import { examine } from '../../desk/doctor/examine.ts';
import type { Fact, FactName } from '../../desk/doctor/finding.ts';
import { hasErrors, type Language } from '../../lib/problem.ts';
import { groupsOf } from '../../paper/seal/keys.ts';
import type { Command } from '../command.ts';
import { userPath } from '../library.ts';
import { say, sayProblems, usage } from '../say.ts';
import { harmless, sizeText } from './words.ts';

/** doctor [--deep] [--clean] [--json]; exit 1 where something is wrong. */
export const doctorCommand: Command = async (words, options, language) => {
  if (words.length > 0) return usage('doctor', language);
  const data = dataPath(options.data, userPath('.'));
  const deep = options.deep === true;
  const { facts, findings } = await examine({ data, deep, clean: options.clean === true, now: () => new Date() });
  const ill = hasErrors(findings);
  if (options.json === true) {
    say(
      JSON.stringify({ well: !ill, facts, findings: findings.map(({ code, severity, values }) => ({ code, severity, values })) }, null, 2),
    );
    return ill ? 1 : 0;
  }
  for (const fact of facts) say(`  ${WORDS[fact.name][language]}${language === 'zh' ? '：' : ': '}${valueText(fact, language)}`);
  say();
  sayProblems(findings, new Map(), language);
  // Where there is nothing yet, nothing can be said to be well.
  if (facts.some(({ name }) => name === 'data')) say(verdict(findings, deep, language));
  return ill ? 1 : 0;
};

/** What each fact is called. */
const WORDS: Readonly<Record<FactName, Readonly<Record<Language, string>>>> = {
  version: { zh: '衡绩', en: 'Hengji' },
  engine: { zh: '引擎指纹', en: 'fingerprint of the engine' },
  node: { zh: 'Node', en: 'Node' },
  duckdb: { zh: 'DuckDB', en: 'DuckDB' },
  postgres: { zh: 'PostgreSQL', en: 'PostgreSQL' },
  form: { zh: '数据库的结构', en: 'form of the database' },
  data: { zh: '数据文件夹', en: 'data folder' },
  free: { zh: '剩余空间', en: 'free space' },
  sync: { zh: '写盘一次', en: 'a page reaches the disk in' },
  fingerprint: { zh: '签名密钥的指纹', en: 'fingerprint of the signing key' },
  organisation: { zh: '单位 · 日志条数', en: 'organisation · entries in its log' },
  files: { zh: '记录用到的文件', en: 'files of the record' },
  cleaned: { zh: '删掉的残留文件', en: 'leftovers removed' },
};

function valueText({ name, value }: Fact, language: Language): string {
  if (typeof value === 'string') return name === 'fingerprint' ? groupsOf(value) : harmless(value);
  if (name === 'free') return sizeText(value);
  if (name === 'sync') return `${value.toFixed(2)} ${language === 'zh' ? '毫秒' : 'ms'}`;
  return String(value);
}

function verdict(findings: readonly { readonly severity: string }[], deep: boolean, language: Language): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const zh = language === 'zh';
  if (errors > 0)
    return zh
      ? `✘ 有 ${errors} 处不对，先照上面说的处理。`
      : `✘ Wrong in ${errors} ${errors === 1 ? 'place' : 'places'}; mend it as said above.`;
  const hint = deep
    ? ''
    : zh
      ? '文件只看了有没有和大小，逐个核对内容用 --deep。'
      : ' Of files only presence and size were looked at; --deep reads each.';
  return zh ? `✔ 一切正常。${hint}` : `✔ All is well.${hint}`;
}
