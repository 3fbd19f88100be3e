/** What jobs are called and what they are at, in words. */

import { fill, type Language } from '../../lib/problem.ts';
import type { Progress } from './job.ts';

const KINDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  import: { zh: '导入', en: 'import' },
  compute: { zh: '核算', en: 'computation' },
  lock: { zh: '封账', en: 'lock' },
  publish: { zh: '转为事实', en: 'publication' },
  adjust: { zh: '调整', en: 'adjustment' },
  'keep decisions': { zh: '决定转为事实', en: 'decisions as facts' },
  archive: { zh: '归档', en: 'archive' },
  simulate: { zh: '模拟', en: 'simulation' },
  replay: { zh: '重算核对', en: 'replay' },
  export: { zh: '导出工资', en: 'payroll export' },
  'propose remedy': { zh: '申诉更正试算', en: 'remedy of a dispute' },
  'correct facts': { zh: '更正事实', en: 'correction of facts' },
  'settle dispute': { zh: '了结申诉', en: 'end of a dispute' },
  'people import': { zh: '人员导入', en: 'import of people' },
  'publish people': { zh: '人员发布', en: 'publication of people' },
};

const STEPS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  reading: { zh: '正在读取（{done}/{total}）', en: 'reading ({done} of {total})' },
  writing: { zh: '正在写文件', en: 'writing files' },
  computing: { zh: '正在计算（{done}/{total}）', en: 'computing ({done} of {total})' },
};

/** A kind of job in words. */
export const kindWord = (kind: string, language: Language): string => KINDS[kind]?.[language] ?? kind;

/** What a job is at, in words. */
export const progressWords = ({ step, values }: Progress, language: Language): string => fill(STEPS[step]?.[language] ?? step, values);
