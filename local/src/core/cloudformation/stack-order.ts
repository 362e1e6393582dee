import { dependencyOrder } from './dependency-order.ts';
import { resolve } from './intrinsics.ts';
import { type Surroundings, stackScope } from './stack-scope.ts';
import type { StackSource } from './template.ts';

/** Orders stacks so that each comes after those whose SSM parameters or exports it reads. */
export function orderStacks(stacks: readonly StackSource[], surroundings: Surroundings): StackSource[] {
  const providers = new Map<string, string>();
  for (const stack of stacks)
    for (const fact of provided(stack, surroundings)) providers.set(fact, stack.name);
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  const names = dependencyOrder([...byName.keys()], (name) => {
    const needs = required(byName.get(name)!, surroundings);
    return needs.map((fact) => providers.get(fact) ?? '').filter((provider) => provider !== name);
  });
  return names.map((name) => byName.get(name)!);
}

function provided(stack: StackSource, surroundings: Surroundings): string[] {
  const { Resources = {}, Outputs = {} } = stack.template;
  const parameters = Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::SSM::Parameter')
    .map(({ Properties }) => `ssm ${text(Properties?.Name, stack, surroundings)}`);
  const exports = Object.values(Outputs)
    .filter(({ Export }) => Export !== undefined)
    .map(({ Export }) => `export ${text(Export!.Name, stack, surroundings)}`);
  return [...parameters, ...exports];
}

const SSM_REFERENCE = /\{\{resolve:ssm(?:-secure)?:([^:}]+)/g;

function required(stack: StackSource, surroundings: Surroundings): string[] {
  const parameters = Object.entries(stack.template.Parameters ?? {})
    .filter(([, { Type }]) => Type.startsWith('AWS::SSM::Parameter::Value<'))
    .map(([id, { Default }]) => `ssm ${surroundings.parameters?.[id] ?? Default}`);
  const references = [...JSON.stringify(stack.template).matchAll(SSM_REFERENCE)].map(
    ([, name]) => `ssm ${name}`,
  );
  const imports = imported(stack.template).map((name) => `export ${text(name, stack, surroundings)}`);
  return [...parameters, ...references, ...imports];
}

function imported(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'Fn::ImportValue' ? [child] : imported(child),
  );
}

/** A name that depends on resources cannot be known yet; then it orders nothing. */
function text(name: unknown, stack: StackSource, surroundings: Surroundings): string | undefined {
  try {
    return String(resolve(name, stackScope(stack, surroundings, new Map())));
  } catch {
    return undefined;
  }
}
