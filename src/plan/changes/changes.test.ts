/** Tests of what changed between two documents. */

import { expect, test } from 'vitest';
import { type Block, type Document, heading, paragraph, table } from '../../lib/document.ts';
import { documentChanges } from './changes.ts';

const documentOf = (...blocks: readonly Block[]): Document => ({ language: 'zh', title: '提成', under: 'deals', foot: '', blocks });
const rows = (...cells: readonly (readonly string[])[]): Block => table(['档', '率'], cells);
const list = (...items: readonly string[]): Block => ({ is: 'list', items: items.map((each) => [each]) });

test('a document and itself have no changes; of a first one everything came', () => {
  const one = documentOf(paragraph('甲'), heading(1, '参数'), rows(['一', '2%']));
  expect(documentChanges(one, one)).toEqual([]);
  expect(documentChanges(null, one)).toEqual([
    { section: [], changes: ['提成', 'deals', '甲'].map((words) => ({ old: null, new: words })) },
    { section: ['参数'], changes: [{ old: null, new: '一 | 2%' }] },
  ]);
});

test('a row is known by its first cell, a paragraph by its place', () => {
  const old = documentOf(heading(1, '参数'), rows(['一', '2%'], ['二', '3%']), paragraph('每月算。'));
  const now = documentOf(heading(1, '参数'), rows(['零', '1%'], ['一', '2%'], ['二', '4%']), paragraph('每季算。'));
  expect(documentChanges(old, now)).toEqual([
    {
      section: ['参数'],
      changes: [
        { old: null, new: '零 | 1%' },
        { old: '二 | 3%', new: '二 | 4%' },
        { old: '每月算。', new: '每季算。' },
      ],
    },
  ]);
});

test('what is moved to another section went there and came here; a section that is gone stands last', () => {
  const old = documentOf(heading(1, '薪酬'), heading(2, '底薪'), list('固定'), heading(1, '说明'), paragraph('旧'));
  const now = documentOf(heading(1, '薪酬'), heading(2, '提成'), list('固定'));
  expect(documentChanges(old, now)).toEqual([
    { section: ['薪酬', '提成'], changes: [{ old: null, new: '固定' }] },
    { section: ['薪酬', '底薪'], changes: [{ old: '固定', new: null }] },
    { section: ['说明'], changes: [{ old: '旧', new: null }] },
  ]);
});

test('one passage of several alike is one change', () => {
  const old = documentOf(list('同', '同', '同'));
  expect(documentChanges(old, documentOf(list('同', '同')))).toEqual([{ section: [], changes: [{ old: '同', new: null }] }]);
});
