import { ACCOUNT_ID, AwsApiError, type AwsRequest } from '../protocols/aws-api.ts';
import type { CallListener } from '../protocols/call.ts';
import { locate } from '../protocols/s3-address.ts';
import { type AccessLog, createAccessLog } from './access-log.ts';
import type { Need, TagsOf } from './call.ts';
import { type Caller, callerOf, sessionKey } from './caller.ts';
import { publishNeeds } from './calls/messaging.ts';
import type { Context } from './conditions.ts';
import { denial } from './denial.ts';
import { type AccessDecision, evaluate, type Principal } from './evaluate.ts';
import { needsOf } from './needs.ts';
import { listOf, statementsIn } from './policy.ts';
import { createResources, type Resources } from './resources.ts';
import { createRoles, type Roles } from './roles.ts';

/** How every service says so: see `core/protocols`. */
const UNSUPPORTED = /^The embedded runtime |not supported/;

/** IAM: who may do what. */
export interface AccessControl {
  readonly roles: Roles;
  readonly resources: Resources;
  readonly log: AccessLog;
  /**
   * @throws the service's `AccessDenied` unless whoever signed the request may make it. The account's own keys may
   * do everything.
   */
  authorize(service: string, operation: string | undefined, request: AwsRequest): void;
  /** Is told of each call that was answered. */
  readonly onCall: CallListener;
  /** @throws AwsApiError unless a role, by its ARN, may do something in the name of a service. */
  authorizeRole(roleArn: string, service: string, need: Need): void;
  /** The same of publishing to a topic, with the key of an encrypted one. */
  authorizePublish(roleArn: string, service: string, topicArn: string): void;
  /** Whether a role may do something to any resource of a type, e.g. connect to the database. */
  mayUse(roleArn: string, action: string, type: string): boolean;
  /** @throws Error unless the trust policy of a role lets a service assume it. */
  checkTrust(roleArn: string, service: string): void;
  /** What S3 says of an object that is not there to whoever may not list the bucket: not that it is not there. */
  missing(service: string, request: AwsRequest): AwsApiError | undefined;
  /** @throws AwsApiError unless the policy of a resource lets a service of AWS in, on behalf of a source. */
  authorizeService(principal: string, action: string, resource: string, sourceArn: string): void;
}

/**
 * @param roleOf ARN of a function's role
 * @param tagsOf tags of an object, on which policies may depend; none unless given
 */
export function createAccessControl(
  roleOf: (functionName: string) => string,
  tagsOf: TagsOf = () => ({}),
): AccessControl {
  const roles = createRoles();
  const resources = createResources();
  const log = createAccessLog(roles);

  const { decide, demand } = createDecisions({ roles, resources, log });

  function authorizeRole(roleArn: string, service: string, need: Need): void {
    const caller = callerOf(sessionKey(nameOf(roleArn), service), roles, roleOf);
    if (caller !== undefined) demand(caller, service, need, contextOf(caller));
  }

  return {
    roles,
    resources,
    log,
    authorize(service, operation = '', request) {
      const caller = callerOf(request.accessKeyId, roles, roleOf);
      if (caller === undefined) return;
      const context = contextOf(caller, request);
      for (const need of needsOf({ service, operation, request, resources, tagsOf }))
        demand(caller, service, need, context);
    },
    onCall({ request, error, service, operation = '' }) {
      const caller = callerOf(request.accessKeyId, roles, roleOf);
      if (caller && error && UNSUPPORTED.test(error.message))
        log.unsupported(`${caller.arn} ${service}:${operation}: ${error.message}`);
    },
    authorizeRole,
    authorizePublish(roleArn, service, topicArn) {
      const region = topicArn.split(':')[3] ?? '';
      for (const need of publishNeeds({ request: { region }, service: 'sns', resources }, topicArn))
        authorizeRole(roleArn, service, need);
    },
    mayUse(roleArn, action, type) {
      const caller = callerOf(sessionKey(nameOf(roleArn), type), roles, roleOf);
      if (caller === undefined) return false;
      const need = { action, on: resources.ofType(type) };
      const principal: Principal = { kind: 'role', id: caller.role.arn };
      const decisions = need.on.map((resource) => decide(principal, need, resource, contextOf(caller)));
      const at = decisions.findIndex(({ allowed }) => allowed);
      const [granting, resource = ''] = [decisions[at], need.on[at]];
      if (granting?.allowed) log.granted({ action, resource }, granting.by);
      return granting !== undefined;
    },
    checkTrust(roleArn, service) {
      const role = roles.find(roleArn);
      const decision = evaluate(
        {
          principal: { kind: 'service', id: service },
          action: ASSUME,
          resource: roleArn,
          context: trusting(),
        },
        { identity: [], resource: statementsIn(role?.trust) },
      );
      if (!decision.allowed) throw new Error(`the role ${roleArn} cannot be assumed by ${service}`);
    },
    missing(service, request) {
      const caller = callerOf(request.accessKeyId, roles, roleOf);
      if (service !== 's3' || caller === undefined) return undefined;
      const need = { action: 's3:ListBucket', on: [`arn:aws:s3:::${locate(request).bucket}`] };
      try {
        demand(caller, service, need, contextOf(caller, request));
        return undefined;
      } catch (error) {
        if (error instanceof AwsApiError) return error;
        throw error;
      }
    },
    authorizeService(principal, action, resource, sourceArn) {
      const context = contextOfService(sourceArn);
      const decision = decide(
        { kind: 'service', id: principal },
        { action, on: [resource] },
        resource,
        context,
      );
      if (decision.allowed) return;
      const refusal = denial(resource.split(':')[2] ?? '', {
        who: principal,
        action,
        resource,
        why: decision.why,
      });
      log.refused(`${refusal.message} (for ${sourceArn})`);
      throw refusal;
    },
  };
}

