/**
 * Orders names so that each comes after those it depends on; otherwise the given order stays.
 * Dependencies on names that are not in the list are passed over.
 * @throws Error that spells out a cycle.
 */
export function dependencyOrder(
  names: readonly string[],
  dependenciesOf: (name: string) => Iterable<string>,
): string[] {
  const known = new Set(names);
  const ordered = new Set<string>();
  const path: string[] = [];
  for (const name of names) visit(name);
  return [...ordered];

  function visit(name: string): void {
    if (ordered.has(name)) return;
    if (path.includes(name)) {
      throw new Error(`circular dependency: ${[...path.slice(path.indexOf(name)), name].join(' → ')}`);
    }
    path.push(name);
    for (const dependency of dependenciesOf(name)) if (known.has(dependency)) visit(dependency);
    path.pop();
    ordered.add(name);
  }
}
