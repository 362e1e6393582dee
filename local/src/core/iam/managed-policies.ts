import { REMARKS } from '../cloudformation/ignored-because.ts';
import type { ResourceProvider } from '../cloudformation/resource-provider.ts';
import { checkedStatements } from './conditions.ts';
import type { PolicyStatement } from './policy.ts';

/** The managed policies of all stacks, which roles are given or bounded by. */
export interface ManagedPolicies {
  readonly provider: ResourceProvider;
  /** @throws Error for a policy that is not of the stacks: what AWS has in its own is not known here. */
  statementsOf(policyArn: string): readonly PolicyStatement[];
}

/** Policies of AWS for logs and traces, permissions that nobody is asked for here. */
const OF_OBSERVATION =
  /^arn:aws:iam::aws:policy\/(service-role\/AWSLambdaBasicExecutionRole|AWSXRayDaemonWriteAccess)$/;

/** @param attach gives statements to a role by its name */
export function createManagedPolicies(
  attach: (roleName: string, statements: readonly PolicyStatement[]) => void,
): ManagedPolicies {
  const policies = new Map<string, readonly PolicyStatement[]>();
  return {
    provider: {
      type: 'AWS::IAM::ManagedPolicy',
      honoured: ['ManagedPolicyName', 'Path', 'PolicyDocument', 'Roles'],
      ignored: { Description: REMARKS },
      async create({ properties, stackName, logicalId, accountId }) {
        const name = String(properties.ManagedPolicyName ?? `${stackName}-${logicalId}`);
        const arn = `arn:aws:iam::${accountId}:policy${String(properties.Path ?? '/')}${name}`;
        const statements = checkedStatements(properties.PolicyDocument);
        policies.set(arn, statements);
        for (const role of (properties.Roles ?? []) as readonly string[]) attach(role, statements);
        return { ref: arn, attributes: { PolicyArn: arn } };
      },
    },
    statementsOf(policyArn) {
      if (OF_OBSERVATION.test(policyArn)) return [];
      const statements = policies.get(policyArn);
      if (statements === undefined) throw new Error(`${policyArn} is no managed policy of the stacks`);
      return statements;
    },
  };
}
