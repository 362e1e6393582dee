import { basename, join } from 'node:path';
import { dependencyOrder } from './dependency-order.ts';
import { resolve } from './intrinsics.ts';
import type { ProviderRegistry } from './provider-registry.ts';
import { referencedNames } from './references.ts';
import type { CreatedResource } from './resource-provider.ts';
import { type Surroundings, stackScope } from './stack-scope.ts';
import type { StackSource, TemplateResource } from './template.ts';

/** A stack whose resources exist. */
export interface LoadedStack {
  readonly name: string;
  readonly resources: ReadonlyMap<string, CreatedResource & { readonly type: string }>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly exports: Readonly<Record<string, unknown>>;
}

/**
 * Creates the resources of a stack, each after those it refers to.
 * @throws Error that names stack, resource and type when one cannot be resolved or created.
 */
export async function loadStack(
  stack: StackSource,
  registry: ProviderRegistry,
  surroundings: Surroundings,
): Promise<LoadedStack> {
  const created = new Map<string, CreatedResource & { type: string }>();
  const scope = stackScope(stack, surroundings, created);
  const wanted = Object.entries(stack.template.Resources ?? {}).filter(
    ([, { Condition }]) => Condition === undefined || scope.condition(Condition),
  );
  const resources = Object.fromEntries(wanted);
  for (const logicalId of dependencyOrder(Object.keys(resources), (id) => dependencies(resources[id]!))) {
    const declared = resources[logicalId]!;
    const { Type: type } = declared;
    const resource = await locate(`${stack.name}: ${logicalId} (${type})`, () => {
      const properties = resolve(withLocalCode(declared, stack.codePath), scope) as Record<string, unknown>;
      const { region, accountId } = surroundings;
      return registry.create({ type, logicalId, stackName: stack.name, region, accountId, properties });
    });
    created.set(logicalId, { ...resource, type });
  }
  return { name: stack.name, resources: created, ...(await outputsOf(stack, scope)) };
}

function dependencies({ Properties, DependsOn = [] }: TemplateResource): Set<string> {
  const explicit = typeof DependsOn === 'string' ? [DependsOn] : DependsOn;
  return new Set([...explicit, ...referencedNames(Properties)]);
}

/** Functions find their code in the folder where the artifact was unpacked, not in a bucket. */
function withLocalCode({ Type, Properties = {} }: TemplateResource, codePath: string): object {
  const { Code } = Properties as { Code?: { S3Bucket?: unknown; S3Key?: unknown } };
  if (Type !== 'AWS::Lambda::Function' || typeof Code?.S3Key !== 'string') return Properties;
  const { S3Bucket: _bucket, S3Key: key, ...others } = Code;
  return { ...Properties, Code: { ...others, LocalPath: join(codePath, basename(String(key), '.zip')) } };
}

async function outputsOf({ name, template }: StackSource, scope: ReturnType<typeof stackScope>) {
  const outputs: Record<string, unknown> = {};
  const exports: Record<string, unknown> = {};
  for (const [id, { Value, Export, Condition }] of Object.entries(template.Outputs ?? {})) {
    if (Condition !== undefined && !scope.condition(Condition)) continue;
    await locate(`${name}: output ${id}`, async () => {
      outputs[id] = resolve(Value, scope);
      if (Export !== undefined) exports[String(resolve(Export.Name, scope))] = outputs[id];
    });
  }
  return { outputs, exports };
}

async function locate<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
  }
}
