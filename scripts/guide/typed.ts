/** Types into a field as people do, and leaves it: a calendar takes what was typed when it is left. */

import type { Locator } from 'playwright-core';

/** Types. */
export async function typed(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Tab');
}
