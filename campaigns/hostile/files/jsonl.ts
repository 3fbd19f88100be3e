/** JSON lines: numbers beyond floats, keys twice, depth, half signs, and lines that are no objects. */

import { gbk, utf16 } from '../../../test/facts-folder.ts';
import { type HostileFile, many, type Outcome, refused, rows } from '../case.ts';

type Content = string | Uint8Array;

const lines = (name: string, content: Content | (() => Content), wanted: Outcome): HostileFile => ({
  name: `jsonl: ${name}`,
  files: () => ({ 'orders.jsonl': typeof content === 'function' ? content() : content }),
  wanted,
});
const no = (name: string, content: Content | (() => Content), ...codes: readonly string[]): HostileFile =>
  lines(name, content, refused(...codes.map((code) => code.replace('@', 'orders.jsonl'))));
/** One object with an order and this amount. */
const amount = (found: string, wanted: string): HostileFile =>
  /^[A-Z]/.test(wanted)
    ? no(
        `amount ${found.slice(0, 40)}`,
        `{"order_id": "O1", "amount": ${found}}`,
        `${wanted} @ 1${wanted.startsWith('CELL') ? ' amount' : ''}`,
      )
    : lines(
        `amount ${found.slice(0, 40)}`,
        `{"order_id": "O1", "amount": ${found}}`,
        rows([{ order_id: 'O1', amount: wanted, _row: '1' }]),
      );

const ROW = { order_id: 'O1', amount: '1250', _row: '1' };
const GOOD = '{"order_id": "O1", "amount": 12.50}';
const whole = (name: string, content: Content | (() => Content)): HostileFile => lines(name, content, rows([ROW]));

const NUMBERS: readonly HostileFile[] = [
  amount('12.50', '1250'),
  amount('0.1', '10'),
  amount('-0', '0'),
  amount('0.30000000000000004', 'CELL_DECIMALS'),
  amount('90071992547409.93', '9007199254740993'),
  amount('92233720368547758.07', '9223372036854775807'),
  amount('92233720368547758.08', 'CELL_RANGE'),
  amount('1e400', 'CELL_SCIENTIFIC'),
  amount('1e-400', 'CELL_SCIENTIFIC'),
  amount('1E5', 'CELL_SCIENTIFIC'),
  amount('9'.repeat(100_000), 'CELL_NUMBER'),
  amount('0.000000000000000000001', 'CELL_DECIMALS'),
  amount('12.50000000000000000000', '1250'),
  amount('"1.2万"', '1200000'),
  amount('NaN', 'JSON_LINE'),
  amount('Infinity', 'JSON_LINE'),
  amount('01', 'JSON_LINE'),
  amount('.5', 'JSON_LINE'),
  amount('0x10', 'JSON_LINE'),
  amount('undefined', 'JSON_LINE'),
  amount('[12.5]', 'CELL_OTHER'),
  amount('{"$numberDecimal": "12.5"}', 'CELL_OTHER'),
  amount('true', 'CELL_NUMBER'),
  lines('amount null', '{"order_id": "O1", "amount": null}', rows([{ order_id: 'O1', amount: null, _row: '1' }])),
  lines('an identifier of 21 digits', '{"order_id": 123456789012345678901}', rows([{ order_id: '123456789012345678901', _row: '1' }])),
  no('an identifier that a float has shortened', '{"order_id": 1.2345678901234568e+20}', 'CELL_SCIENTIFIC @ 1 order_id'),
];

const deep = (depth: number, open = '[', close = ']'): string =>
  `{"order_id": "O1", "amount": 12.50, "x": ${open.repeat(depth)}1${close.repeat(depth)}}`;

