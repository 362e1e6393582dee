import type { Deployment, Resource } from './deployment.ts';
import { type Statement, statementsIn } from './policies.ts';
import { where } from './rule.ts';

/** A statement that allows something, and whose it is. */
export interface Grant extends Statement {
  readonly whose: string;
}

/** Policies that stand apart from roles, and give what they say to roles, users or groups. */
const POLICIES_APART = ['', 'Role', 'User', 'Group', 'Managed'].map((of) => `AWS::IAM::${of}Policy`);

/** Who has policies of their own. */
const HOLDERS = ['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'];

/** What roles, users and groups are allowed, by their own policies and by those that stand apart. Boundaries give nothing. */
export const grantsIn = (deployment: Deployment): Grant[] => [
  ...deployment.ofType(...HOLDERS).flatMap((holder) => grantsOf(holder)),
  ...deployment
    .ofType(...POLICIES_APART)
    .filter((policy) => !isBoundary(deployment, policy))
    .flatMap((policy) => allowing(policy, policy.properties.PolicyDocument)),
];

/** What a role's own policies allow. */
export const grantsOf = (role: Resource): Grant[] =>
  ((role.properties.Policies ?? []) as { PolicyDocument: unknown }[]).flatMap(({ PolicyDocument }) =>
    allowing(role, PolicyDocument),
  );

const allowing = (resource: Resource, document: unknown): Grant[] =>
  statementsIn(document)
    .filter(({ effect }) => effect === 'Allow')
    .map((statement) => ({ ...statement, whose: where(resource) }));

/** Whether a policy bounds roles, and is none that somebody has. */
const isBoundary = (deployment: Deployment, { ref, properties }: Resource) => {
  const roles = deployment.ofType('AWS::IAM::Role').map((role) => role.properties);
  const isAttached = roles.some(({ ManagedPolicyArns = [] }) =>
    (ManagedPolicyArns as string[]).includes(ref),
  );
  const isBound = roles.some(({ PermissionsBoundary }) => PermissionsBoundary === ref);
  return isBound && !isAttached && properties.Roles === undefined;
};
