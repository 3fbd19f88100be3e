/** The sentences for what is refused about adjustments. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const adjustmentMessages = {
  ADJUSTMENT_MISSING: {
    zh: { what: '没有调整 A{number}。', mend: 'hengji adjustments 列出所有调整。' },
    en: { what: 'There is no adjustment A{number}.', mend: 'hengji adjustments lists them all.' },
  },
  ADJUSTMENT_STATE: {
    zh: { what: '调整 A{number} {stateZh}，不再改变。', mend: '再有差额时，hengji adjust 会提出新的调整。' },
    en: {
      what: 'Adjustment A{number} is {state} and changes no more.',
      mend: 'Where there is a difference still, hengji adjust proposes a new one.',
    },
  },
  INSTALMENTS: {
    zh: { what: '「{found}」不是分期数。', mend: '写 1 到 {most} 的整数。' },
    en: { what: '"{found}" is no number of instalments.', mend: 'Write a whole number from 1 to {most}.' },
  },
  PAY_PERIOD_KIND: {
    zh: { what: '所属期 {period} 和发放期 {found} 不是同一种周期。', mend: '按月的在月里发，按季的在季里发。' },
    en: {
      what: 'The period {period} and the pay period {found} are not of one kind.',
      mend: 'Pay months in months and quarters in quarters.',
    },
  },
  PAY_PERIOD_BEFORE: {
    zh: { what: '发放期 {found} 不在所属期 {period} 之后。', mend: '选一个更晚的、还没有封账的周期；不写 --pay-in 就是下一个。' },
    en: {
      what: 'The pay period {found} is not after {period}.',
      mend: 'Choose a later one that is open; without --pay-in it is the next.',
    },
  },
  PAY_PERIOD_LOCKED: {
    zh: { what: '「{scheme}」的 {period} 已封账，不能再在其中发放。没有提出调整。', mend: '用 --pay-in 选一个还没有封账的周期。' },
    en: {
      what: 'The {period} of "{scheme}" is locked; nothing more is paid in it. Nothing was proposed.',
      mend: 'Choose an open one with --pay-in.',
    },
  },
} satisfies Messages;
