import { splitReference, substitutedNames } from './substitution.ts';

/** Logical names that a value of a template refers to: resources, parameters and pseudo parameters. */
export function referencedNames(value: unknown): Set<string> {
  const names = new Set<string>();
  visit(value);
  return names;

  function visit(item: unknown): void {
    if (item === null || typeof item !== 'object') return;
    for (const [key, child] of Object.entries(item)) {
      if (key === 'Ref') names.add(String(child));
      else if (key === 'Fn::GetAtt')
        names.add(Array.isArray(child) ? String(child[0]) : splitReference(String(child))[0]);
      else if (key === 'Fn::Sub')
        for (const name of substitutedNames(child)) names.add(splitReference(name)[0]);
      visit(child);
    }
  }
}
