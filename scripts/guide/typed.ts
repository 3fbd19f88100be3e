/** Types into a field as people do, who see a calendar open and go where they type before they leave the field: it takes then what was typed. */

import type { Locator } from 'playwright-core';

/** A calendar that is open. */
const CALENDAR = '.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)';

/** Types: a day or a month, as 2026-10-31 or 2026-10, or what else a field asks for. */
export async function typed(field: Locator, text: string): Promise<void> {
  const page = field.page();
  await field.click();
  const asksForTime = (await field.locator('xpath=ancestor::*[contains(@class, "ant-picker")]').count()) > 0;
  if (asksForTime) await page.locator(CALENDAR).first().waitFor();
  await field.fill(text);
  if (asksForTime) await page.locator(`${CALENDAR} .ant-picker-cell-selected[title="${text}"]`).first().waitFor();
  await field.press('Tab');
  if (asksForTime) await page.locator(CALENDAR).first().waitFor({ state: 'hidden' });
}
