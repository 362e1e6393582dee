/** A fault put into the product, by replacing words of a source that stand there once. */
export interface Mutant {
  readonly name: string;
  /** Path from the repository. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** What the oracle must say of it. */
  readonly found: RegExp;
}

/** The source with the fault. @throws Error when the words do not stand there exactly once */
export function mutated(source: string, { name, file, find, replace }: Mutant): string {
  const places = source.split(find).length - 1;
  if (places !== 1) throw new Error(`${name}: stands ${places} times in ${file}: ${find}`);
  return source.replace(find, () => replace);
}
