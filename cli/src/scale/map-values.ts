/** The same names, with what `map` makes of each value. */
export const mapValues = <Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
  map: (value: Value, name: Key) => Value,
): Record<Key, Value> =>
  Object.fromEntries(
    Object.entries<Value>(record).map(([name, value]) => [name, map(value, name as Key)]),
  ) as Record<Key, Value>;
