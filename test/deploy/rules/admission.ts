import type { Deployment, Resource } from '../support/deployment.ts';
import { isOfAccount, RESOURCE_POLICIES, type Statement, statementsOfResource } from '../support/policies.ts';
import { type Editable, type Rule, where } from '../support/rule.ts';

/** Whom a policy of a resource lets in, each with the resource that has it. */
const admissionsIn = (deployment: Deployment) =>
  deployment.ofType(...Object.keys(RESOURCE_POLICIES)).flatMap((resource) =>
    statementsOfResource(resource)
      .filter(({ effect }) => effect === 'Allow')
      .map((statement) => ({ resource, statement })),
  );

/** Who is let in for whoever they come for. */
function strangersOf(resource: Resource, statement: Statement): string[] {
  const { services, accounts, outsiders, allBut, condition } = statement;
  const { accountId } = resource;
  const foreign = accounts.filter((each) => each !== '*' && !each.split(':').includes(accountId));
  const unbound = [...services, ...(statement.anyone ? ['*'] : [])];
  return [
    ...foreign,
    ...outsiders,
    ...(allBut ? ['all but some'] : []),
    ...(isOfAccount(condition, accountId) ? [] : unbound),
  ];
}

export const onlyOursComeIn: Rule = {
  name: 'lets nobody in by the policy of a resource but this account, and services on behalf of this account',
  problems: (deployment) =>
    admissionsIn(deployment).flatMap(({ resource, statement }) =>
      strangersOf(resource, statement).map(
        (who) => `${where(resource)} lets in ${who} for anybody, to ${statement.actions.join(', ')}`,
      ),
    ),
  faults: {
    'platform DataKey lets in * for anybody, to kms:*': admitting(
      'platform',
      'DataKey',
      'KeyPolicy',
      'kms:*',
    ),
    'platform TopicsPolicy lets in * for anybody, to sns:Publish': admitting(
      'platform',
      'TopicsPolicy',
      'PolicyDocument',
      'sns:Publish',
    ),
    'route EventQueuePolicy lets in * for anybody, to sqs:*': admitting(
      'route',
      'EventQueuePolicy',
      'PolicyDocument',
      'sqs:*',
    ),
    'platform InboxBucketPolicy lets in * for anybody, to s3:GetObject': admitting(
      'platform',
      'InboxBucketPolicy',
      'PolicyDocument',
      's3:GetObject',
    ),
    // Refusing nobody is no condition.
    'platform SearchDomain lets in * for anybody, to es:ESHttp*': admitting(
      'platform',
      'SearchDomain',
      'AccessPolicies',
      'es:ESHttp*',
      { StringNotEquals: { 'aws:SourceAccount': '999999999999' } },
    ),
    'platform TrailBucketPolicy lets in cloudtrail.amazonaws.com for anybody'(template) {
      const { Statement } = template('platform').Resources.TrailBucketPolicy!.Properties.PolicyDocument;
      delete Statement.find(({ Sid }: { Sid: string }) => Sid === 'TrailWrites').Condition;
    },
    'platform DataKey lets in dsql.amazonaws.com for anybody'(template) {
      for (const each of template('platform').Resources.DataKey!.Properties.KeyPolicy.Statement)
        if (each.Principal.Service === 'dsql.amazonaws.com') delete each.Condition;
    },
    'route EventQueuePolicy lets in events.amazonaws.com for anybody'(template) {
      const [first] = template('route').Resources.EventQueuePolicy!.Properties.PolicyDocument.Statement;
      first.Condition = { ArnLike: { 'aws:SourceArn': 'arn:aws:events:*:*:rule/*' } };
    },
    'lets in arn:aws:iam::999999999999:root for anybody'(template) {
      const [first] = template('platform').Resources.AuditKey!.Properties.KeyPolicy.Statement;
      first.Principal.AWS = 'arn:aws:iam::999999999999:root';
    },
    'platform InboxBucketPolicy lets in arn:aws:iam::123456789012:oidc-provider/elsewhere.example for anybody'(
      template,
    ) {
      const { Statement } = template('platform').Resources.InboxBucketPolicy!.Properties.PolicyDocument;
      const Federated = 'arn:aws:iam::123456789012:oidc-provider/elsewhere.example';
      Statement.push({ Effect: 'Allow', Principal: { Federated }, Action: 's3:GetObject', Resource: '*' });
    },
    'platform InboxBucketPolicy lets in 79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be for'(
      template,
    ) {
      const { Statement } = template('platform').Resources.InboxBucketPolicy!.Properties.PolicyDocument;
      const CanonicalUser = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
      Statement.push({
        Effect: 'Allow',
        Principal: { CanonicalUser },
        Action: 's3:GetObject',
        Resource: '*',
      });
    },
    'platform OfOthers lets in 999999999999 for anybody, to events:PutEvents': openingBus('999999999999'),
    'platform OfOthers lets in * for anybody, to events:PutEvents': openingBus('*'),
    'platform BusPolicy lets in * for anybody, to events:PutEvents'(template) {
      template('platform').Resources.BusPolicy = {
        Type: 'AWS::Events::EventBusPolicy',
        Properties: {
          EventBusName: { Ref: 'Bus' },
          StatementId: 'all',
          Statement: { Effect: 'Allow', Principal: '*', Action: 'events:PutEvents', Resource: '*' },
        },
      };
    },
  },
};

