/** Tests of the dictionary: one word for one thing in both languages, and the word that was meant. */

import { describe, expect, test } from 'vitest';
import { EXPRESSION_WORDS, FUNCTION_WORDS, functionId, functionWord } from './word-lists.ts';
import { nearestWord, WORDS, word, wordId, wordsOf } from './words.ts';

describe('the dictionary', () => {
  test('no word of either language stands twice', () => {
    const all = WORDS.flatMap(({ zh, en }) => [zh, en]);
    expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([]);
  });

  test.each([
    ['分段累进', 'progressive'],
    ['以上', 'rest'],
    ['不足', 'below'],
    ['不到', 'short of'],
    ['满', 'from'],
    ['起点', 'starting'],
    ['四舍五入到', 'round half up to'],
  ])('%s is %s', (zh, en) => {
    expect([wordId(zh), wordId(en)]).toEqual([en, en]);
    expect([word(en, 'zh'), word(en, 'en')]).toEqual([zh, en]);
  });

  test('a word that is none has no id and is printed as it is', () => {
    expect([wordId('提成'), word('提成', 'en')]).toEqual([null, '提成']);
  });

  test('expressions have keywords and functions of their own', () => {
    const own = [...Object.entries(EXPRESSION_WORDS), ...Object.entries(FUNCTION_WORDS)].flat();
    expect(new Set(own).size).toBe(own.length);
    expect([functionId('整月数'), functionId('months_between'), functionId('toString')]).toEqual([
      'months_between',
      'months_between',
      null,
    ]);
    expect([functionWord('max', 'zh'), functionWord('max', 'en')]).toEqual(['最大', 'max']);
  });
});

describe('the word that was meant', () => {
  test.each([
    ['分段累近', '分段累进'],
    ['分累段进', '分段累进'],
    ['指际', '指标'],
    ['指', '指标'],
    ['周其', '周期'],
    ['提成', null],
    ['甲', null],
  ])('for %s is %s', (text, meant) => {
    expect(nearestWord(text, wordsOf('zh', 'section', 'method'))).toBe(meant);
  });

  test.each([
    ['progresive', 'progressive'],
    ['mesaures', 'measures'],
    ['Scheme', 'scheme'],
    ['pya', 'pay'],
    ['pxy', 'pay'],
    ['pxz', null],
    ['commission', null],
    ['', null],
  ])('for %s is %s', (text, meant) => {
    expect(nearestWord(text, wordsOf('en', 'section', 'method'))).toBe(meant);
  });
});
