type Value = string | number | null;

/** Says that a field is not what was recorded. */
export const changedField = (name: string, found: Value, recorded: Value): string =>
  `${name} is ${found ?? 'nothing'}, it was recorded as ${recorded ?? 'nothing'}`;

/** The fields that are not what was recorded; what is undefined is not known, and differs from nothing. */
export const differing = <Name extends string>(
  found: Readonly<Partial<Record<Name, Value | undefined>>>,
  recorded: Readonly<Partial<Record<Name, Value>>>,
): string[] =>
  Object.entries<Value>(recorded as Record<string, Value>).flatMap(([name, value]) => {
    const is = found[name as Name];
    return is === undefined || is === value ? [] : [changedField(name, is, value)];
  });