/** A policy of the bus in the form that has no statement. */
function openingBus(Principal: string): Rule['faults'][string] {
  return (template) => {
    template('platform').Resources.OfOthers = {
      Type: 'AWS::Events::EventBusPolicy',
      Properties: {
        EventBusName: { Ref: 'Bus' },
        StatementId: 'of-others',
        Action: 'events:PutEvents',
        Principal,
      },
    };
  };
}

/** A statement more in the policy of a resource, for everybody. */
function admitting(service: string, resource: string, property: string, Action: string, Condition?: object) {
  return (template: (name: string) => Editable): void => {
    const document = template(service).Resources[resource]!.Properties[property];
    document.Statement.push({ Effect: 'Allow', Principal: { AWS: '*' }, Action, Resource: '*', Condition });
  };
}

/** Services that call functions for whoever asks them: the source has to be named, and where its ARN tells no account, that. */
function callersOf(permission: Resource): string[] {
  const {
    Principal,
    SourceArn = '',
    SourceAccount = '',
    PrincipalOrgID,
    FunctionUrlAuthType,
  } = permission.properties as Record<string, string | undefined>;
  const { accountId } = permission;
  if (FunctionUrlAuthType === 'NONE') return ['whoever knows its address'];
  if (!Principal?.endsWith('.amazonaws.com')) {
    const ours = Principal === accountId || Principal?.split(':').includes(accountId);
    return ours || PrincipalOrgID !== undefined ? [] : [String(Principal)];
  }
  const isOurs = SourceAccount === accountId || SourceArn.split(':').includes(accountId);
  return isOurs ? [] : [Principal];
}

export const onlyOursCall: Rule = {
  name: 'lets services call a function for a source of this account alone, and nobody by an address of its own',
  problems: (deployment) => [
    ...deployment
      .ofType('AWS::Lambda::Permission')
      .flatMap((each) => callersOf(each).map((who) => `${where(each)} lets ${who} call for anybody`)),
    // The APIs are the way in: they ask who somebody is, bound how often, and log.
    ...deployment.ofType('AWS::Lambda::Url').map((each) => `${where(each)} is a way in beside the APIs`),
  ],
  faults: {
    'index SearchPermission lets apigateway.amazonaws.com call for anybody'(template) {
      delete template('index').Resources.SearchPermission!.Properties.SourceArn;
    },
    // The ARN of a bucket tells no account: whoever takes its name after it was deleted calls.
    'index SearchPermission lets s3.amazonaws.com call for anybody'(template) {
      const { Properties } = template('index').Resources.SearchPermission!;
      Object.assign(Properties, { Principal: 's3.amazonaws.com', SourceArn: 'arn:aws:s3:::inbox' });
    },
    'index SearchPermission lets * call for anybody'(template) {
      template('index').Resources.SearchPermission!.Properties.Principal = '*';
    },
    'index SearchUrl is a way in beside the APIs': reachedBy('NONE'),
    'index SearchUrl is a way in': reachedBy('AWS_IAM'),
  },
};

function reachedBy(AuthType: string): Rule['faults'][string] {
  return (template) => {
    template('index').Resources.SearchUrl = {
      Type: 'AWS::Lambda::Url',
      Properties: { AuthType, TargetFunctionArn: { Ref: 'SearchLambdaFunction' } },
    };
  };
}

/** Pages and their configuration, and links out of mails: what a browser asks for before anybody has signed in. */
const OPEN_ROUTES = ['GET /config.json', 'GET /runs/{id}', 'GET /reviews/{id}'];

export const routesAskWho: Rule = {
  name: 'answers nobody over HTTP who has not signed in, but with the pages themselves',
  problems: (deployment) =>
    deployment
      .ofType('AWS::ApiGatewayV2::Route')
      .filter(({ properties }) => !OPEN_ROUTES.includes(String(properties.RouteKey)))
      .filter(({ properties }) => properties.AuthorizationType !== 'JWT' || !properties.AuthorizerId)
      .map((each) => `${where(each)} answers anybody`),
  faults: {
    'index SearchRoute answers anybody'(template) {
      template('index').Resources.SearchRoute!.Properties.AuthorizationType = 'NONE';
    },
    'choreographer GetRunRoute answers anybody'(template) {
      delete template('choreographer').Resources.GetRunRoute!.Properties.AuthorizerId;
    },
  },
};
