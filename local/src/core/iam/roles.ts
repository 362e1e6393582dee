import * as z from 'zod';
import { REMARKS, TAGS } from '../cloudformation/ignored-because.ts';
import type { ResourceDeclaration, ResourceProvider } from '../cloudformation/resource-provider.ts';
import { checkedStatements } from './conditions.ts';
import { createManagedPolicies, type ManagedPolicies } from './managed-policies.ts';
import type { PolicyStatement } from './policy.ts';

/** A role that a stack declares. */
export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly path: string;
  readonly id: string;
  /** Its trust policy, as written: who may assume it. */
  readonly trust: unknown;
  readonly statements: readonly PolicyStatement[];
  /** What it may have at most, where a permissions boundary says so. */
  readonly boundary?: readonly PolicyStatement[] | undefined;
  /** Seconds that a session of it may last. */
  readonly maxSessionSeconds: number;
}

/** The roles of all stacks. */
export interface Roles {
  readonly providers: readonly ResourceProvider[];
  list(): readonly Role[];
  /** By name or ARN. */
  find(nameOrArn: string): Role | undefined;
}

const inlinePolicy = z.strictObject({ PolicyName: z.string().optional(), PolicyDocument: z.unknown() });

const roleShape = z.looseObject({
  AssumeRolePolicyDocument: z.unknown().optional(),
  ManagedPolicyArns: z.array(z.string()).default([]),
  MaxSessionDuration: z.coerce.number().int().min(3600).max(43_200).default(3600),
  Path: z.string().default('/'),
  PermissionsBoundary: z.string().optional(),
  Policies: z.array(inlinePolicy).default([]),
});

/** `AWS::IAM::Role`, `AWS::IAM::Policy` and `AWS::IAM::ManagedPolicy`. */
export function createRoles(): Roles {
  const roles = new Map<string, Role>();

  function attach(name: string, statements: readonly PolicyStatement[]): void {
    const known = roles.get(name);
    if (known === undefined) throw new Error(`there is no role ${name}`);
    roles.set(name, { ...known, statements: [...known.statements, ...statements] });
  }

  const managed = createManagedPolicies(attach);
  const policy: ResourceProvider = {
    type: 'AWS::IAM::Policy',
    honoured: ['PolicyDocument', 'Roles'],
    ignored: { PolicyName: REMARKS },
    async create({ properties, logicalId }) {
      const added = checkedStatements(properties.PolicyDocument);
      for (const name of (properties.Roles ?? []) as readonly string[]) attach(name, added);
      return { ref: logicalId };
    },
  };
  return {
    providers: [roleProvider(managed, (role) => roles.set(role.name, role)), policy, managed.provider],
    list: () => [...roles.values()],
    find(nameOrArn) {
      const role = roles.get(nameOrArn.split('/').at(-1) ?? '');
      return nameOrArn.startsWith('arn:') && role?.arn !== nameOrArn ? undefined : role;
    },
  };
}

function roleProvider(managed: ManagedPolicies, save: (role: Role) => void): ResourceProvider {
  return {
    type: 'AWS::IAM::Role',
    honoured: [
      'AssumeRolePolicyDocument',
      'ManagedPolicyArns',
      'MaxSessionDuration',
      'Path',
      'PermissionsBoundary',
      'Policies',
      'RoleName',
    ],
    ignored: { Description: REMARKS, Tags: TAGS },
    shape: roleShape,
    async create(resource) {
      const role = roleOf(resource, managed);
      save(role);
      return { ref: role.name, attributes: { Arn: role.arn, RoleId: role.id } };
    },
  };
}

function roleOf(
  { properties, stackName, logicalId, accountId }: ResourceDeclaration,
  managed: ManagedPolicies,
): Role {
  const name = String(properties.RoleName ?? `${stackName}-${logicalId}`);
  const {
    Path: path,
    Policies,
    ManagedPolicyArns,
    PermissionsBoundary,
    ...rest
  } = roleShape.parse(properties);
  return {
    name,
    arn: `arn:aws:iam::${accountId}:role${path}${name}`,
    path,
    id: `AROA${logicalId.toUpperCase()}`,
    trust: rest.AssumeRolePolicyDocument,
    statements: [
      ...Policies.flatMap(({ PolicyDocument }) => checkedStatements(PolicyDocument)),
      ...ManagedPolicyArns.flatMap(managed.statementsOf),
    ],
    ...(PermissionsBoundary === undefined ? {} : { boundary: managed.statementsOf(PermissionsBoundary) }),
    maxSessionSeconds: rest.MaxSessionDuration,
  };
}
