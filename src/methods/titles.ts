/** What the items of forms and the events of catalogues are called: a title that a scheme writes once holds in all of it. */

import { type Form, field, type Line } from './form.ts';

/** The fields whose codes may have titles, by what their codes stand for. */
export const TITLED = { items: ['items'], groups: ['groups'], events: ['deduct', 'reward'] } as const;

/** What codes stand for: items of forms, groups of raters, events of a catalogue. */
export type Coded = keyof typeof TITLED;

/** The titles of codes by what they stand for; of two titles for one code the first. */
export type CodeTitles = Readonly<Record<Coded, ReadonlyMap<string, string>>>;

/** The titles that the lines of a scheme write. */
export function codeTitles(lines: readonly Line[]): CodeTitles {
  const forms = lines.flatMap(({ form }) => formsIn(form));
  const titles = (coded: Coded): ReadonlyMap<string, string> =>
    new Map(
      forms
        .flatMap((form) => TITLED[coded].flatMap((id) => codesIn(form, id)))
        .flatMap(({ code, title }) => (title === undefined ? [] : [[code, title] as const]))
        .toReversed(),
    );
  return { items: titles('items'), groups: titles('groups'), events: titles('events') };
}

/** What the codes of a field stand for; null where its codes have no titles. */
export const codedBy = (id: string): Coded | null =>
  (Object.keys(TITLED) as readonly Coded[]).find((coded) => (TITLED[coded] as readonly string[]).includes(id)) ?? null;

/** A form and those that stand in its fields. */
export const formsIn = (form: Form): readonly Form[] => [
  form,
  ...[...form.fields.values()].flatMap((value) => (value.kind === 'line' ? formsIn(value.form) : [])),
];

/** The codes that a field of a form writes, each with its title where it has one. */
export function codesIn(form: Form, id: string): readonly { readonly code: string; readonly title?: string }[] {
  const shares = field(form, id, 'shares')?.rows ?? [];
  const amounts = field(form, id, 'catalogue')?.rows ?? [];
  const list = field(form, id, 'list');
  return [
    ...shares.map(({ name, title }) => ({ code: name, ...(title === undefined ? {} : { title }) })),
    ...amounts.map(({ code, title }) => ({ code, ...(title === undefined ? {} : { title }) })),
    ...(list?.titles ?? []).flatMap((title, k) => {
      const item = list?.items[k];
      return item?.is === 'text' ? [{ code: item.value, title }] : [];
    }),
  ];
}
