/** Tests of how batches are called on pages. */

import { expect, test } from 'vitest';
import { batchIn, withBatches } from './batches.ts';

test('a place in a batch is its number and its file', () => {
  expect(batchIn('B173/orders.csv')).toEqual({ batch: '173', file: 'orders.csv' });
  expect(['orders.csv', 'B/orders.csv', 'BB2/x.csv', 'B2'].map(batchIn)).toEqual([null, null, null, null]);
});

test('sentences call batches as pages do, and leave all else', () => {
  expect(withBatches('批次 B173（orders.csv）导入时没有「顾客编号」这一列')).toBe('批次 #173（orders.csv）导入时没有「顾客编号」这一列');
  expect(withBatches('Batch B3 (orders.csv) was')).toBe('Batch #3 (orders.csv) was');
  expect(withBatches('找不到：「王芳」（B2/orders.csv 第 3 行）、「B12」（B4/o.csv 第 5 行）')).toBe(
    '找不到：「王芳」（#2 orders.csv 第 3 行）、「B12」（#4 o.csv 第 5 行）',
  );
});
