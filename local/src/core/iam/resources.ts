import type { CreatedResource, ResourceDeclaration } from '../cloudformation/resource-provider.ts';
import { checkedStatements } from './conditions.ts';
import { listOf, type PolicyStatement } from './policy.ts';

/** What stacks say about who may use their resources. */
export interface Resources {
  /** Statements of the policies of a resource, by its ARN; objects of a bucket have those of the bucket. */
  policyOf(arn: string): readonly PolicyStatement[];
  /** ARN of the customer's key that a bucket or topic is encrypted with. */
  keyOf(arn: string): string | undefined;
  /** ARNs of all resources of a type. */
  ofType(type: string): readonly string[];
  /** Takes note of a resource that a stack created. @throws Error for a policy that cannot be evaluated. */
  observe(declared: ResourceDeclaration, created: CreatedResource): void;
}

type Properties = ResourceDeclaration['properties'];

/** How a resource says who may use others. */
interface Attachment {
  /** The property that names them. */
  readonly to: string;
  attach(arn: string, properties: Properties): void;
}

/** Resources that say themselves who may use them, and by which property. */
const OWN_POLICY: Readonly<Record<string, string>> = {
  'AWS::Events::EventBus': 'Policy',
  'AWS::KMS::Key': 'KeyPolicy',
  'AWS::OpenSearchService::Domain': 'AccessPolicies',
};

export function createResources(): Resources {
  const policies = new Map<string, readonly PolicyStatement[]>();
  const keys = new Map<string, string>();
  const arns = new Map<string, string>();
  const types = new Map<string, Set<string>>();

  function attach(arn: string, document: unknown): void {
    policies.set(arn, checkedStatements(document));
  }

  /** A bus has as many statements as it is given policies. */
  function admitTo(bus: string, { Statement, StatementId }: Properties): void {
    const added = checkedStatements({ Statement }).map((each) => ({ Sid: String(StatementId), ...each }));
    const others = (policies.get(bus) ?? []).filter(({ Sid }) => Sid !== StatementId);
    policies.set(bus, [...others, ...added]);
  }

  /** A permission is a statement of the policy of its function. */
  function permit(arn: string, { Principal, Action, SourceArn, SourceAccount }: Properties): void {
    const statement: PolicyStatement = {
      Effect: 'Allow',
      Principal: { Service: String(Principal) },
      Action: String(Action),
      Resource: arn,
      Condition: {
        ...(SourceArn === undefined ? {} : { ArnLike: { 'aws:SourceArn': String(SourceArn) } }),
        ...(SourceAccount === undefined
          ? {}
          : { StringEquals: { 'aws:SourceAccount': String(SourceAccount) } }),
      },
    };
    policies.set(arn, [...(policies.get(arn) ?? []), statement]);
  }

  const policyDocument = (arn: string, { PolicyDocument }: Properties) => attach(arn, PolicyDocument);
  const attachments: Readonly<Record<string, Attachment>> = {
    'AWS::Events::EventBusPolicy': { to: 'EventBusName', attach: admitTo },
    'AWS::Lambda::Permission': { to: 'FunctionName', attach: permit },
    'AWS::S3::BucketPolicy': { to: 'Bucket', attach: policyDocument },
    'AWS::SNS::TopicPolicy': { to: 'Topics', attach: policyDocument },
    'AWS::SQS::QueuePolicy': { to: 'Queues', attach: policyDocument },
  };

  function observePolicy({ type, properties, region, accountId }: ResourceDeclaration, arn: string): void {
    const own = OWN_POLICY[type];
    if (own !== undefined) attach(arn, properties[own]);
    const attachment = attachments[type];
    if (attachment === undefined) return;
    const defaultBus = `arn:aws:events:${region}:${accountId}:event-bus/default`;
    for (const target of listOf(properties[attachment.to] ?? defaultBus))
      attachment.attach(arns.get(String(target)) ?? String(target), properties);
  }

  return {
    policyOf: (arn) => policies.get(arn) ?? policies.get(wholeOf(arn)) ?? [],
    keyOf: (arn) => keys.get(arn),
    ofType: (type) => [...(types.get(type) ?? [])],
    observe(declared, { ref, attributes = {} }) {
      const { type, properties } = declared;
      const arn = attributes.Arn ?? attributes.TopicArn ?? attributes.ResourceArn ?? ref;
      arns.set(ref, arn);
      types.set(type, (types.get(type) ?? new Set()).add(arn));
      observePolicy(declared, arn);
      const key = keyIn(type, properties);
      if (key !== undefined) keys.set(arn, arns.get(key) ?? key);
    },
  };
}

/** The bucket of an object, the domain of an index: what has the policy. */
const wholeOf = (arn: string) => WHOLE.exec(arn)?.[0] ?? arn;

const WHOLE = /^arn:aws:(s3:::[^/]+|es:[^/]+:domain\/[^/]+)/;

function keyIn(type: string, properties: Properties): string | undefined {
  if (type === 'AWS::SNS::Topic') return textOf(properties.KmsMasterKeyId);
  if (type !== 'AWS::S3::Bucket') return undefined;
  const { ServerSideEncryptionConfiguration: rules = [] } = (properties.BucketEncryption ?? {}) as {
    ServerSideEncryptionConfiguration?: {
      ServerSideEncryptionByDefault?: { KMSMasterKeyID?: unknown };
    }[];
  };
  return textOf(rules[0]?.ServerSideEncryptionByDefault?.KMSMasterKeyID);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
