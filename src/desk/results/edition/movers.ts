/** Who moves when another run becomes the result: compared as it would be shown, before it is. */

import { demand } from '../../access/demand.ts';
import { type Office, read } from '../../office/office.ts';
import { seatsOn } from '../../people/staff/read.ts';
import { runNumbered } from '../../runs/find.ts';
import { openRun } from '../../runs/reopen.ts';
import { contentOf, contentWriter, type ResultContent } from './content.ts';
import { demandEdition, resultsIn } from './read.ts';

/** A figure that differs; null where it is not known, or the person is no subject. */
type MovedItem = { readonly name: string; readonly title: string; readonly old: string | null; readonly new: string | null };

/** A person whose result would be another one. */
export type Mover = { readonly person: string; readonly name: string; readonly items: readonly MovedItem[] };

/** The people whose results differ between the edition that counts and a run, by person; what one may not see is not told. */
export async function moversOf(office: Office, order: { readonly cycle: number; readonly run: number }): Promise<readonly Mover[]> {
  demand(office, 'run cycles');
  const { run, seats, edition, before } = await read(office, async (desk) => {
    const found = await runNumbered(desk, order.run);
    const attached = await demandEdition(desk, order.cycle);
    return { run: found, edition: attached, seats: await seatsOn(desk, found.last_day), before: await resultsIn(desk, attached.number) };
  });
  const { evaluation } = await openRun(office, run);
  const { scheme, version, period } = run;
  const write = contentWriter(evaluation, { cycle: edition.cycle, scheme, version, period });
  const after = new Map(
    evaluation.facts.subjects.ids.map((person, row) => [
      person,
      contentOf(write(row, seats.get(person)?.find(({ main }) => main)?.unit ?? null)),
    ]),
  );
  return before.flatMap(({ person, content }) => {
    const items = moved(content, after.get(person));
    return items.length === 0 ? [] : [{ person, name: content.name, items }];
  });
}

function moved(old: ResultContent, now: ResultContent | undefined): readonly MovedItem[] {
  const texts = new Map(now?.items.map(({ name, text }) => [name, text]));
  return old.items
    .map(({ name, title, text }) => ({ name, title, old: text, new: texts.get(name) ?? null }))
    .filter((each) => each.old !== each.new);
}
