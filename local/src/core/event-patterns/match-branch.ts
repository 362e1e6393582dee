import type { ArrayPlace, FlatEvent } from './flatten-event.ts';
import type { ValueTest } from './operators.ts';

/** What a pattern asks of one field: that a value passes one of the tests, or that there is none. */
export interface FieldConditions {
  readonly tests: readonly ValueTest[];
  readonly passesAbsent: boolean;
}

/** Fields that must all meet their conditions; `$or` makes several of a pattern. */
export type Branch = ReadonlyMap<string, FieldConditions>;

/**
 * Whether an event has a value for every field, such that those taken from objects of one array are taken from the
 * same object.
 */
export function matchesBranch(branch: Branch, event: FlatEvent): boolean {
  const places: ArrayPlace[][] = [];
  for (const [path, { tests, passesAbsent }] of branch) {
    const values = event.get(path);
    if (values === undefined && passesAbsent) continue;
    const passing = (values ?? []).filter(({ value }) => tests.some((test) => test(value)));
    if (passing.length === 0) return false;
    places.push(passing.map(({ place }) => place));
  }
  return canAgree(places, new Map());
}

function canAgree([first, ...rest]: readonly ArrayPlace[][], taken: ArrayPlace): boolean {
  if (first === undefined) return true;
  return first.some((place) => {
    const agrees = [...place].every(([array, index]) => (taken.get(array) ?? index) === index);
    return agrees && canAgree(rest, new Map([...taken, ...place]));
  });
}
