/** Words of cells of facts. */

import { words } from '../../words/words.ts';

/** What stands in columns of yes and no. */
export const CELLS = words({
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
});
