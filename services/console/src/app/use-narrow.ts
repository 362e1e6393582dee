import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 900px)');

const subscribe = (changed: () => void) => {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Too narrow for two columns. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
