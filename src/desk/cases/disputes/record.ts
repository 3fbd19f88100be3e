/** The record that a dispute is about, as it stands in its batch: whoever handles the dispute sees what it says before they judge. */

import { join } from 'node:path';
import { textsOfBatch } from '../../../facts/batches/texts.ts';
import { demandSees } from '../../access/demand.ts';
import { batchFolder } from '../../facts/import.ts';
import { type Office, read } from '../../office/office.ts';
import { caseNumbered } from '../file.ts';
import { batchOf } from './effects.ts';
import { disputed } from './raise.ts';

/** A row by its batch and number, its cells by column; null is a blank one. */
export type DisputedRecord = {
  readonly table: string;
  readonly batch: number;
  readonly row: number;
  readonly cells: Readonly<Record<string, string | null>>;
};

/** The record; null where the dispute is about a rule or a rating, or where the batch has no such row. */
export async function disputedRecord(office: Office, number: number): Promise<DisputedRecord | null> {
  const file = await read(office, async (desk) => {
    const found = await caseNumbered(desk, number, 'dispute');
    await demandSees(desk, 'handle disputes', found.person ?? '');
    return found;
  });
  const { node } = disputed(file);
  if (node.is !== 'fact') return null;
  const { table, batch, row } = node;
  const { manifest, file: path } = await batchOf(office, batch);
  for await (const { cells } of textsOfBatch({ manifest, path: join(batchFolder(office), path) }, [row]))
    return { table, batch, row, cells };
  return null;
}
