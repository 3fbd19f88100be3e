/** Items of forms that people read as codes: the scheme speaks Chinese and writes no title for them. */

import type { Language } from '../../lib/problem.ts';
import { type Form, field, type Line } from '../../methods/form.ts';
import { codeTitles, formsIn } from '../../methods/titles.ts';
import type { Context } from '../compile/context.ts';
import { word } from '../words.ts';
import type { Lint, Rule } from './rule.ts';

/** Remarks a line once, with a title proposed for the first of its items: what the text remarks beside it, else a gap to be filled. */
export const itemUntitled: Rule = (context) =>
  isChinese(context.scheme.title)
    ? context.scheme.lines.flatMap((line) => formsIn(line.form).flatMap((form) => remarked(context, line, form)))
    : [];

function remarked(context: Context, line: Line, form: Form): readonly Lint[] {
  if (form.method !== 'scorecard' && form.method !== 'raters') return [];
  const titles = codeTitles(context.scheme.lines).items;
  const bare = itemsOf(form).filter(({ name }) => !isChinese(name) && !titles.has(name));
  const [first] = bare;
  if (first === undefined) return [];
  const title = context.called('items', first.name) ?? '…';
  const names = bare.map((item) => item.name);
  const items = { items: names.map((each) => `「${each}」`).join(''), itemsEn: names.map((each) => `"${each}"`).join(', ') };
  const proposal = (language: Language): string => proposed(context, first, { title, language });
  const values = { name: line.title ?? line.name, ...items, example: proposal('zh'), exampleEn: proposal('en') };
  return [{ code: 'ITEM_UNTITLED', at: first.at, values }];
}

/** How the item is written with a title. */
function proposed(
  { text }: Context,
  { name, share }: Item,
  { title, language }: { readonly title: string; readonly language: Language },
): string {
  const value = share === null ? '' : `, ${word('value', language)}: ${text.slice(share.start, share.end)}`;
  return `${name}: { ${word('title', language)}: ${title}${value} }`;
}

type Item = { readonly name: string; readonly share: Form['at'] | null; readonly at: Form['at'] };

/** The items of a form; a line with one item is called like it. */
function itemsOf(form: Form): readonly Item[] {
  const shares = field(form, 'items', 'shares')?.rows.map(({ name, share, at }): Item => ({ name, share: share.at, at })) ?? [];
  const list = field(form, 'items', 'list')?.items ?? [];
  const named = list.flatMap((item): readonly Item[] =>
    item.is === 'text'
      ? [{ name: item.value, share: null, at: item.at }]
      : item.is === 'name'
        ? [{ name: item.path.join('.'), share: null, at: item.at }]
        : [],
  );
  const items = [...shares, ...named];
  return items.length === 1 ? [] : items;
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
