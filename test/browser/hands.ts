/** What people do at pages in whichever language: press a button by its words, choose in a list. */

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Say, sayIn, type Words } from '../../web/words/words.ts';
import type { Seat } from './house.ts';

/** Says the words of pages in the language of a seat. */
export const speaker =
  ({ language }: Pick<Seat, 'language'>) =>
  <const Own extends Words>(own: Own): Say<Own> =>
    sayIn(language, own);

/** Presses the button of a name; two Chinese signs stand apart on it. */
export async function presses(within: Page | Locator, name: string): Promise<void> {
  const shown = /^\p{Script=Han}{2}$/u.test(name) ? new RegExp(`^${[...name].join('\\s?')}$`) : name;
  await within.getByRole('button', { name: shown, exact: true }).first().click();
}

/** Chooses in a list of a dialog: typing opens it, however far the window has come, and what is chosen stands in the field. */
export async function chooses(page: Page, label: string, title: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel(label);
  const chosen = dialog.locator('.ant-select', { has: page.getByLabel(label), hasText: title });
  for (let tries = 1; (await chosen.count()) === 0; tries += 1) {
    expect(tries).toBeLessThan(4);
    await field.fill(title);
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').getByText(title).first().click();
    await chosen.waitFor({ timeout: 5_000 }).catch(() => undefined);
  }
}
