import { splitReference, substitutedNames } from './substitution.ts';

/** Logical names that a value of a template refers to: resources, parameters and pseudo parameters. */
export function referencedNames(value: unknown): Set<string> {
  const names = new Set<string>();
  visit(value);
  return names;

  function visit(item: unknown): void {
    if (item === null || typeof item !== 'object') return;
    for (const [key, child] of Object.entries(item)) {
      for (const name of namesIn(key, child)) names.add(name);
      visit(child);
    }
  }
}

/** What one function of a template refers to. */
function namesIn(key: string, argument: unknown): string[] {
  if (key === 'Ref') return [String(argument)];
  if (key === 'Fn::GetAtt') {
    return [Array.isArray(argument) ? String(argument[0]) : splitReference(String(argument))[0]];
  }
  if (key === 'Fn::Sub') return [...substitutedNames(argument)].map((name) => splitReference(name)[0]);
  return [];
}
