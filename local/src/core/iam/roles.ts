import type { ResourceProvider } from '../cloudformation/resource-provider.ts';
import { checkConditions } from './conditions.ts';
import { type PolicyStatement, statementsIn } from './policy.ts';

/** A role that a stack declares. */
export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly path: string;
  readonly id: string;
  /** Its trust policy, as written: who may assume it. */
  readonly trust: unknown;
  readonly statements: readonly PolicyStatement[];
}

/** The roles of all stacks. */
export interface Roles {
  readonly providers: readonly ResourceProvider[];
  list(): readonly Role[];
  /** By name or ARN. */
  find(nameOrArn: string): Role | undefined;
}

interface InlinePolicy {
  readonly PolicyDocument: unknown;
}

/** `AWS::IAM::Role` and `AWS::IAM::Policy`. */
export function createRoles(): Roles {
  const roles = new Map<string, Role>();
  const role: ResourceProvider = {
    type: 'AWS::IAM::Role',
    honoured: ['AssumeRolePolicyDocument', 'Policies', 'RoleName', 'Path'],
    ignored: ['Description', 'ManagedPolicyArns', 'MaxSessionDuration', 'PermissionsBoundary', 'Tags'],
    async create({ properties, stackName, logicalId, accountId }) {
      const name = String(properties.RoleName ?? `${stackName}-${logicalId}`);
      const path = String(properties.Path ?? '/');
      const arn = `arn:aws:iam::${accountId}:role${path}${name}`;
      const id = `AROA${logicalId.toUpperCase()}`;
      const policies = (properties.Policies ?? []) as readonly InlinePolicy[];
      const statements = policies.flatMap(({ PolicyDocument }) => checked(PolicyDocument));
      roles.set(name, { name, arn, path, id, trust: properties.AssumeRolePolicyDocument, statements });
      return { ref: name, attributes: { Arn: arn, RoleId: id } };
    },
  };
  const policy: ResourceProvider = {
    type: 'AWS::IAM::Policy',
    honoured: ['PolicyDocument', 'Roles'],
    ignored: ['PolicyName', 'Groups', 'Users'],
    async create({ properties, logicalId }) {
      const added = checked(properties.PolicyDocument);
      for (const name of (properties.Roles ?? []) as readonly string[]) {
        const known = roles.get(name);
        if (known === undefined) throw new Error(`there is no role ${name}`);
        roles.set(name, { ...known, statements: [...known.statements, ...added] });
      }
      return { ref: logicalId };
    },
  };
  return {
    providers: [role, policy],
    list: () => [...roles.values()],
    find: (nameOrArn) => roles.get(nameOrArn.split('/').at(-1) ?? ''),
  };
}

/** Throws an `Error` for conditions that cannot be evaluated. */
function checked(document: unknown): readonly PolicyStatement[] {
  const statements = statementsIn(document);
  for (const { Condition } of statements) checkConditions(Condition);
  return statements;
}
