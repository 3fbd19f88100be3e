/** Remembers for each source which header of its files serves which column. */

import { type Desk, nextNumber, type Office, type Writing } from '../office/office.ts';

/** Which header serves which column. */
type Mapping = Readonly<Record<string, string>>;

/** The source of a file that names none: its name without the digits of a date, so that next month's file is of the same source. */
export const sourceOfFile = (stem: string): string => stem.replaceAll(/[\s\d_.\-年月日()（）]+/gu, ' ').trim() || stem;

/** What was remembered for a source by the name of the table; what was said last stands. */
export async function rememberedMappings(desk: Desk, source: string): Promise<ReadonlyMap<string, Mapping>> {
  const rows = await desk
    .selectFrom('source_mappings')
    .select(['fact_table', 'mapping'])
    .where('source', '=', source)
    .orderBy('number')
    .execute();
  const found = new Map<string, Mapping>();
  for (const { fact_table, mapping } of rows) found.set(fact_table, { ...found.get(fact_table), ...mapping });
  return found;
}

/** Remembers a mapping; the older ones stay. */
export async function rememberMapping(
  office: Office,
  writing: Writing,
  { source, table, mapping }: { readonly source: string; readonly table: string; readonly mapping: Mapping },
): Promise<void> {
  const number = await nextNumber(writing, 'source_mappings');
  const { desk, actor, at } = writing;
  const row = { organisation: office.organisation.id, number, source, fact_table: table, mapping: JSON.stringify(mapping), actor, at };
  await desk.insertInto('source_mappings').values(row).execute();
}

/** What stands of a source for a table. */
export type SourceMapping = { readonly source: string; readonly table: string; readonly mapping: Mapping };

/** What was remembered for all sources; what was said last stands. */
export async function allMappings(desk: Desk): Promise<readonly SourceMapping[]> {
  const rows = await desk.selectFrom('source_mappings').select('source').distinct().orderBy('source').execute();
  const each = await Promise.all(
    rows.map(async ({ source }) => [...(await rememberedMappings(desk, source))].map(([table, mapping]) => ({ source, table, mapping }))),
  );
  return each.flat();
}
