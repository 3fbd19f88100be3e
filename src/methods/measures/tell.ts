/** How measures say which rows they look at and what no rows give. */

import type { Form } from '../form.ts';
import type { RowWords, Speech, Told } from '../telling.ts';
import { mainOf } from './common.ts';

/** What a measure gives where there is no row: 0 (no for yes/no), or unknown. */
export type None = 'zero' | 'unknown';

/** The rule of a measure from what it makes of its rows, such as 实付金额之和 or "sum of amount". */
export function tellRows(rows: RowWords, what: string, none: None, speech: Speech, more: readonly string[] = []): Told {
  const joined = ofRows(rows, what, speech);
  const rule =
    rows.per.length === 0
      ? joined
      : speech.fill(
          { zh: '按 {keys} 分开，各算一个数：{joined}', en: '{joined}, one figure for each {keys}' },
          { keys: keysOf(rows, speech), joined },
        );
  return { rule, notes: [noRows(rows, none, speech), ...more] };
}

/** 本人本月订单的实付金额之和; with a condition 本人本月考勤中，状态为“late”的，次数. */
export function ofRows(rows: RowWords, what: string, speech: Speech): string {
  const { of, where } = rows;
  if (speech.language === 'en') return where === null ? `${what} of ${of}` : `${what} of ${of} where ${where}`;
  if (where === null) return what.startsWith('之') ? `${of}${what}` : `${of}的${what}`;
  return `${of}中，${where} 的，${what}`;
}

/** The main field of a measure over its rows; nothing where the rows are groups and their own value is meant. */
export function sayMain(form: Form, rows: RowWords): string {
  const main = mainOf(form);
  const plain = rows.say(main);
  if (rows.are === 'groups' && main.is === 'name') return '';
  return main.is === 'binary' ? `（${plain}）` : plain;
}

function noRows(rows: RowWords, none: None, speech: Speech): string {
  const zero = speech.zero;
  const keys = keysOf(rows, speech);
  if (rows.per.length > 0)
    return none === 'zero'
      ? speech.fill(
          {
            zh: '别处用到这个数时，取同一对象、同一 {keys} 的那个；没有的，按 {zero} 算。',
            en: 'Where it is used, that of the same subject and {keys} counts; where there is none, it is {zero}.',
          },
          { zero, keys },
        )
      : speech.fill(
          {
            zh: '别处用到这个数时，取同一对象、同一 {keys} 的那个；没有的，未知。',
            en: 'Where it is used, that of the same subject and {keys} counts; where there is none, it is unknown.',
          },
          { keys },
        );
  return none === 'zero'
    ? speech.fill({ zh: '没有记录时为 {zero}。', en: 'Without any record it is {zero}.' }, { zero })
    : speech.fill({ zh: '没有记录时未知，不是 0。', en: 'Without any record it is unknown, not 0.' });
}

/** The keys of a finer grain side by side. */
export const keysOf = ({ per }: RowWords, speech: Speech): string => per.join(speech.language === 'zh' ? ' 和 ' : ' and ');
