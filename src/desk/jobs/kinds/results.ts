/** The long work over results: what a committee decided becomes facts; a cycle that is done becomes an archive. */

import type { TableDeclaration } from '../../../methods/tables.ts';
import type { Office } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import { archiveCycle } from '../../results/archive/archive.ts';
import { keepDecisions } from '../../results/calibration/facts.ts';
import { type JobKind, numberIn } from '../job.ts';
import { fieldsOf } from './input.ts';

/** Keeps the decisions of a closed committee as facts. Input: `committee`; answer: `committee`. */
export const keepDecisionsKind = (tablesFor: (office: Office) => Promise<readonly TableDeclaration[]>): JobKind => ({
  name: 'keep decisions',
  weight: 'light',
  ends: { 'committee kept as facts': (said) => ({ committee: numberIn(said) }) },
  run: async (office, input) => {
    const committee = numberOf('keep decisions', 'committee', fieldsOf('keep decisions', input).whole('committee'));
    await keepDecisions(office, { committee, tables: await tablesFor(office) });
    return { committee };
  },
});

/** Archives a cycle. Input: `cycle`, `item` (the line that holds the grade); answer: `archive`. */
export const ARCHIVE: JobKind = {
  name: 'archive',
  weight: 'heavy',
  ends: { 'results archived': (said) => ({ archive: numberIn(said) }) },
  run: async (office, input) => {
    const fields = fieldsOf('archive', input);
    const cycle = numberOf('archive', 'cycle', fields.whole('cycle'));
    return { archive: await archiveCycle(office, { cycle, item: fields.demandText('item') }) };
  },
};

function numberOf(kind: string, field: string, value: number | null): number {
  if (value === null) throw refused('JOB_INPUT', { kind, field });
  return value;
}
