/** JSON as a gold file or a result of any version may hold it. */
export type Loose = unknown;
type LooseObject = Readonly<Record<string, Loose>>;

export const isObject = (value: Loose): value is LooseObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list, or none where there is something else. */
export const listOf = (value: Loose): readonly Loose[] => (Array.isArray(value) ? value : []);

/** What stands at a path such as `term.kind`; undefined where an object on the way is missing. */
export const at = (value: Loose, path: string): Loose =>
  path
    .split('.')
    .reduce(
      (here: Loose, key) => (isObject(here) && Object.hasOwn(here, key) ? here[key] : undefined),
      value,
    );

/** The value of an object that also cites where it was read. */
export const plainValue = (value: Loose): Loose =>
  isObject(value) && 'value' in value ? value.value : value;

/** All quotes in a document, however deep. */
export function quotesIn(value: Loose): string[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    ['quote', 'text', 'effectiveDateWords'].includes(key) && typeof each === 'string'
      ? [each]
      : quotesIn(each),
  );
}
