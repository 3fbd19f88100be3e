/** What empties a choice, named in the language of the page: the library names it in English. */

import { CloseCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.ts';
import { PARTS } from '../words.ts';

/** For `allowClear` of a choice. */
export function useClearing(): { readonly label: string; readonly clearIcon: ReactNode } {
  const say = useWords(PARTS);
  return { label: say('clear'), clearIcon: <CloseCircleFilled aria-hidden /> };
}
