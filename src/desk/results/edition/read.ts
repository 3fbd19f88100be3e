/** Reads the editions of a cycle's results, and what of them one may see. */

import type { Desk } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import type { Quota, Standing } from '../rows.ts';
import { contentOf, type ResultContent } from './content.ts';

/** An edition: the run whose figures are the results of a cycle. */
export type Edition = {
  readonly number: number;
  readonly cycle: number;
  readonly run: number;
  readonly quotas: readonly Quota[];
  /** The grades that each line of text can give, by its name, in the order of the scheme. */
  readonly grades: Readonly<Record<string, readonly string[]>>;
  readonly at: string;
};

/** The result of a person in an edition; `hash` is what a signature names. */
export type PersonResult = {
  readonly edition: number;
  readonly person: string;
  readonly unit: string | null;
  readonly content: ResultContent;
  readonly text: string;
  readonly hash: string;
  readonly places: readonly Standing[];
};

const COLUMNS = ['number', 'cycle', 'run', 'quotas', 'grades', 'at'] as const;

/** The edition that counts for a cycle; null where no run was attached. */
export async function currentEdition(desk: Desk, cycle: number): Promise<Edition | null> {
  const found = await desk
    .selectFrom('result_editions')
    .select(COLUMNS)
    .where('cycle', '=', cycle)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** An edition by its number. */
export const editionNumbered = (desk: Desk, number: number): Promise<Edition> =>
  desk.selectFrom('result_editions').select(COLUMNS).where('number', '=', number).executeTakeFirstOrThrow();

/** The edition that counts; refused where no run was attached. */
export async function demandEdition(desk: Desk, cycle: number): Promise<Edition> {
  const found = await currentEdition(desk, cycle);
  if (found === null) throw refused('RESULT_NONE', { cycle });
  return found;
}

/** The results of an edition that one may see, by person. */
export async function resultsIn(desk: Desk, edition: number): Promise<readonly PersonResult[]> {
  const rows = await desk.selectFrom('result_rows').selectAll().where('edition', '=', edition).orderBy('person').execute();
  return rows.map(resultOf);
}

/** The result of a person in an edition; null where there is none that one may see. */
export async function resultIn(desk: Desk, edition: number, person: string): Promise<PersonResult | null> {
  const query = desk.selectFrom('result_rows').selectAll().where('edition', '=', edition).where('person', '=', person);
  const found = await query.executeTakeFirst();
  return found === undefined ? null : resultOf(found);
}

type Row = Pick<PersonResult, 'edition' | 'person' | 'unit' | 'hash' | 'places'> & { readonly content: string };

const resultOf = ({ edition, person, unit, content, hash, places }: Row): PersonResult => ({
  ...{ edition, person, unit, hash, places },
  ...{ content: contentOf(content), text: content },
});
