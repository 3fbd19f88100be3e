/** The scheme that refers to every indicator of the library, and the small month of facts beside it. */

import { checkoutPath, indicatorLibrary } from '../../src/cli/library.ts';

/** Turnover is a department's: each employee is shown that of the own one. */
const CREDITED: Readonly<Record<string, string>> = { 'turnover/experienced': ', 归: department_id' };

/** A line for each indicator, named after its id. */
export const wholeText = (): string => {
  const lines = indicatorLibrary().indicators.map(({ id }) => `  ${id}: { 引用: ${id}${CREDITED[id] ?? ''} }\n`);
  return `方案: all\n标题: 全部指标\n周期: 月\n对象: employees\n指标:\n${lines.join('')}`;
};

/** The folder of facts for October 2026. */
export const FACTS = checkoutPath('test', 'indicators', 'facts');
