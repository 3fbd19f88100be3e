/** A state that is not lost when the page is left: where the page is opened again, one goes on where one was. */

import { useRef, useState } from 'react';
import { useMe } from '../../frame/me.ts';
import { forgetKept, keyOf, readKept, writeKept } from './kept.ts';

/** What was found of an earlier visit: it is taken up, or only offered because what it was written upon has changed since. */
export type Found = { readonly at: string; readonly is: 'taken' | 'offered' };

/** The state, and what becomes of what is kept of it. */
export type Unsent<T> = {
  readonly value: T;
  readonly set: (value: T) => void;
  /** It was sent: nothing is kept any more. */
  readonly forget: () => void;
  readonly found: Found | null;
  /** Takes up what is offered. */
  readonly take: () => void;
  /** Begins anew. */
  readonly drop: () => void;
};

/** The state by its name, which says what it is of; it begins with what the server has. With null as its name nothing is kept. */
export function useUnsent<T>(name: string | null, beginning: T): Unsent<T> {
  const me = useMe();
  const key = name === null ? null : keyOf(me, name);
  const base = JSON.stringify(beginning);
  const [kept] = useState(() => (key === null ? null : readKept(key, new Date())));
  const [found, setFound] = useState<Found | null>(() =>
    kept === null ? null : { at: kept.at, is: kept.base === base ? 'taken' : 'offered' },
  );
  const [value, setValue] = useState<T>(() => (kept !== null && kept.base === base ? (kept.value as T) : beginning));
  const latest = useRef(base);
  latest.current = base;
  const set = (next: T): void => {
    setValue(next);
    if (key !== null) writeKept(key, { value: next, at: new Date().toISOString(), base: latest.current });
  };
  const forget = (): void => {
    if (key !== null) forgetKept(key);
    setFound(null);
  };
  return {
    ...{ value, set, forget, found },
    take: () => {
      if (kept !== null) set(kept.value as T);
      setFound(null);
    },
    drop: () => {
      setValue(beginning);
      forget();
    },
  };
}
