/** What the screen and its owner ask for: larger things to press on a phone, and stillness where motion is unwelcome. */

import { useSyncExternalStore } from 'react';

function asked(query: string): () => boolean {
  const media = window.matchMedia(query);
  const listen = (heard: () => void): (() => void) => {
    media.addEventListener('change', heard);
    return () => media.removeEventListener('change', heard);
  };
  return () => useSyncExternalStore(listen, () => media.matches);
}

/** Whether this is the screen of a phone. */
export const useNarrow = asked('(max-width: 640px)');

/** Whether windows and menus appear at once, and do not move to their place. */
export const useStill = asked('(prefers-reduced-motion: reduce)');
