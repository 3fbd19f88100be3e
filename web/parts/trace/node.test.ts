/** Lines in the order of reading become trees. */

import { expect, test } from 'vitest';
import { isUnused, nextOf, type TraceLine, type TraceNode, titled, treeOf, treesOf } from './node.ts';

const line = (words: string): TraceLine => {
  const [depth = '0', name = '', seen] = words.split(' ');
  return { ...({ rows: [] } as unknown as TraceLine), depth: Number(depth), name, seen: seen === 'seen' };
};
const LINES = ['0 total', '1 base', '1 commission', '2 sales', '3 deals', '1 bonus', '2 sales seen', '0 score', '1 sales'].map(line);
const shape = (node: TraceNode): unknown => (node.parts.length === 0 ? node.name : { [node.name]: node.parts.map(shape) });

test('what stands deeper after a line is a part of it', () => {
  expect(treesOf(LINES).map(shape)).toEqual([
    { total: ['base', { commission: [{ sales: ['deals'] }] }, { bonus: ['sales'] }] },
    { score: ['sales'] },
  ]);
  expect(treesOf([])).toEqual([]);
});

test('a line is found where it is explained, not where it is only named again', () => {
  expect(shape(treeOf(LINES, 'sales') as TraceNode)).toEqual({ sales: ['deals'] });
  expect(treeOf(LINES, 'none')).toBe(null);
});

test('lines that a sentence names are named by their titles, columns and functions are left alone', () => {
  const own = { ...line('0 total'), title: '应发', reasons: ['= base + max(base, 0元)', '合计 deals.base'] };
  const base = { ...line('1 base'), title: '底薪', reasons: [] };
  expect(titled([own, base])[0]?.reasons).toEqual(['= 底薪 + max(底薪, 0元)', '合计 deals.base']);
});

test('the next step is that of the line which is taken as it is, not of one that a table left, nor of the parts of a sum', () => {
  const part = (name: string, next: string | null): TraceNode => ({
    ...line(`1 ${name}`),
    title: name,
    next,
    rows: [],
    parts: [],
    reasons: [],
  });
  const rows = [
    { text: '分段 → 分段提成', active: true, holes: {} },
    { text: '全额 → 全额提成', active: false, holes: {} },
  ];
  const [taken, left] = [part('分段提成', '再多 1元'), part('全额提成', '再多 2元')];
  const node: TraceNode = { ...line('0 commission'), title: '提成', method: 'lookup', next: null, rows, parts: [taken, left], reasons: [] };
  expect([isUnused(node, taken), isUnused(node, left), nextOf(node)?.next]).toEqual([false, true, '再多 1元']);
  expect(nextOf({ ...node, rows: rows.map((row) => ({ ...row, active: !row.active })) })?.next).toBe('再多 2元');
  expect(nextOf({ ...node, method: 'value', reasons: ['= 分段提成'] })?.next).toBe('再多 1元');
  expect(nextOf({ ...node, method: 'value', reasons: ['= 分段提成 − 全额提成'] })).toBe(null);
});
