export { putDenial } from '../iam/put-permission.ts';
export { createRoles, type PolicyStatement, type Roles } from '../iam/roles.ts';
export { createCustomResources } from './custom-resources.ts';
export { openDeployedResources } from './deployed-resources.ts';
export type { LoadedStack } from './load-stack.ts';
export { type LoadOptions, loadStacks } from './load-stacks.ts';
export { createProviderRegistry, type ProviderRegistry } from './provider-registry.ts';
export type { CreatedResource, ResourceDeclaration, ResourceProvider } from './resource-provider.ts';
export type { StackSource, Template } from './template.ts';
