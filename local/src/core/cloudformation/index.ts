export { createCustomResources } from './custom-resources.ts';
export { openDeployedResources } from './deployed-resources.ts';
export type { LoadedStack } from './load-stack.ts';
export { loadStacks } from './load-stacks.ts';
export { createProviderRegistry } from './provider-registry.ts';
export type { ResourceProvider } from './resource-provider.ts';
export type { StackSource } from './template.ts';
