/** The text that is written, upon which version it is written, and whether somebody else has saved another one meanwhile. */

import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { type Unsent, useUnsent } from '../../../parts/unsent/use-unsent.ts';

type Told = Answer<'/drafts/{draft}'>;

/** A text as it was saved. */
type Version = { readonly version: number; readonly text: string };

/** What somebody writes. */
export type Writing = {
  readonly text: string;
  readonly write: (text: string) => void;
  /** The version that it is written upon; a save goes over this one and no other. */
  readonly over: Version;
  readonly isSaved: boolean;
  /** A newer version of somebody else, where one came while this was written; null else. */
  readonly newer: Version | null;
  /** Takes the newer version, and lets the own text go. */
  readonly takeNewer: () => void;
  /** Writes on upon the newer version: the next save goes over it. */
  readonly stay: () => void;
  readonly unsent: Unsent<string>;
  /** Counts how often the text was changed from beside the editor, which then opens anew. */
  readonly turn: number;
  readonly save: Saving;
};

/** Saving: for a button or a key; and before something that is about what is saved, which fails with it. */
type Saving = { readonly now: () => void; readonly first: () => Promise<void>; readonly isBusy: boolean; readonly error: unknown };

/** The text of a draft; one that nobody may change keeps nothing. */
export function useText(told: Told, isFixed: boolean): Writing {
  const unsent = useUnsent(isFixed ? null : `draft ${told.draft.number}`, told.text);
  const [over, setOver] = useState<Version>({ version: told.version, text: told.text });
  const [turn, setTurn] = useState(0);
  const text = unsent.value;
  const isSaved = text === over.text;
  const newer = told.version > over.version ? { version: told.version, text: told.text } : null;
  const again = (change: () => void) => (): void => {
    change();
    setTurn(turn + 1);
  };
  const takeNewer = again(() => {
    setOver({ version: told.version, text: told.text });
    unsent.drop();
  });
  // Whoever has written nothing yet goes on with what is newest.
  useEffect(() => {
    if (newer !== null && isSaved) takeNewer();
  });
  // Before anything is asked anew: what comes then is one's own version, and would else be told as a colleague's.
  const saving = api.useMutation('post', '/drafts/{draft}/save', {
    onSuccess: ({ version }, { body }) => {
      setOver({ version, text: body.text });
      if (text === body.text) unsent.forget();
    },
  });
  const first = async (): Promise<void> => {
    if (isSaved) return;
    const params = { path: { draft: told.draft.number }, header: { 'If-Match': `"${over.version}"` } };
    await saving.mutateAsync({ params, body: { text } });
  };
  // What fails stands on the page.
  const now = (): void => void first().catch(() => undefined);
  useSaveKeys(now);
  return {
    ...{ text, write: unsent.set, over, isSaved, newer, takeNewer, turn },
    stay: () => setOver({ version: told.version, text: told.text }),
    unsent: { ...unsent, take: again(unsent.take), drop: again(unsent.drop) },
    save: { now, first, isBusy: saving.isPending, error: saving.error },
  };
}

/** Saves by the keys that save everywhere. */
function useSaveKeys(now: () => void): void {
  const act = useRef(now);
  act.current = now;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
      event.preventDefault();
      act.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
