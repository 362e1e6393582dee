import { INERT_TYPES, isDeploymentBucket } from './inert-types.ts';
import type { CreatedResource, ResourceDeclaration, ResourceProvider } from './resource-provider.ts';
import type { TemplateResource } from './template.ts';

/** Every type of resource that the runtime can create or may pass over. */
export interface ProviderRegistry {
  /** What is wrong with a resource before any intrinsic is resolved, if anything. */
  check(stackName: string, logicalId: string, resource: TemplateResource): string[];
  create(resource: ResourceDeclaration): Promise<CreatedResource>;
}

/** Throws an `Error` when two providers claim a type. */
export function createProviderRegistry(providers: Iterable<ResourceProvider>): ProviderRegistry {
  const byType = new Map<string, ResourceProvider>();
  for (const provider of providers) {
    if (byType.has(provider.type)) throw new Error(`two providers for ${provider.type}`);
    byType.set(provider.type, provider);
  }
  const isInert = (type: string, logicalId: string) =>
    !byType.has(type) && (Object.hasOwn(INERT_TYPES, type) || isDeploymentBucket(logicalId));

  return {
    check(stackName, logicalId, { Type, Properties = {} }) {
      if (isInert(Type, logicalId) || isDeploymentBucket(logicalId)) return [];
      const where = `${stackName}: ${logicalId} (${Type})`;
      const provider = byType.get(Type);
      if (provider === undefined) {
        const advice =
          'Add a provider for it to local/src, or list it in local/src/stack/inert-types.ts with the reason.';
        return [`${where}: the embedded runtime has no such resource type. ${advice}`];
      }
      const known = new Set([...provider.honoured, ...(provider.ignored ?? [])]);
      return Object.keys(Properties)
        .filter((property) => !known.has(property))
        .map((property) => {
          const advice = `Leave it out of the template, or let the provider of ${Type} honour or ignore it.`;
          return `${where}: the embedded runtime does not know the property ${property}. ${advice}`;
        });
    },
    async create(resource) {
      const { type, logicalId } = resource;
      const provider = isDeploymentBucket(logicalId) ? undefined : byType.get(type);
      if (provider !== undefined) return provider.create(resource);
      return (
        INERT_TYPES[type]?.facade?.(resource) ?? {
          ref: logicalId,
          attributes: { Arn: `arn:aws:embedded:::${logicalId}` },
        }
      );
    },
  };
}
