/** The long work over disputes: computing whom a correction moves, importing it, settling what was disputed. */

import type { TableDeclaration } from '../../../methods/tables.ts';
import { executeCorrection, proposeRemedy, type Remedy } from '../../cases/disputes/remedy.ts';
import { settleDispute } from '../../cases/disputes/settle.ts';
import type { Office } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import type { Plain } from '../../state/tables.ts';
import type { JobKind } from '../job.ts';
import { fieldsOf } from './input.ts';

const plain = (value: unknown): Plain => (value ?? null) as Plain;

/** Computes whom a remedy moves, and proposes it. Input: `number`, `remedy`; answer: `request`. */
export const PROPOSE_REMEDY: JobKind = {
  name: 'propose remedy',
  weight: 'heavy',
  ends: { 'remedy proposed': ({ details }) => ({ request: plain(details['request']) }) },
  run: async (office, input) => {
    const { whole, demandText } = fieldsOf('propose remedy', input);
    const { request } = await proposeRemedy(office, whole('number') ?? 0, remedyOf(demandText('remedy')));
    return { request };
  },
};

/** A remedy as the text in which it was asked for. */
function remedyOf(text: string): Remedy {
  try {
    return JSON.parse(text) as Remedy;
  } catch (error) {
    throw refused('JOB_INPUT', { kind: 'propose remedy', field: 'remedy' }, error);
  }
}

/** Imports a correction that an accepted dispute asked for. Input: `request`; answer: `batch`. */
export const correctionKind = (tablesFor: (office: Office) => Promise<readonly TableDeclaration[]>): JobKind => ({
  name: 'correct facts',
  weight: 'heavy',
  ends: { 'dispute corrected': ({ details }) => ({ batch: plain(details['batch']) }) },
  run: async (office, input) => {
    const request = fieldsOf('correct facts', input).whole('request') ?? 0;
    const { batch } = await executeCorrection(office, { request, tables: await tablesFor(office) });
    return { batch: batch?.number ?? null };
  },
});

/** Settles a dispute whose source was put right. Input: `number`; answer: `run`, and `adjustment`, null where none was needed. */
export const SETTLE_DISPUTE: JobKind = {
  name: 'settle dispute',
  weight: 'heavy',
  ends: { 'dispute settled': ({ details }) => ({ run: plain(details['run']), adjustment: plain(details['adjustment']) }) },
  run: async (office, input) => {
    const { run, adjustment } = await settleDispute(office, fieldsOf('settle dispute', input).whole('number') ?? 0);
    return { run, adjustment };
  },
};
