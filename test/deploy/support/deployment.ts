import type { ResourceDeclaration } from '@countersign/local/core/cloudformation/resource-provider';
import type { StackSource, TemplateResource } from '@countersign/local/core/cloudformation/template';
import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';
import { loadStacks } from '../../../local/src/core/cloudformation/load-stacks.ts';
import { arnOf } from './arns.ts';

/** A resource as CloudFormation would create it: its properties with every intrinsic resolved. */
export interface Resource extends ResourceDeclaration {
  readonly ref: string;
  readonly arn: string;
  /** As the template has it, with what stands beside the properties. */
  readonly declared: TemplateResource & {
    readonly DeletionPolicy?: string;
    readonly UpdateReplacePolicy?: string;
  };
}

/** Every stack of a stage, resolved against the others. */
export interface Deployment {
  readonly stacks: readonly ServicePackage[];
  readonly resources: readonly Resource[];
  ofType(...types: string[]): Resource[];
}

const ACCOUNT = '123456789012';

/** Resolves the stacks in the order of a deployment, without creating anything. */
export async function resolveStacks(
  stacks: readonly ServicePackage[],
  region = 'eu-central-1',
): Promise<Deployment> {
  const published = new Map<string, string>();
  const resources: Resource[] = [];
  await loadStacks({
    stacks,
    region,
    accountId: ACCOUNT,
    // What a stack may leave out has to keep the rules, too.
    parameters: { DeployEndpoint: 'true', ScanUploads: 'guardduty' },
    readParameter: (name) => published.get(name),
    deployed: { leftBehind: () => [], save() {} },
    registry: {
      check: () => [],
      remove: async () => false,
      async create(resource) {
        if (resource.type === 'AWS::SSM::Parameter')
          published.set(String(resource.properties.Name), String(resource.properties.Value));
        const created = arnOf(resource);
        resources.push({ ...resource, ...created, declared: declaredIn(stacks, resource) });
        return { ref: created.ref, attributes: attributesOf(created.arn, resource) };
      },
    },
  });
  return { stacks, resources, ofType: (...types) => resources.filter(({ type }) => types.includes(type)) };
}

function declaredIn(stacks: readonly StackSource[], { stackName, logicalId }: ResourceDeclaration) {
  const stack = stacks.find(({ name }) => name === stackName);
  return stack?.template.Resources?.[logicalId] ?? { Type: '' };
}

/** `Fn::GetAtt` of any name answers something of its kind: what a property is, beats how it looks. */
function attributesOf(arn: string, { properties, logicalId }: ResourceDeclaration): Record<string, string> {
  const known: Record<string, string> = { Arn: arn, ResourceArn: arn };
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === 'symbol') return undefined;
      if (name.endsWith('Endpoint') || name.endsWith('URL'))
        return `https://${logicalId.toLowerCase()}.example/x`;
      return target[name] ?? String(properties[name] ?? `${logicalId}.${name}`);
    },
  });
}
