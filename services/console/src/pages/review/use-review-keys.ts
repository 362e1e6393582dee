import type { DecisionKind } from '@countersign/api';
import { useShortcuts } from '../../review/shortcuts/use-shortcuts.ts';
import type { Selection } from './use-selection.ts';

interface ReviewKeys {
  readonly selection: Selection;
  readonly mayDecide: boolean;
  decide(kind: DecisionKind): void;
  openHelp(): void;
}

/** What the keys in `SHORTCUTS` do here. */
export function useReviewKeys({ selection, mayDecide, decide, openHelp }: ReviewKeys): void {
  useShortcuts({
    j: () => selection.move(1),
    k: () => selection.move(-1),
    Enter: selection.showActive,
    '1': () => selection.setTab('findings'),
    '2': () => selection.setTab('sections'),
    '3': () => selection.setTab('decisions'),
    '?': openHelp,
    ...(mayDecide && {
      e: () => selection.edit(selection.activeId),
      a: () => decide('approve'),
      r: () => decide('request-changes'),
      x: () => decide('reject'),
    }),
  });
}
