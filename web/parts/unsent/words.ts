/** Words of what was written and not sent. */

import { words } from '../../words/words.ts';

/** The words. */
export const UNSENT = words({
  taken: { zh: '已接上你在 {at} 写了还没保存的内容。', en: 'This is what you wrote by {at} and had not kept.' },
  offered: {
    zh: '你在 {at} 写了还没保存的内容，之后这里有了变化。',
    en: 'You wrote something by {at} and had not kept it; what stands here has changed since.',
  },
  take: { zh: '用我写的', en: 'Take mine' },
  drop: { zh: '不要了', en: 'Begin anew' },
});
