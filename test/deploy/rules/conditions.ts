import wiring from '../../../events/wiring.json' with { type: 'json' };
import type { Deployment, Resource } from '../support/deployment.ts';
import { everyStatement, type Placed } from '../support/every-statement.ts';
import { covers, listOf } from '../support/policies.ts';
import { type Editable, type Rule, where } from '../support/rule.ts';

/** Operators of conditions (IAM user guide, condition operators). */
const OPERATOR =
  /^(ForAllValues:|ForAnyValue:)?(String(Not)?Equals(IgnoreCase)?|String(Not)?Like|Arn(Not)?(Equals|Like)|Bool|Null|Numeric(Not)?Equals|(Numeric|Date)(Less|Greater)Than(Equals)?|(Not)?IpAddress)(IfExists)?$/;

type Holds = (value: string, deployment: Deployment, resource: Resource) => boolean;

const oneOf =
  (...values: readonly string[]): Holds =>
  (value) =>
    values.includes(value);
const truth = oneOf('true', 'false');

/** Services that ask for a key on behalf of who may not ask for it alone. */
const ENCRYPTING = ['dsql', 'es', 's3', 'sns', 'sqs'];

const EVENT_TYPES = Object.values(wiring).flatMap(({ consumes, publishes }) => [...consumes, ...publishes]);
const serviceOf = ({ stackName }: Resource) => stackName.split('-').at(-1);

/** Whether some resource has, or will have, an ARN like this. */
const isOfTheStage: Holds = (value, { resources }) => resources.some(({ arn }) => covers(value, arn));

/** What is known of each key that a condition may name, in lower case as AWS compares them. */
const KEYS: Readonly<Record<string, Holds>> = {
  'aws:calledvia': oneOf('cloudformation.amazonaws.com'),
  // Of roles there is a rule of its own: rolesAreThere.
  'aws:principalarn': (value) => value.startsWith('arn:'),
  'aws:principalisawsservice': truth,
  'aws:principalservicename': oneOf('cloudtrail.amazonaws.com'),
  'aws:securetransport': truth,
  'aws:sourceaccount': (value, _, { accountId }) => value === accountId,
  'aws:sourcearn': isOfTheStage,
  'bedrock:inferenceprofilearn': (value, _, { region, accountId }) =>
    value.startsWith(`arn:aws:bedrock:${region}:${accountId}:inference-profile/`),
  'events:detail-type': (value) => EVENT_TYPES.some((type) => covers(value, type)),
  'events:managedby': oneOf('malware-protection-plan.guardduty.amazonaws.com'),
  'events:source': (value, _, resource) => value === `countersign.${serviceOf(resource)}`,
  'kms:encryptioncontext:aws:dsql:clusterid': oneOf('*'),
  'kms:viaservice': (value, _, { region }) =>
    ENCRYPTING.some((name) => value === `${name}.${region}.amazonaws.com`),
  's3:authtype': oneOf('REST-QUERY-STRING', 'REST-HEADER', 'POST'),
  's3:existingobjecttag/guarddutymalwarescanstatus': oneOf('NO_THREATS_FOUND'),
  's3:if-none-match': truth,
  's3:object-lock-mode': oneOf('COMPLIANCE', 'GOVERNANCE'),
  's3:object-lock-remaining-retention-days': (value) => /^[1-9]\d*$/.test(value),
};

/** Services whose actions have the keys of a service; others never tell them. */
const TOLD_WITH = (key: string, action: string) =>
  key.startsWith('aws:') || action === '*' || action.split(':')[0] === key.split(':')[0];

function impossible({ resource, statement }: Placed, deployment: Deployment): string[] {
  return Object.entries(statement.condition).flatMap(([operator, tests]) => [
    ...(OPERATOR.test(operator) ? [] : [`has a condition ${operator}, which is no operator`]),
    ...Object.entries(tests).flatMap(([key, values]) => {
      const holds = KEYS[key.toLowerCase()];
      if (holds === undefined) return [`asks for ${key}, which nobody here knows of`];
      const untold = statement.actions.filter((action) => !TOLD_WITH(key.toLowerCase(), action));
      const wanted = listOf(values as string | string[]).map(String);
      return [
        ...untold.map((action) => `asks for ${key}, which ${action} does not tell`),
        ...(wanted.length === 0 ? [`asks for ${key} to be nothing`] : []),
        ...wanted
          .filter((value) => !holds(value, deployment, resource))
          .map((value) => `asks for ${key} to be ${value}, which it never is`),
      ];
    }),
  ]);
}

