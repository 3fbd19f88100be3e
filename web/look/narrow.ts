/** Whether this is the screen of a phone: what is pressed there has to be larger. */

import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 640px)');

function listen(heard: () => void): () => void {
  narrow.addEventListener('change', heard);
  return () => narrow.removeEventListener('change', heard);
}

/** Whether it is. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => narrow.matches);
