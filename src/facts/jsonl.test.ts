/** Tests of JSON lines: digits are kept as written, and lines that are no single flat object are refused. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../test/facts-folder.ts';
import { decimalText } from '../lib/fraction.ts';

test('numbers keep their digits, whatever a float makes of them', async () => {
  const text = [
    '{"order_id": 123456789012345678901, "amount": 90071992547409.93, "paid": true, "count": "1.2万"}',
    '',
    '{"amount": 0.1, "订单编号x": 1, "paid_on": 20261003, "order_id": "O2", "paid": null}',
  ].join('\r\n');
  expect(await read({ 'orders.jsonl': text })).toEqual([
    { order_id: '123456789012345678901', paid_on: null, amount: '9007199254740993', count: '12000', paid: 'true', _row: '1' },
    { order_id: 'O2', paid_on: '2026-10-03', amount: '10', count: null, paid: null, _row: '3' },
  ]);
});

test.each([
  ['[1, 2]', 'JSON_LINE'],
  ['{"order_id": 1', 'JSON_LINE'],
  ['5', 'JSON_LINE'],
  ['null', 'JSON_LINE'],
  ['{"amount": 1, "amount": 2}', 'JSON_KEY_TWICE'],
  ['{"amount": 1e5}', 'CELL_SCIENTIFIC'],
  ['{"amount": [1]}', 'CELL_OTHER'],
  ['{"amount": {"amount": 1}}', 'CELL_OTHER'],
  ['{"note": "a\\u0000b"}', 'CELL_SIGN'],
  ['{"note": "a\\ud83d"}', 'CELL_SIGN'],
  ['{"amount": 1, "金额": 2}', 'HEADER_TWICE'],
])('%s: %s', async (line, code) => {
  expect(await read({ 'orders.ndjson': `{"order_id": "O1"}\n${line}\n` })).toEqual([code]);
});

test('a key twice is seen beside lists and objects and behind escapes', async () => {
  for (const line of [
    '{"x": {"y": 1}, "amount": 1, "amount": 2}',
    '{"amount": 1, "\\u0061mount": 2}',
    '{"x": "\\\\", "amount": 1 , "amount" :2}',
  ])
    expect(await read({ 'orders.jsonl': line })).toEqual(['JSON_KEY_TWICE']);
});

test('depth has an end, and what lies deep is not gone into', async () => {
  const deep = (depth: number) => `{"order_id": 123456789012345678901, "x": ${'['.repeat(depth)}${']'.repeat(depth)}}`;
  expect(await read({ 'orders.jsonl': deep(31) })).toHaveLength(1);
  for (const depth of [32, 100_000]) expect(await read({ 'orders.jsonl': deep(depth) })).toEqual(['JSON_DEEP']);
});

test('a line costs what it holds: few of many keys, many quotes, long texts', async () => {
  const keys = Array.from({ length: 16_383 }, (_, index) => `{"order_id": ${index}, "x${index}": 1}`);
  const found = await read({ 'orders.jsonl': keys.join('\n') });
  expect([found.length, found.at(-1)]).toEqual([16_383, { order_id: '16382', _row: '16383' }]);
  expect(await read({ 'orders.jsonl': [...keys, '{"y": 1}', '{"z": 1}'].join('\n') })).toEqual(['JSON_KEYS_MANY']);
  const long = `{"order_id": "O1", "x": "${'\\"'.repeat(1_000_000)}", "y": "${'a'.repeat(5_000_000)}"}`;
  expect(await read({ 'orders.jsonl': long })).toEqual([{ order_id: 'O1', _row: '1' }]);
});

test('lists and objects under further keys do no harm, nor do keys inside them', async () => {
  const text = '{"more": {"amount": 5, "x": {"amount": 6}}, "amount": 1}\n{"amount": 2, "more": [{"amount": 7}]}\n';
  expect(await read({ 'orders.jsonl': text })).toEqual([
    { amount: '100', _row: '1' },
    { amount: '200', _row: '2' },
  ]);
});

test('a text that looks like a key is no second key', async () => {
  expect(await read({ 'orders.jsonl': '{"note": "\\"note\\": 1", "amount": 1}\n' })).toHaveLength(1);
});

test('a file without lines is a table without rows; a column that no line names is missing', async () => {
  expect(await read({ 'orders.jsonl': '' }, { orders: ['amount'] })).toEqual([]);
  expect(await read({ 'orders.jsonl': '{"note": "x"}' }, { orders: ['amount'] })).toEqual(['COLUMN_MISSING']);
});

test('every number of fen reads back, whatever its size and zeros', async () => {
  const amount = fc.oneof(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.bigInt(-1000n, 1000n));
  const zeros = fc.constantFrom('', '0', '00000', '0000000000000000');
  const written = fc.sample(fc.tuple(amount, zeros), { numRuns: 2000, seed: 1 });
  const lines = written.map(([fen, tail]) => `{"amount": ${decimalText(fen, 2)}${tail}}`);
  const rows = await read({ 'orders.jsonl': lines.join('\n') });
  const found = rows.map((row) => (typeof row === 'string' ? row : row['amount']));
  expect(found).toEqual(written.map(([fen]) => String(fen)));
});
