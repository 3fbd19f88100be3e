/** My month: what it comes to, item by item, and how far the next step is. */

import type { ReactElement } from 'react';

/** The page. */
export function MonthPage(): ReactElement {
  return <div />;
}
