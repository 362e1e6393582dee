import 'vitest';

/**
 * What a test may expect of a value: any of its fields, as deep as it likes, and each of them absent.
 * A field that the type does not have is an error, so that a renamed field fails types in tests, too.
 */
type Expected<T> = T extends readonly (infer Item)[]
  ? readonly Expected<Item>[]
  : T extends Uint8Array
    ? Uint8Array
    : T extends object
      ? T | { [Key in keyof T]?: Expected<T[Key]> } | undefined
      : T | null | undefined;

// Vitest takes anything here: a misspelt or forgotten field would only be seen when the test runs.
declare module 'vitest' {
  interface Assertion<R, T> {
    toEqual(expected: Expected<T>): R;
    toStrictEqual(expected: Expected<T>): R;
    toMatchObject(expected: Expected<T>): R;
  }
}
