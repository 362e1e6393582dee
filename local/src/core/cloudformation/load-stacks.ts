import type { DeployedResources } from './deployed-resources.ts';
import { type LoadedStack, loadStack } from './load-stack.ts';
import type { ProviderRegistry } from './provider-registry.ts';
import { orderStacks } from './stack-order.ts';
import type { Surroundings } from './stack-scope.ts';
import type { StackSource } from './template.ts';
import { templateProblems } from './template-problems.ts';

export interface LoadOptions extends Omit<Surroundings, 'exports'> {
  readonly stacks: readonly StackSource[];
  readonly registry: ProviderRegistry;
  readonly deployed: DeployedResources;
  readonly onProgress?: (stack: LoadedStack) => void;
}

const ADVICE = `A type needs a provider in local/src, or an entry with the reason in local/src/core/cloudformation/inert-types.ts.
A property needs to be honoured or ignored by the provider of its type, or to leave the template.`;

/**
 * Loads stacks, each after those it reads from, and deletes what the last start had and these have not.
 * @throws Error that lists every section, resource type and property of all stacks that the runtime does not know,
 * and every value that a parameter may not have, before anything is created.
 */
export async function loadStacks(options: LoadOptions): Promise<LoadedStack[]> {
  const problems = options.stacks.flatMap((stack) => [
    ...templateProblems(stack, options.parameters),
    ...Object.entries(stack.template.Resources ?? {}).flatMap(([id, resource]) =>
      options.registry.check(stack.name, id, resource),
    ),
  ]);
  if (problems.length > 0) {
    const lines = ['The stacks cannot run on this machine:', ...problems.map((each) => `  ${each}`), ADVICE];
    throw new Error(lines.join('\n'));
  }
  const exports = new Map<string, unknown>();
  const surroundings: Surroundings = { ...options, exports };
  const loaded: LoadedStack[] = [];
  for (const stack of orderStacks(options.stacks, surroundings)) {
    const result = await loadStack(stack, options.registry, surroundings);
    for (const [name, value] of Object.entries(result.exports)) exports.set(name, value);
    loaded.push(result);
    options.onProgress?.(result);
  }
  for (const { type, ref } of options.deployed.leftBehind(loaded)) await options.registry.remove(type, ref);
  options.deployed.save(loaded);
  return loaded;
}
