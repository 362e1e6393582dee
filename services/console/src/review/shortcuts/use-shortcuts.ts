import { useEffect, useRef } from 'react';
import { SHORTCUTS, type Shortcut, shortcutsOn } from './shortcuts.ts';

const OWN_KEYS =
  'input, textarea, select, [contenteditable], [role="listbox"], [role="combobox"], [role="dialog"]';
const OWN_ENTER = 'button, a, [role="button"], [role="tab"]';

/** Whether what has the focus wants this key for itself. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(OWN_KEYS) !== null || (key === 'Enter' && target.closest(OWN_ENTER) !== null);
}

/** Calls what belongs to a key, unless somebody types, a dialog is open, or keys are switched off. */
export function useShortcuts(actions: Readonly<Partial<Record<Shortcut, () => void>>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!(event.key in SHORTCUTS) || isTaken(event) || !shortcutsOn()) return;
      const act = latest.current[event.key as Shortcut];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
