/** The duties with which the inbox stands in somebody's menu; who was named for one thing alone finds it among what waits for them. */

import type { Duty } from '../../../frame/me.ts';

/** The duties. */
export const DECIDING: readonly Duty[] = [
  'rate team',
  'decide applications',
  'handle disputes',
  'record events',
  'confirm outcomes',
  'approve runs',
  'approve adjustments',
];
