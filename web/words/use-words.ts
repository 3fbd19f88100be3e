/** Words in the language that was chosen, for parts of pages. */

import { useMemo } from 'react';
import { useLanguage } from '../look/choices.ts';
import { type Say, type Sentence, sayIn, sentenceIn, type Words } from './words.ts';

/** Says the words of a page: `const say = useWords(WORDS); say('title')`. */
export function useWords<const Own extends Words>(own: Own): Say<Own> {
  const language = useLanguage();
  return useMemo(() => sayIn(language, own), [language, own]);
}

/** Says one sentence that came along as data, such as the title of a page. */
export function useSentence(): (sentence: Sentence) => string {
  const language = useLanguage();
  return (sentence) => sentenceIn(language, sentence);
}
