/** Publishing what a cycle decided as facts: its targets, its ratings, its allotments. */

import { publishAllotments } from '../../cycles/allotments/allot.ts';
import { publishRatings } from '../../cycles/forms/publish.ts';
import { settleTargets } from '../../cycles/targets/settle.ts';
import type { Said } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import type { JobKind } from '../job.ts';
import { fieldsOf } from './input.ts';

const answerOf = ({ details }: Said) => ({ batch: typeof details['batch'] === 'number' ? details['batch'] : null });

/** Publishes a part of a cycle. Input: `cycle`, `part` (targets, ratings, allotments); answer: `batch`, null where there was nothing. */
export const PUBLISH: JobKind = {
  name: 'publish',
  weight: 'light',
  ends: { 'cycle targets published': answerOf, 'cycle ratings published': answerOf, 'cycle allotments published': answerOf },
  run: async (office, input) => {
    const { demandText, whole } = fieldsOf('publish', input);
    const [cycle, part] = [whole('cycle') ?? 0, demandText('part')];
    if (part === 'targets') return { batch: (await settleTargets(office, cycle)).batch };
    if (part === 'ratings') return { batch: await publishRatings(office, cycle) };
    if (part === 'allotments') return { batch: await publishAllotments(office, cycle) };
    throw refused('JOB_INPUT', { kind: 'publish', field: 'part' });
  },
};
