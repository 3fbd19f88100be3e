/** Types into a field as people do, who see a calendar go where they type, and type again where it did not, before they leave the field. */

import type { Locator } from 'playwright-core';

/** A calendar that is open. */
const CALENDAR = '.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)';

/** How long a calendar is looked at before it is typed into again, in milliseconds, and how often. */
const [LOOK, TRIES] = [4_000, 5];

/** Types: a day or a month, as 2026-10-31 or 2026-10, or what else a field asks for. */
export async function typed(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  const asksForTime = (await field.locator('xpath=ancestor::*[contains(@class, "ant-picker")]').count()) > 0;
  const calendar = field.page().locator(CALENDAR).first();
  if (asksForTime) {
    const meant = field.page().locator(`${CALENDAR} .ant-picker-cell-selected[title="${text}"]`).first();
    for (let tries = 1; tries < TRIES && !(await isThere(meant)); tries += 1) {
      await field.fill('');
      await field.fill(text);
    }
    await meant.waitFor();
  }
  await field.press('Tab');
  if (asksForTime) await calendar.waitFor({ state: 'hidden' });
}

const isThere = (seen: Locator): Promise<boolean> =>
  seen.waitFor({ timeout: LOOK }).then(
    () => true,
    () => false,
  );
