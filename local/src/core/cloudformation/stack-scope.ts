import { resolveCondition } from './intrinsics.ts';
import type { CreatedResource } from './resource-provider.ts';
import type { Scope } from './scope.ts';
import type { StackSource } from './template.ts';

/** What a stack is loaded into. */
export interface Surroundings {
  readonly region: string;
  readonly accountId: string;
  /** Values for template parameters, by name, instead of their defaults. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Value of a Systems Manager parameter. */
  readonly readParameter: (name: string) => string | undefined;
  /** Values that stacks loaded before export. */
  readonly exports: ReadonlyMap<string, unknown>;
}

/** Resolves names of one stack against its parameters, its surroundings and the resources created so far. */
export function stackScope(
  { name, template }: StackSource,
  surroundings: Surroundings,
  created: ReadonlyMap<string, CreatedResource>,
): Scope {
  const pseudo = pseudoParameters(name, surroundings);
  const scope: Scope = {
    ref(id) {
      if (Object.hasOwn(pseudo, id)) return pseudo[id];
      const resource = created.get(id);
      return resource === undefined ? parameterValue(id) : resource.ref;
    },
    attribute(logicalId, attribute) {
      const resource = created.get(logicalId);
      const value = resource?.attributes?.[attribute];
      if (value !== undefined) return value;
      const known = Object.keys(resource?.attributes ?? {}).join(', ') || 'none';
      throw new Error(`the embedded runtime gives ${logicalId} no attribute ${attribute} (it has: ${known})`);
    },
    condition(id) {
      const condition = template.Conditions?.[id];
      if (condition === undefined) throw new Error(`there is no condition ${id}`);
      return resolveCondition(condition, scope);
    },
    mapping(map, first, second) {
      const value = template.Mappings?.[map]?.[first]?.[second];
      if (value === undefined) throw new Error(`there is no mapping ${map}.${first}.${second}`);
      return value;
    },
    importValue(id) {
      if (surroundings.exports.has(id)) return surroundings.exports.get(id);
      throw new Error(`no stack exports ${id}`);
    },
    parameter(id) {
      const value = surroundings.readParameter(id);
      if (value === undefined) throw new Error(`there is no SSM parameter ${id}`);
      return value;
    },
  };

  function parameterValue(id: string): unknown {
    const parameter = template.Parameters?.[id];
    if (parameter === undefined) throw new Error(`there is no resource or parameter ${id}`);
    const value = surroundings.parameters?.[id] ?? parameter.Default;
    if (value === undefined) throw new Error(`the parameter ${id} has no default`);
    if (parameter.Type.startsWith('AWS::SSM::Parameter::Value<')) {
      const text = scope.parameter(String(value));
      return parameter.Type.includes('List') ? text.split(',') : text;
    }
    return parameter.Type === 'CommaDelimitedList' ? String(value).split(',') : value;
  }

  return scope;
}

function pseudoParameters(
  stackName: string,
  { region, accountId }: Surroundings,
): Readonly<Record<string, unknown>> {
  return {
    'AWS::AccountId': accountId,
    'AWS::NotificationARNs': [],
    'AWS::Partition': 'aws',
    'AWS::Region': region,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/embedded`,
    'AWS::StackName': stackName,
    'AWS::URLSuffix': 'amazonaws.com',
  };
}
