/** 连续 streak: runs of consecutive days; how many times a run completes another block of days, or how long the longest is. */

import { expressionOf, wordOf } from '../form.ts';
import type { Method } from '../method.ts';
import type { Speech } from '../telling.ts';
import { countOf, mainOf } from './common.ts';
import { explainRows } from './explain.ts';
import { tellRows } from './tell.ts';

/** { 连续: visits.arrived_on, 其中: consumed, 每: 3天, 起点: 期前 }; without 每 the longest run in days. */
export const STREAK: Method = {
  id: 'streak',
  family: 'measure',
  fields: [
    { id: 'streak', kind: 'expression', required: true },
    { id: 'each', kind: 'expression' },
    { id: 'starting', kind: 'word', words: ['before the period', 'this period'], required: true },
    { id: 'where', kind: 'expression' },
    { id: 'credit', kind: 'expression' },
  ],
  build: (form, builder) => {
    const each = expressionOf(form, 'each');
    const length = each === null ? null : builder.constant(each);
    if (each !== null && length === null) return null;
    if (length !== null && (length.value.d !== 1n || length.value.n < 1n || length.type.unit['天'] !== 1))
      return builder.problem('STREAK_DAYS', (each ?? mainOf(form)).at, { text: builder.textOf((each ?? mainOf(form)).at) });
    const range = { first: builder.period.first, last: builder.period.last };
    const early = wordOf(form, 'starting', 'this period') === 'before the period';
    const measured = builder.measure({
      form,
      main: mainOf(form),
      empty: 'zero',
      window: early ? 'to the end of the period' : 'this period',
      aggregate: (rows) => {
        const day = rows.value(mainOf(form));
        if (day === null) return null;
        if (day.type.is !== 'date') return builder.problem('STREAK_DATE', mainOf(form).at, { text: builder.textOf(mainOf(form).at) });
        const of = length === null ? 'longest' : 'blocks';
        return {
          aggregate: { is: 'streak', day: day.value, of, length: Number(length?.value.n ?? 1n), range },
          type: countOf({ [length === null ? '天' : '次']: 1 }),
          scale: 1n,
        };
      },
    });
    return measured === null || measured.is === 'grain'
      ? measured
      : { ...measured, explain: explainRows(measured, form, { zh: '连续', en: 'consecutive days of' }, builder) };
  },
  tell: (form, speech) => {
    const rows = speech.rows(form);
    const each = expressionOf(form, 'each');
    const early = wordOf(form, 'starting', 'this period') === 'before the period';
    const day = rows.say(mainOf(form));
    const what =
      each === null
        ? speech.fill({ zh: '「{day}」最长连续几天', en: 'length of the longest run (consecutive days by {day})' }, { day })
        : speech.fill(
            { zh: '「{day}」连续满 {each} 的次数', en: 'number of runs of {each} (consecutive days by {day})' },
            { day, each: speech.say(each) },
          );
    return tellRows(rows, what, 'zero', speech, streakNotes(each === null ? null : speech.say(each), early, speech));
  },
};

function streakNotes(each: string | null, early: boolean, speech: Speech): readonly string[] {
  const blocks = {
    zh: '一段连续的日子每再满 {each} 记一次（满两个 {each} 记两次）；断一天就从头数。',
    en: 'A run counts once for each {each} that it completes; a day missed starts anew.',
  };
  const before = {
    zh: '从更早就开始的连续接着数长度，但只有落在本期内的日子才算满、才算最长。',
    en: 'A run that began before the period goes on in length, but only days inside the period complete anything or are longest.',
  };
  const fresh = { zh: '连续从本期第一天起数，以前的日子不算。', en: 'Runs begin in the period; earlier days do not count.' };
  const same = speech.fill({ zh: '同一天有几条只算一天。', en: 'Several records of a day are one day.' });
  return [...(each === null ? [] : [speech.fill(blocks, { each })]), speech.fill(early ? before : fresh), same];
}
