import * as z from 'zod';
import { inputProblems } from '../protocols/input.ts';
import { CUSTOM_RESOURCE } from './custom-resources.ts';
import { inertProvider } from './inert-types.ts';
import type { CreatedResource, ResourceDeclaration, ResourceProvider } from './resource-provider.ts';
import type { TemplateResource } from './template.ts';

/** Every type of resource that the runtime can create or may pass over. */
export interface ProviderRegistry {
  /** What is wrong with a resource before any intrinsic is resolved, if anything. */
  check(stackName: string, logicalId: string, resource: TemplateResource): string[];
  create(resource: ResourceDeclaration): Promise<CreatedResource>;
  /** Deletes a resource of a type that can be deleted; answers whether it did. */
  remove(type: string, ref: string): Promise<boolean>;
}

/** @throws Error when two providers claim a type. */
export function createProviderRegistry(providers: Iterable<ResourceProvider>): ProviderRegistry {
  const byType = new Map<string, ResourceProvider>();
  for (const provider of providers) {
    if (byType.has(provider.type)) throw new Error(`two providers for ${provider.type}`);
    byType.set(provider.type, provider);
  }

  function find(type: string, logicalId: string): ResourceProvider | undefined {
    const known = byType.get(type.startsWith('Custom::') ? CUSTOM_RESOURCE : type);
    return inertProvider(type, logicalId, known !== undefined) ?? known;
  }

  return {
    check(stackName, logicalId, { Type, Properties = {} }) {
      const where = `${stackName}: ${logicalId} (${Type})`;
      const provider = find(Type, logicalId);
      if (provider !== undefined)
        return unknownProperties(provider, Properties).map((each) => `${where}: ${each}`);
      return [`${where}: the embedded runtime has no such resource type`];
    },
    async create(resource) {
      const provider = find(resource.type, resource.logicalId);
      if (provider === undefined)
        throw new Error(`the embedded runtime has no resource type ${resource.type}`);
      try {
        provider.shape?.parse(resource.properties);
        return await provider.create(resource);
      } catch (error) {
        throw error instanceof z.ZodError ? new Error(inputProblems(error), { cause: error }) : error;
      }
    },
    async remove(type, ref) {
      const remove = byType.get(type)?.remove;
      await remove?.(ref);
      return remove !== undefined;
    },
  };
}

function unknownProperties(provider: ResourceProvider, properties: object): string[] {
  if (provider.anyProperty) return [];
  const known = new Set([...provider.honoured, ...Object.keys(provider.ignored ?? {})]);
  return Object.keys(properties)
    .filter((property) => !known.has(property))
    .map((property) => `the embedded runtime does not know the property ${property}`);
}