export const conditionsCanHold: Rule = {
  name: 'asks in conditions for what requests tell, by operators that there are, and for values that they may have',
  problems: (deployment) =>
    everyStatement(deployment).flatMap((placed) =>
      impossible(placed, deployment).map((problem) => `${where(placed.resource)} ${problem}`),
    ),
  faults: {
    'platform DataKey asks for kms:ViaServices, which nobody here knows of': ofKey({
      StringEquals: { 'kms:ViaServices': 's3.us-east-1.amazonaws.com' },
    }),
    'platform DataKey asks for kms:ViaService to be s3.eu-west-1.amazonaws.com, which it never is': ofKey({
      StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' },
    }),
    'platform DataKey asks for kms:ViaService to be s4.us-east-1.amazonaws.com, which it never is': ofKey({
      StringEquals: { 'kms:ViaService': 's4.us-east-1.amazonaws.com' },
    }),
    'platform DataKey asks for aws:SourceArn to be arn:aws:dsql:us-east-1:123456789012:clusters/*, which it never is':
      ofKey({ ArnLike: { 'aws:SourceArn': 'arn:aws:dsql:us-east-1:123456789012:clusters/*' } }),
    'platform DataKey asks for aws:SourceAccount to be 999999999999, which it never is': ofKey({
      StringEquals: { 'aws:SourceAccount': '999999999999' },
    }),
    'platform DataKey asks for aws:SourceAccount to be nothing': ofKey({
      StringEquals: { 'aws:SourceAccount': [] },
    }),
    'platform DataKey has a condition StringEqual, which is no operator': ofKey({
      StringEqual: { 'aws:SourceAccount': '123456789012' },
    }),
    'platform DataKey asks for s3:authType, which kms:Decrypt does not tell': ofKey({
      StringEquals: { 's3:authType': 'POST' },
    }),
    'platform DataKey asks for aws:PrincipalArn to be role/x, which it never is': ofKey({
      ArnEquals: { 'aws:PrincipalArn': 'role/x' },
    }),
    'route RouteIamRoleLambdaExecution asks for events:source to be countersign.rout, which it never is':
      publishing((condition) => {
        condition.StringEquals = { 'events:source': 'countersign.rout' };
      }),
    'route RouteIamRoleLambdaExecution asks for events:source to be countersign.audit, which it never is':
      publishing((condition) => {
        condition.StringEquals = { 'events:source': 'countersign.audit' };
      }),
    'route RouteIamRoleLambdaExecution asks for events:detail-type to be contract.rooted.v1, which it never is':
      publishing((condition) => {
        condition['ForAllValues:StringEquals'] = { 'events:detail-type': ['contract.rooted.v1'] };
      }),
    'classify EndpointRole asks for aws:SourceAccounts, which nobody here knows of'(template) {
      const { AssumeRolePolicyDocument } = template('classify').Resources.EndpointRole!.Properties;
      AssumeRolePolicyDocument.Statement[0].Condition = {
        StringEquals: { 'aws:SourceAccounts': { Ref: 'AWS::AccountId' } },
      };
    },
  },
};

/** A statement more in the policy of the key of contracts. */
function ofKey(Condition: object): Rule['faults'][string] {
  return (template) => {
    template('platform').Resources.DataKey!.Properties.KeyPolicy.Statement.push({
      Effect: 'Allow',
      Principal: { AWS: '123456789012' },
      Action: 'kms:Decrypt',
      Resource: '*',
      Condition,
    });
  };
}

/** The condition under which route publishes, spoilt. */
function publishing(
  // biome-ignore lint/suspicious/noExplicitAny: of whatever shape, as in CloudFormation
  spoil: (condition: any) => void,
): Rule['faults'][string] {
  return (template: (service: string) => Editable) => {
    const { Policies } = template('route').Resources.RouteIamRoleLambdaExecution!.Properties;
    for (const each of Policies[0].PolicyDocument.Statement)
      if ([each.Action].flat().includes('events:PutEvents')) spoil(each.Condition);
  };
}

export const rolesDenyNothing: Rule = {
  name: 'denies nothing in a role, which would take from a function what it is granted beside: what is refused, resources refuse',
  problems: (deployment) =>
    everyStatement(deployment)
      .filter(({ of, statement }) => of !== 'resource' && statement.effect !== 'Allow')
      .map(
        ({ resource, statement }) =>
          `${where(resource)} denies ${statement.actions.join(', ') || 'all but some'}`,
      ),
  faults: {
    'route RouteIamRoleLambdaExecution denies s3:GetObject'(template) {
      const { Policies } = template('route').Resources.RouteIamRoleLambdaExecution!.Properties;
      Policies[0].PolicyDocument.Statement.push({ Effect: 'Deny', Action: 's3:GetObject', Resource: '*' });
    },
    'platform RolesBoundary denies kms:Decrypt'(template) {
      const { PolicyDocument } = template('platform').Resources.RolesBoundary!.Properties;
      PolicyDocument.Statement.push({ Effect: 'Deny', Action: 'kms:Decrypt', Resource: '*' });
    },
    'route Extra denies all but some'(template) {
      template('route').Resources.Extra = {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyName: 'extra',
          Roles: [{ Ref: 'RouteIamRoleLambdaExecution' }],
          PolicyDocument: { Statement: { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' } },
        },
      };
    },
    'classify EndpointRole denies sts:AssumeRole'(template) {
      template('classify').Resources.EndpointRole!.Properties.AssumeRolePolicyDocument.Statement.push({
        Effect: 'Deny',
        Principal: { Service: 'sagemaker.amazonaws.com' },
        Action: 'sts:AssumeRole',
      });
    },
  },
};
