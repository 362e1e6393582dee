import type { Deployment, Resource } from './deployment.ts';
import {
  RESOURCE_POLICIES,
  type Statement,
  statementsIn,
  statementsOfResource,
  statementsOfRole,
} from './policies.ts';

/** A statement with the resource whose policy has it, and which of its policies that is. */
export interface Placed {
  readonly resource: Resource;
  readonly of: 'role' | 'trust' | 'resource';
  readonly statement: Statement;
}

/** Every statement of a deployment: of roles, of who may take them, of policies beside them, and of resources. */
export const everyStatement = (deployment: Deployment): Placed[] =>
  deployment.resources.flatMap((resource) => {
    const { type, properties } = resource;
    const placed = (of: Placed['of'], statements: Statement[]) =>
      statements.map((statement) => ({ resource, of, statement }));
    if (type in RESOURCE_POLICIES) return placed('resource', statementsOfResource(resource));
    if (type === 'AWS::IAM::Role')
      return [
        ...placed('role', statementsOfRole(resource)),
        ...placed('trust', statementsIn(properties.AssumeRolePolicyDocument)),
      ];
    return /^AWS::IAM::\w*Policy$/.test(type) ? placed('role', statementsIn(properties.PolicyDocument)) : [];
  });
