/** What a case is about, in one line. */

import type { ReactElement } from 'react';
import { useLanguage } from '../../../look/choices.ts';
import { periodText } from '../../../parts/figures/period.ts';
import { useSchemeTitles } from '../../../parts/names/schemes.ts';
import { useWords } from '../../../words/use-words.ts';
import { ABOUT, WHOSE } from '../words/cases.ts';
import { type Case, goesOn, nodeOf } from './case.ts';

/** The line. */
export function About({ each }: { readonly each: Case }): ReactElement {
  const say = useWords(ABOUT);
  const language = useLanguage();
  const titleOf = useSchemeTitles();
  const { kind, subject } = each;
  const text = (name: string): string => String(subject[name] ?? '');
  const node = nodeOf(each);
  if (node !== null) {
    const place = { scheme: titleOf(text('scheme')), period: periodText(text('period'), language) };
    return <>{node.is === 'rule' ? say('rule', { ...place, path: each.line ?? node.path }) : say(node.is, place)}</>;
  }
  if (kind === 'application') {
    const [what, amount, from] = [text('what'), text('amount'), text('from')];
    return <>{what === 'raise' ? say('raise', { amount, from }) : say(what as 'contribution', { amount })}</>;
  }
  if (kind === 'outcome') return <>{say(text('what') as 'training')}</>;
  if (kind === 'award') return <>{say('award', { period: periodText(text('period'), language), count: Number(subject['winners']) })}</>;
  if (kind === 'behaviour') return <>{say('behaviour', { day: text('day'), points: text('points') })}</>;
  return <>{say('none')}</>;
}

/** Whose turn it is; nothing where the case has ended. */
export function Whose({ each }: { readonly each: Case }): ReactElement | null {
  const say = useWords(WHOSE);
  const key = `${each.kind} ${each.state}`;
  return goesOn(each) && key in WHOSE ? <span>{say(key as keyof typeof WHOSE)}</span> : null;
}
