import type { ResourceProvider } from '../cloudformation/resource-provider.ts';

/** A statement of an IAM policy, as written. */
export interface PolicyStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly Resource?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What roles may do, by role ARN. */
export interface Roles {
  readonly providers: readonly ResourceProvider[];
  statementsOf(roleArn: string): readonly PolicyStatement[];
}

interface PolicyDocument {
  readonly Statement?: PolicyStatement | readonly PolicyStatement[];
}

interface InlinePolicy {
  readonly PolicyDocument: PolicyDocument;
}

/** `AWS::IAM::Role` and `AWS::IAM::Policy`: nothing is locked up on one machine, but what they say is kept. */
export function createRoles(): Roles {
  const statements = new Map<string, PolicyStatement[]>();
  const role: ResourceProvider = {
    type: 'AWS::IAM::Role',
    honoured: ['Policies', 'RoleName', 'Path'],
    ignored: [
      'AssumeRolePolicyDocument',
      'Description',
      'ManagedPolicyArns',
      'MaxSessionDuration',
      'PermissionsBoundary',
      'Tags',
    ],
    async create({ properties, stackName, logicalId, accountId }) {
      const name = String(properties.RoleName ?? `${stackName}-${logicalId}`);
      const arn = `arn:aws:iam::${accountId}:role${properties.Path ?? '/'}${name}`;
      const policies = (properties.Policies ?? []) as InlinePolicy[];
      statements.set(
        name,
        policies.flatMap(({ PolicyDocument }) => statementsIn(PolicyDocument)),
      );
      return { ref: name, attributes: { Arn: arn, RoleId: `AROA${logicalId.toUpperCase()}` } };
    },
  };
  const policy: ResourceProvider = {
    type: 'AWS::IAM::Policy',
    honoured: ['PolicyDocument', 'Roles'],
    ignored: ['PolicyName', 'Groups', 'Users'],
    async create({ properties, logicalId }) {
      const added = statementsIn(properties.PolicyDocument as PolicyDocument);
      for (const name of (properties.Roles ?? []) as string[]) {
        statements.set(name, [...(statements.get(name) ?? []), ...added]);
      }
      return { ref: logicalId };
    },
  };
  return {
    providers: [role, policy],
    statementsOf: (roleArn) => statements.get(roleArn.split('/').at(-1)!) ?? [],
  };
}

function statementsIn({ Statement = [] }: PolicyDocument): readonly PolicyStatement[] {
  return Array.isArray(Statement) ? Statement : [Statement as PolicyStatement];
}