const SHAPES: readonly HostileFile[] = [
  whole('one object', GOOD),
  whole('a byte order mark', `\ufeff${GOOD}\n`),
  whole('line ends of Windows', `${GOOD}\r\n\r\n`),
  lines('blank lines', `\n\n${GOOD}\n \n`, rows([{ ...ROW, _row: '3' }])),
  whole('UTF-16', utf16(GOOD, 'little')),
  lines('GBK', () => gbk('{"订单编号": "O1", "备注": "张三"}\n'), rows([{ order_id: 'O1', note: '张三', _row: '1' }])),
  whole('keys in full width', '{"ｏｒｄｅｒ＿ｉｄ": "O1", "金额": 12.50}'),
  whole('escaped keys', '{"\\u006frder_id": "O1", "amount": 12.50}'),
  no('the same key twice', '{"order_id": "O1", "amount": 1, "amount": 2}', 'JSON_KEY_TWICE @ 1'),
  no('the same key twice, once escaped', '{"order_id": "O1", "amount": 1, "\\u0061mount": 2}', 'JSON_KEY_TWICE @ 1'),
  no('the same key twice beside an object', '{"order_id": "O1", "x": {"y": 1}, "amount": 1, "amount": 2}', 'JSON_KEY_TWICE @ 1'),
  no('a key and its title', '{"order_id": "O1", "amount": 1, "金额": 2}', 'HEADER_TWICE @ 金额'),
  no(
    'a key in one line and its title in the next',
    '{"order_id": "O1", "amount": 1}\n{"order_id": "O2", "金额": 2}',
    'HEADER_TWICE @ 金额',
  ),
  whole('a text that looks like a key', '{"order_id": "O1", "amount": 12.50, "x": "\\"amount\\": 1"}'),
  whole('a key of the machine', '{"__proto__": {"amount": 5}, "constructor": 1, "order_id": "O1", "amount": 12.50}'),
  whole('objects and lists under other keys', '{"order_id": "O1", "amount": 12.50, "x": {"amount": 5, "amount": 6}, "y": [{"amount": 7}]}'),
  whole('thirty-one levels', deep(31)),
  no('thirty-two levels', deep(32), 'JSON_DEEP @ 1'),
  no('a hundred thousand levels', deep(100_000), 'JSON_DEEP @ 1'),
  no('a hundred thousand objects in each other', deep(100_000, '{"x":', '}'), 'JSON_DEEP @ 1'),
  no('five million levels and a long number', () => `{"order_id": 123456789012345678901, "x": ${'['.repeat(5_000_000)}`, 'JSON_DEEP @ 1'),
  lines('five million escaped quotes', () => `{"order_id": "O1", "amount": 12.50, "x": "${'\\"'.repeat(5_000_000)}"}`, rows([ROW])),
  lines('ten million backslashes', () => `{"order_id": "O1", "amount": 12.50, "x": "${'\\\\'.repeat(5_000_000)}"}`, rows([ROW])),
  lines('a text of ten million signs', () => `{"order_id": "O1", "amount": 12.50, "x": "${'长'.repeat(10_000_000)}"}`, rows([ROW])),
  no('a line of twenty million signs', () => `{"order_id": "O1", "x": "${'a'.repeat(20_000_000)}"}`, 'ROW_ENDLESS @ 1'),
  lines(
    'ten thousand keys, each in its line',
    () => Array.from({ length: 10_000 }, (_, index) => `{"order_id": "O${index}", "x${index}": 1}`).join('\n'),
    many(10_000, { order_id: 'O0', _row: '1' }, { order_id: 'O9999', _row: '10000' }, null),
  ),
  no('a million keys', () => Array.from({ length: 1_000_000 }, (_, index) => `{"x${index}": 1}`).join('\n'), 'JSON_KEYS_MANY @ 16385'),
  no('a list of objects', `[${GOOD}]`, 'JSON_LINE @ 1'),
  no('an object over several lines', '{\n"order_id": "O1"\n}', 'JSON_LINE @ 1'),
  no('two objects in one line', `${GOOD}${GOOD}`, 'JSON_LINE @ 1'),
  no('a comma behind the line', `${GOOD},`, 'JSON_LINE @ 1'),
  no('a comma behind the last key', '{"order_id": "O1",}', 'JSON_LINE @ 1'),
  no('single quotes', "{'order_id': 'O1'}", 'JSON_LINE @ 1'),
  no('a remark', '// orders\n', 'JSON_LINE @ 1'),
  no('a line end inside a text', '{"order_id": "O\n1"}', 'JSON_LINE @ 1'),
  no('a line that was cut off', `${GOOD}\n{"order_id": "O2", "amo`, 'JSON_LINE @ 2'),
  no('a number', '5', 'JSON_LINE @ 1'),
  no('nothing but null', 'null', 'JSON_LINE @ 1'),
  no('half a sign', '{"order_id": "O\\ud83d"}', 'CELL_SIGN @ 1 order_id'),
  no('a NUL, escaped', '{"order_id": "O\\u0000"}', 'CELL_SIGN @ 1 order_id'),
  no('a NUL', '{"order_id": "O\u0000"}', 'FILE_NOT_TEXT @'),
  lines('a sign of two halves', '{"order_id": "\\ud83d\\ude00"}', rows([{ order_id: '😀', _row: '1' }])),
  lines('an empty object', `${GOOD}\n{}\n`, rows([ROW])),
  lines('an empty object alone', '{}', rows([])),
  lines('nothing', '', rows([])),
  no('a total', '{"order_id": "合计", "amount": 5}', 'ROW_TOTAL @ 1 order_id'),
  no('the same order twice', `${GOOD}\n${GOOD}`, 'KEY_TWICE @ 2 订单编号'),
];

/** JSON lines by their numbers and by their shape. */
export const jsonFiles: readonly HostileFile[] = [...NUMBERS, ...SHAPES];
