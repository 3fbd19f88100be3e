/** The sentences for measures: what can be summed, counted, looked up in a streak. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of problems with measures, by code. */
export const measureMethodMessages = {
  COUNT_WHAT: {
    zh: {
      what: '「计数」数的是记录有几条，「{found}」既不是一张表，也没有说数几个不同的。',
      mend: '数记录写表名，例如 计数: visits；数有几个不同的，写 计数: 不同 visits.customer_id。',
    },
    en: {
      what: '"count" counts records, and "{found}" is neither a table nor says that different values are counted.',
      mend: 'For records write the table, count: visits; for different values count: distinct visits.customer_id.',
    },
  },
  SUM_OF_NUMBERS: {
    zh: { what: '「{text}」不是数，不能合计、平均或比高低。', mend: '换成一列数；要数有多少条，用「计数」。' },
    en: {
      what: '"{text}" is no number, so it has no sum, mean or highest.',
      mend: 'Use a column of numbers; to count records, use "count".',
    },
  },
  SUM_OF_LINE: {
    zh: {
      what: '「合计」里面只能再套「阶梯」「分段累进」「全额累进」，这里套的不是。',
      mend: '写成 合计: { 阶梯: 单日业绩, 档: [[满 5千元, 50元]] }；其他算法另起一行，再合计它的名称。',
    },
    en: {
      what: 'Inside "sum" only "steps", "progressive" and "whole" may stand; this is something else.',
      mend: 'Write sum: { steps: daily, tiers: [[from 5000yuan, 50yuan]] }; give other methods a line of their own.',
    },
  },
  SUM_STEPS_FROM: {
    zh: {
      what: '合计阶梯时，每一档要写从哪里起，「{row}」写的是到哪里为止，没有达到第一档的也会被算上。',
      mend: '每一档用「满」或「超过」写，例如 满 5千元。',
    },
    en: {
      what: 'When steps are summed, each row says where it begins; "{row}" says where it ends, so what reaches no step would count.',
      mend: 'Begin each row with from or above, such as from 5000yuan.',
    },
  },
  SHARES_ON_GRAIN: {
    zh: { what: '「归」按比例分给几个人时，不能再用「按」分到客户或天。', mend: '删掉「按」，或者每个人各写一个指标，再按比例相加。' },
    en: {
      what: 'When "credit" divides a record among several people, it cannot be split by "per" as well.',
      mend: 'Remove "per", or write a measure for each person and add them by their shares.',
    },
  },
  STEPS_ON_GRAIN: {
    zh: { what: '逐份按档合计的结果是每人一个数，不能再用「按」分开。', mend: '删掉「按」；要按天分档，把「按」写到里面那个指标上。' },
    en: {
      what: 'A sum of steps or tiers is one number for each person and cannot be split by "per".',
      mend: 'Remove "per"; to reach steps by day, put "per" on the measure inside.',
    },
  },
  MEAN_ON_GRAIN: {
    zh: { what: '「平均」还不能按客户或按天各算一个。', mend: '删掉「按」；或者分别写「合计」和「计数」，再相除。' },
    en: { what: '"mean" cannot be taken for each customer or day.', mend: 'Remove "per"; or write a sum and a count and divide them.' },
  },
  STREAK_DATE: {
    zh: { what: '「连续」数的是连着几天，「{text}」不是日期。', mend: '写一个日期列，例如 连续: visits.arrived_on。' },
    en: {
      what: 'A streak is of consecutive days, and "{text}" is no date.',
      mend: 'Write a date column, such as streak: visits.arrived_on.',
    },
  },
  STREAK_DAYS: {
    zh: { what: '「每: {text}」不是整天数，数不出满了几个。', mend: '写整天数，例如 每: 3天。' },
    en: {
      what: '"each: {text}" is no whole number of days, so no block of days can be full.',
      mend: 'Write whole days, such as each: 3days.',
    },
  },
} satisfies Messages;
