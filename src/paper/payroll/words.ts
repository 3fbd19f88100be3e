/** The words of payroll files in both languages: what their columns, provenance and states are called. */

import { decimalText } from '../../lib/fraction.ts';
import type { PayrollLine, Provenance } from '../../lib/payroll.ts';
import type { Language } from '../../lib/problem.ts';

/** What the members of a provenance are called, in the order in which they are shown. */
export const PROVENANCE_WORDS: Readonly<Record<keyof Provenance, Readonly<Record<Language, string>>>> = {
  organisation: { zh: '单位', en: 'organisation' },
  period: { zh: '周期', en: 'period' },
  scheme: { zh: '方案', en: 'scheme' },
  version: { zh: '方案版本', en: 'version of the scheme' },
  run: { zh: '核算', en: 'run' },
  state: { zh: '状态', en: 'state' },
  engine: { zh: '计算引擎', en: 'engine' },
  schemeHash: { zh: '方案哈希', en: 'hash of the scheme' },
  factsHash: { zh: '事实哈希', en: 'hash of the facts' },
  resultsHash: { zh: '结果哈希', en: 'hash of the results' },
  auditHead: { zh: '审计链头', en: 'head of the audit chain' },
  madeAt: { zh: '生成时间', en: 'made at' },
};

const STATES: Readonly<Record<string, string>> = {
  draft: '草稿',
  computed: '已核算',
  reviewed: '已复核',
  approved: '已审批',
  locked: '已封账',
  trial: '试行',
};

/** The provenance as rows of a name and a text, in the language. */
export const provenanceRows = (
  provenance: Readonly<Partial<Record<keyof Provenance, string>>>,
  language: Language,
): readonly (readonly [string, string])[] =>
  (Object.keys(PROVENANCE_WORDS) as (keyof Provenance)[]).flatMap((name) => {
    const text = provenance[name];
    if (text === undefined) return [];
    return [[PROVENANCE_WORDS[name][language], name === 'state' ? stateText(text, language) : text] as const];
  });

/** A state in the language; one that has no word stands as it is. */
export const stateText = (state: string, language: Language): string => (language === 'zh' ? (STATES[state] ?? state) : state);

/** What kind of line it is, as people say it: pay, paid later, taken back. */
export function kindText({ kind, fen }: PayrollLine, language: Language): string {
  if (kind === 'pay') return language === 'zh' ? '本期' : 'pay';
  if (fen < 0n) return language === 'zh' ? '扣回' : 'taken back';
  return language === 'zh' ? '补发' : 'paid later';
}

/** What a line says beside its amount, in the order of {@link LINE_HEADS}: the texts before the amount and those after it. */
export function lineTexts(
  line: PayrollLine,
  language: Language,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const { subject, name, item, title, charge, pay, reason, from } = line;
  return { before: [subject, name, item, title, kindText(line, language), charge, pay], after: [reason ?? '', from ?? ''] };
}

/** The heads of a table of lines: id, name, item, title, kind, charge period, pay period, amount, reason, corrected run. */
export const LINE_HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['编号', '姓名', '项目代码', '项目', '类别', '所属期', '发放期', '金额（元）', '原因', '更正的核算'],
  en: ['id', 'name', 'item', 'title', 'kind', 'charge period', 'pay period', 'amount (yuan)', 'reason', 'corrected run'],
};

/** An amount of fen as people read it: 1,234.50, with a minus as wide as a digit. */
export function amountText(fen: bigint): string {
  const [whole = '', cents = ''] = decimalText(fen < 0n ? -fen : fen, 2).split('.');
  return `${fen < 0n ? '−' : ''}${whole.replaceAll(/(\d)(?=(?:\d{3})+$)/g, '$1,')}.${cents}`;
}
