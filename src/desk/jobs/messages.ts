/** The sentences for what goes wrong with long work. */

import type { Messages } from '../../lib/problem.ts';

/** Messages by code; the holes are the problem's values. */
export const jobMessages = {
  JOB_UNKNOWN: {
    zh: { what: '没有第 {number} 号任务。', mend: '看一下任务列表，选已有的编号。' },
    en: { what: 'There is no job {number}.', mend: 'Look at the list of jobs and choose a number from it.' },
  },
  JOB_ENDED: {
    zh: { what: '第 {number} 号任务已经结束（{stateZh}）。', mend: '要再做一次，就重新提交。' },
    en: { what: 'Job {number} has ended ({state}).', mend: 'To have it done again, ask for it again.' },
  },
  JOB_KIND: {
    zh: { what: '任务种类「{kind}」在这个版本里没有。', mend: '更新衡绩，然后重新提交。' },
    en: { what: 'This version knows no job of the kind "{kind}".', mend: 'Update Hengji, then ask again.' },
  },
  JOB_INPUT: {
    zh: { what: '任务「{kind}」的要求不完整：{field}。', mend: '补上后重新提交。' },
    en: { what: 'What was asked of the job "{kind}" is not complete: {field}.', mend: 'Add it and ask again.' },
  },
  JOB_CUT_OFF: {
    zh: {
      what: '任务做了 {times} 次都被打断：做它的进程每次都中途停止，没有留下任何改动。',
      mend: '看一下内存和磁盘是否够用（hengji doctor），然后重新提交。',
    },
    en: {
      what: 'The job was cut off {times} times: the process that worked on it ended each time. Nothing was changed.',
      mend: 'See whether memory and disk suffice (hengji doctor), then ask again.',
    },
  },
  JOB_FAILED: {
    zh: { what: '任务因程序错误没有做成：{reason}。没有留下任何改动。', mend: '把这条信息报告给维护者。' },
    en: { what: 'The job failed by a fault of the program: {reason}. Nothing was changed.', mend: 'Report this to the maintainers.' },
  },
} satisfies Messages;
