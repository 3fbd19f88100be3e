/** A text checked while it is written: by the rooms of the language, loaded when they are first needed, a moment after the last key. */

import { useEffect, useState } from 'react';
import type { Checked, Texts } from './checked.ts';

/** The rooms. */
export type Rooms = typeof import('./checked.ts') & typeof import('./curve.ts');

/** What a text came to, with the rooms that found it and the very text that it holds for. */
export type Found = { readonly checked: Checked; readonly rooms: Rooms; readonly text: string };

let loading: Promise<Rooms> | null = null;

function rooms(): Promise<Rooms> {
  loading ??= Promise.all([import('./checked.ts'), import('./curve.ts')]).then(([checked, curve]) => ({ ...checked, ...curve }));
  return loading;
}

/** What a text comes to; null until it is known for the first time. What was found for the text before stays meanwhile. */
export function useChecked(texts: Texts | null, wait = 0): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const { text, indicators, tables } = texts ?? {};
  useEffect(() => {
    if (text === undefined || indicators === undefined || tables === undefined) return undefined;
    let isOver = false;
    const timer = setTimeout(async () => {
      const own = await rooms();
      if (!isOver) setFound({ checked: own.check({ text, indicators, tables }), rooms: own, text });
    }, wait);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, indicators, tables, wait]);
  return found;
}
