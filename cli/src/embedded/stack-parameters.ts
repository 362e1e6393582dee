import type { StackSource } from '@countersign/local';
import { InvalidArgumentError } from 'commander';

/** Values of parameters of the stacks, by their names: docs/parameters.md. */
export type StackParameters = Readonly<Record<string, string>>;

/**
 * One more `Name=value` of a command line.
 * @throws InvalidArgumentError for what has no name or no value
 */
export function oneMoreParameter(text: string, before: StackParameters = {}): StackParameters {
  const [, name, value] = /^(\w+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError(`${text} is not written as Name=value, e.g. TaskSeconds=60.`);
  return { ...before, [name]: value };
}

/** @throws Error that names each parameter that no stack has, and where those stand that they have */
export function checkNames(parameters: StackParameters, stacks: readonly StackSource[]): void {
  const known = new Set(stacks.flatMap(({ template }) => Object.keys(template.Parameters ?? {})));
  const unknown = Object.keys(parameters).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new Error(
    `No stack has the parameter ${unknown.join(', ')}. docs/parameters.md lists all, under "of the stack".`,
  );
}
