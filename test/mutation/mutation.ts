/** A change of a source, by replacing words that stand there once. */
export interface Mutation {
  readonly name: string;
  /** Path from the repository. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** The source with the change. @throws Error when the words do not stand there exactly once */
export function mutated(source: string, { name, file, find, replace }: Mutation): string {
  const places = source.split(find).length - 1;
  if (places !== 1) throw new Error(`${name}: stands ${places} times in ${file}: ${find}`);
  return source.replace(find, () => replace);
}
