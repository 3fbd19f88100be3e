/** The parameters in words: their values with dates and sources, what is still open with its proposal and reason. */

import { type Block, heading, paragraph, quiet, strong, table, type Words } from '../../lib/document.ts';
import type { FieldValue } from '../../methods/form.ts';
import type { Parameter } from '../scheme.ts';
import { bandRows } from './bands.ts';
import { sayExpression } from './expression.ts';
import { fillIn, parameterLabel, type Reader } from './reader.ts';

/** The section of the parameters; nothing where there are none. */
export function parameterBlocks(reader: Reader): readonly Block[] {
  const { parameters } = reader.plan.scheme;
  if (parameters.length === 0) return [];
  const dated = parameters.some(({ history }) => history.some(({ from }) => from !== null));
  const heads = [
    fillIn(reader, { zh: '参数', en: 'parameter' }),
    fillIn(reader, { zh: '数值', en: 'value' }),
    ...(dated ? [fillIn(reader, { zh: '从何时起', en: 'from' })] : []),
    fillIn(reader, { zh: '来源', en: 'source' }),
  ];
  const rows = parameters.flatMap((each) => parameterRows(reader, each, dated));
  const rule = fillIn(reader, {
    zh: '一个周期用它第一天有效的数值；周期当中的改动从下一个周期起用。',
    en: 'A period goes by what is in force on its first day; a change inside a period counts from the next one on.',
  });
  return [
    heading(1, fillIn(reader, { zh: '参数', en: 'Parameters' })),
    ...(dated ? [paragraph(rule)] : []),
    ...openNotice(reader),
    table(heads, rows),
  ];
}

function openNotice(reader: Reader): readonly Block[] {
  const open = reader.plan.scheme.parameters.filter((parameter) => parameter.open !== null && parameter.history.length === 0);
  if (open.length === 0) return [];
  const words = fillIn(
    reader,
    {
      zh: '有 {count} 个参数待定：只能按建议试算，定下来以前不能照此发钱。',
      en: '{count} parameters are open: their proposals serve for trial computations only; nothing may be paid by them before they are decided.',
    },
    { count: String(open.length) },
  );
  return [{ is: 'paragraph', as: 'notice', words: [words] }];
}

type Cells = readonly (string | Words)[];

function parameterRows(reader: Reader, parameter: Parameter, dated: boolean): readonly Cells[] {
  const always = fillIn(reader, { zh: '一直', en: 'always' });
  const decided = parameter.history.map(
    ({ from, source, value }): Cells => [nameCell(reader, parameter), sayValue(reader, value), ...(dated ? [from ?? always] : []), source],
  );
  return parameter.open === null ? decided : [...decided, openRow(reader, parameter, parameter.open, dated)];
}

function openRow(reader: Reader, parameter: Parameter, open: NonNullable<Parameter['open']>, dated: boolean): Cells {
  const proposal =
    open.proposal === null
      ? ''
      : fillIn(reader, { zh: '，建议 {value}', en: ', proposed: {value}' }, { value: sayValue(reader, open.proposal) });
  const why =
    open.reason === '' ? '' : fillIn(reader, { zh: '待定的理由：{reason}', en: 'open because: {reason}' }, { reason: open.reason });
  return [nameCell(reader, parameter), [strong(fillIn(reader, { zh: '待定', en: 'open' })), proposal], ...(dated ? [''] : []), why];
}

/** The name, and the title where it says more. */
function nameCell(reader: Reader, parameter: Parameter): Words {
  const label = parameterLabel(reader, parameter);
  const { title, name } = parameter;
  if (title !== null && title !== label) return [label, quiet(reader.language === 'zh' ? `　${title}` : ` ${title}`)];
  return label === name ? [label] : [label, quiet(` ${name}`)];
}

/** A value as one text: an expression, or the rows of a table of cases one after the other. */
function sayValue(reader: Reader, value: FieldValue): string {
  const say = (expression: Parameters<typeof sayExpression>[1]): string => sayExpression({ reader, rows: null }, expression);
  const zh = reader.language === 'zh';
  if (value.kind === 'expression') return say(value.expression);
  if (value.kind !== 'cases') return '';
  return bandRows(reader, value.rows, null, say)
    .map(([stretch, result]) => `${stretch}${zh ? '：' : ': '}${result}`)
    .join(zh ? '；' : '; ');
}