/** How calls are decided on, by the policies of roles and resources, and written down. */
function createDecisions({ roles, resources, log }: Pick<AccessControl, 'roles' | 'resources' | 'log'>) {
  /** Who may assume a role, its trust policy tells. */
  const policyOf = (action: string, resource: string) =>
    action === ASSUME ? statementsIn(roles.find(resource)?.trust) : resources.policyOf(resource);

  function decide(principal: Principal, need: Need, resource: string, context: Context): AccessDecision {
    const role = principal.kind === 'role' ? roles.find(principal.id) : undefined;
    return evaluate(
      { principal, action: need.action, resource, context: { ...context, ...need.context } },
      {
        identity: role?.statements ?? [],
        boundary: role?.boundary,
        resource: policyOf(need.action, resource),
        resourceDecides: resource.includes(':kms:') || need.action === ASSUME,
      },
    );
  }

  function demand(caller: Caller, service: string, need: Need, context: Context): void {
    const principal: Principal = { kind: 'role', id: caller.role.arn };
    let refusal: AwsApiError | undefined;
    for (const resource of need.on) {
      const decision = decide(principal, need, resource, context);
      if (decision.allowed) {
        log.granted({ action: need.action, resource, eventType: eventTypeOf(need) }, decision.by);
        return;
      }
      refusal ??= denial(service, { who: caller.arn, action: need.action, resource, why: decision.why });
    }
    if (refusal === undefined) return;
    log.refused(refusal.message);
    throw refusal;
  }

  return { decide, demand };
}

const ASSUME = 'sts:AssumeRole';

const eventTypeOf = ({ context = {} }: Need) => listOf(context['events:detail-type'])[0];

const nameOf = (roleArn: string) => roleArn.split('/').at(-1) ?? '';

/** What holds for every request. Loopback stands for TLS. */
const always = () => ({ 'aws:securetransport': 'true', 'aws:currenttime': new Date().toISOString() });

/** Services name the account that they assume a role for. */
const trusting = () => ({ ...always(), 'aws:sourceaccount': ACCOUNT_ID });

/** A service of AWS calls in its own name, on behalf of a source. */
const contextOfService = (sourceArn: string): Context => ({
  ...trusting(),
  'aws:sourcearn': sourceArn,
  'aws:principalisawsservice': 'true',
});

/** How a request to S3 is signed: a presigned URL is signed in its query. */
const authTypeOf = ({ query }: AwsRequest) =>
  query.has('X-Amz-Signature') ? 'REST-QUERY-STRING' : 'REST-HEADER';

function contextOf(caller: Caller, request?: AwsRequest): Context {
  return {
    ...always(),
    'aws:principalarn': caller.role.arn,
    'aws:principalaccount': ACCOUNT_ID,
    'aws:principalisawsservice': 'false',
    'aws:userid': `${caller.role.id}:${caller.session}`,
    ...(request === undefined
      ? {}
      : { 'aws:requestedregion': request.region, 's3:authtype': authTypeOf(request) }),
  };
}
