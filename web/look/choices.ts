/** What somebody chose for this browser: the language, and whether it is light or dark; kept here, told to nobody. */

import { useSyncExternalStore } from 'react';
import type { Language } from '../../src/lib/problem.ts';
import { FONT, type Look, variablesOf } from './tokens.ts';

/** The choices; a look by `system` follows the machine. */
export type Choices = { readonly language: Language; readonly look: Look | 'system' };

const KEY = 'hengji.choices';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let chosen = kept();

/** What was kept of an earlier visit; a browser that wants no Chinese gets English the first time. */
function kept(): Choices {
  const usual: Choices = { language: navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en', look: 'system' };
  try {
    const found = JSON.parse(window.localStorage.getItem(KEY) ?? '{}') as Partial<Choices>;
    return {
      language: found.language === 'zh' || found.language === 'en' ? found.language : usual.language,
      look: found.look === 'light' || found.look === 'dark' ? found.look : 'system',
    };
  } catch {
    return usual;
  }
}

/** Chooses anew, here and for the next visit. */
export function choose(part: Partial<Choices>): void {
  chosen = { ...chosen, ...part };
  try {
    window.localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  show();
  for (const each of listeners) each();
}

/** Puts the language and the palette on the page. */
export function show(): void {
  const root = document.documentElement;
  const look = lookNow();
  root.lang = chosen.language === 'zh' ? 'zh-CN' : 'en';
  root.dataset['look'] = look;
  root.style.colorScheme = look;
  root.style.setProperty('--hj-font', FONT);
  for (const [name, value] of variablesOf(look)) root.style.setProperty(name, value);
}

const lookNow = (): Look => (chosen.look === 'system' ? (dark.matches ? 'dark' : 'light') : chosen.look);

function listen(heard: () => void): () => void {
  const system = (): void => {
    show();
    heard();
  };
  listeners.add(heard);
  dark.addEventListener('change', system);
  return () => {
    listeners.delete(heard);
    dark.removeEventListener('change', system);
  };
}

/** The language that was chosen. */
export const useLanguage = (): Language => useSyncExternalStore(listen, () => chosen.language);

/** The look as it is now. */
export const useLook = (): Look => useSyncExternalStore(listen, lookNow);

/** The look as it was chosen. */
export const useChosenLook = (): Choices['look'] => useSyncExternalStore(listen, () => chosen.look);
