/** What the stages of a cycle are called, in both languages. */

import type { Values } from '../../lib/problem.ts';
import type { Stage } from './rows.ts';

/** The stages in Chinese. */
const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  targets: '目标',
  rating: '评分',
  calibration: '校准',
  notice: '公示',
  result: '公布结果',
  interview: '面谈',
  signature: '签字',
};

/** A stage for the holes of a message: `{name}` in English and `{nameZh}` in Chinese. */
export const stageWords = (name: string, stage: Stage): Values => ({ [name]: stage, [`${name}Zh`]: STAGE_WORDS[stage] });
