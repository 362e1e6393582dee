import { isExactNumber } from './exact-json.ts';

/** Which element of each array on its way a value stands in, by the array's number. */
export type ArrayPlace = ReadonlyMap<number, number>;

/** A value of an event that is neither object nor array. */
export interface FieldValue {
  readonly value: unknown;
  readonly place: ArrayPlace;
}

/** The values of an event by path: keys joined by dots, arrays left out. An empty array or object leaves none. */
export type FlatEvent = ReadonlyMap<string, readonly FieldValue[]>;

const flattened = new WeakMap<object, FlatEvent>();

/** Flattens an event once for all the patterns that it is held against. */
export function flattenEvent(event: Readonly<Record<string, unknown>>): FlatEvent {
  const known = flattened.get(event);
  if (known !== undefined) return known;
  const fields = collectFields(event);
  flattened.set(event, fields);
  return fields;
}

function collectFields(event: object): FlatEvent {
  const fields = new Map<string, FieldValue[]>();
  let arrays = 0;

  function visitArray(elements: readonly unknown[], path: string, place: ArrayPlace): void {
    const array = arrays++;
    // Plain values of one array can be taken together; those of its objects only with those of the same object.
    elements.forEach((element, index) => {
      visit(element, path, isContainer(element) ? new Map(place).set(array, index) : place);
    });
  }

  function visitObject(object: object, path: string, place: ArrayPlace): void {
    for (const [key, child] of Object.entries(object))
      visit(child, path === '' ? key : `${path}.${key}`, place);
  }

  function visit(value: unknown, path: string, place: ArrayPlace): void {
    if (Array.isArray(value)) visitArray(value, path, place);
    else if (isContainer(value)) visitObject(value, path, place);
    else {
      const values = fields.get(path) ?? [];
      values.push({ value, place });
      fields.set(path, values);
    }
  }

  visit(event, '', new Map());
  return fields;
}

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !isExactNumber(value);
