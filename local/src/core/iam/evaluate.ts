import { type Context, conditionsHold, withVariables } from './conditions.ts';
import { fits, listOf, type PolicyPrincipal, type PolicyStatement } from './policy.ts';

/** Who asks: a role, or a service of AWS in its own name. */
export interface Principal {
  /** ARN of the role, or the name of the service, `events.amazonaws.com`. */
  readonly id: string;
  readonly kind: 'role' | 'service';
}

/** What is asked for. */
export interface Access {
  readonly principal: Principal;
  /** `s3:PutObject` */
  readonly action: string;
  /** ARN, or `*` for an action that knows no resources. */
  readonly resource: string;
  readonly context: Context;
}

/** The policies that have a say. */
export interface Policies {
  readonly identity: readonly PolicyStatement[];
  readonly resource: readonly PolicyStatement[];
  /** Without a word of the resource's policy, which is so for keys, the identity's policies count for nothing. */
  readonly resourceDecides?: boolean;
  /** What a role may have at most, whoever grants it. */
  readonly boundary?: readonly PolicyStatement[] | undefined;
}

/** Whether it may be, and by which statement; else why not, in AWS's words. */
export type AccessDecision =
  | { readonly allowed: true; readonly by: PolicyStatement }
  | { readonly allowed: false; readonly why: string };

/**
 * Decides as IAM does within one account: an explicit deny anywhere outweighs all, then a statement of either the
 * identity's policies or the resource's has to allow it, within the permissions boundary.
 */
export function evaluate(access: Access, policies: Policies): AccessDecision {
  const identity = policies.identity.filter((each) => applies(each, access));
  const resource = policies.resource.filter(
    (each) => isAbout(each, access.principal) && applies(each, access),
  );
  if (identity.some(denies)) return denied('with an explicit deny in an identity-based policy');
  if (resource.some(denies)) return denied('with an explicit deny in a resource-based policy');
  const boundary = policies.boundary?.filter((each) => applies(each, access));
  if (boundary?.some(denies)) return denied('with an explicit deny in a permissions boundary');
  if (boundary && !boundary.some(allows))
    return denied(`because no permissions boundary allows the ${access.action} action`);
  const granted = resource.find((each) => allows(each) && !delegates(each));
  if (granted !== undefined) return { allowed: true, by: granted };
  const delegated = !policies.resourceDecides || resource.some((each) => allows(each) && delegates(each));
  const own = delegated ? identity.find(allows) : undefined;
  if (own !== undefined) return { allowed: true, by: own };
  const kind = delegated && access.principal.kind === 'role' ? 'identity' : 'resource';
  return denied(`because no ${kind}-based policy allows the ${access.action} action`);
}

const allows = ({ Effect }: PolicyStatement) => Effect === 'Allow';
const denies = ({ Effect }: PolicyStatement) => Effect === 'Deny';
const denied = (why: string): AccessDecision => ({ allowed: false, why });

/** A statement for the account lets its IAM administrators decide, and grants nothing by itself. */
const delegates = ({ Principal = '*' }: PolicyStatement) =>
  Principal !== '*' && listOf(Principal.AWS).some((each) => ACCOUNT.test(each));

const ACCOUNT = /^(\d{12}|arn:[^:]+:iam::\d{12}:root)$/;

function isAbout({ Principal, NotPrincipal }: PolicyStatement, principal: Principal): boolean {
  if (NotPrincipal !== undefined) return !names(NotPrincipal, principal);
  return Principal !== undefined && names(Principal, principal);
}

function names(principals: PolicyPrincipal, { kind, id }: Principal): boolean {
  if (principals === '*') return true;
  if (kind === 'service') return listOf(principals.Service).some((each) => unregional(each) === id);
  return listOf(principals.AWS).some((each) => each === '*' || each === id || ACCOUNT.test(each));
}

/** Some services are also named with their region, `states.eu-central-1.amazonaws.com`. */
const unregional = (service: string) =>
  service.replace(/^([a-z]+)\.[a-z0-9-]+\.amazonaws\.com$/, '$1.amazonaws.com');

function applies(statement: PolicyStatement, { action, resource, context }: Access): boolean {
  const { Action, NotAction, Resource, NotResource, Condition = {} } = statement;
  const isAction = (pattern: string) => fits(action.toLowerCase(), pattern.toLowerCase());
  const isResource = (pattern: string) => fits(resource, withVariables(pattern, context));
  if (NotAction === undefined ? !listOf(Action).some(isAction) : listOf(NotAction).some(isAction))
    return false;
  const outside =
    NotResource === undefined
      ? Resource !== undefined && !listOf(Resource).some(isResource)
      : listOf(NotResource).some(isResource);
  return !outside && conditionsHold(Condition, context);
}
