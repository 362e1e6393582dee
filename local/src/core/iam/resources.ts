import type { CreatedResource, ResourceDeclaration } from '../cloudformation/resource-provider.ts';
import { checkConditions } from './conditions.ts';
import { listOf, type PolicyStatement, statementsIn } from './policy.ts';

/** What stacks say about who may use their resources. */
export interface Resources {
  /** Statements of the policies of a resource, by its ARN; objects of a bucket have those of the bucket. */
  policyOf(arn: string): readonly PolicyStatement[];
  /** ARN of the customer's key that a bucket or topic is encrypted with. */
  keyOf(arn: string): string | undefined;
  /** ARNs of all resources of a type. */
  ofType(type: string): readonly string[];
  /** Takes note of a resource that a stack created. Throws an `Error` for a policy that cannot be evaluated. */
  observe(declared: ResourceDeclaration, created: CreatedResource): void;
}

type Properties = ResourceDeclaration['properties'];

/** The property that holds a policy, and the one that names what it is attached to. */
const POLICIES: Readonly<Record<string, { readonly attachedTo: string }>> = {
  'AWS::S3::BucketPolicy': { attachedTo: 'Bucket' },
  'AWS::SNS::TopicPolicy': { attachedTo: 'Topics' },
  'AWS::SQS::QueuePolicy': { attachedTo: 'Queues' },
};

export function createResources(): Resources {
  const policies = new Map<string, readonly PolicyStatement[]>();
  const keys = new Map<string, string>();
  const arns = new Map<string, string>();
  const types = new Map<string, Set<string>>();

  function attach(arn: string, document: unknown): void {
    const statements = statementsIn(document);
    for (const { Condition } of statements) checkConditions(Condition);
    policies.set(arn, statements);
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

  function observePolicy(type: string, arn: string, properties: Properties): void {
    const targetsIn = (value: unknown) =>
      listOf(value).map((target) => arns.get(String(target)) ?? `${target}`);
    const attached = POLICIES[type]?.attachedTo;
    if (attached !== undefined)
      for (const target of targetsIn(properties[attached])) attach(target, properties.PolicyDocument);
    if (type === 'AWS::KMS::Key') attach(arn, properties.KeyPolicy);
    if (type === 'AWS::Lambda::Permission')
      for (const target of targetsIn(properties.FunctionName)) permit(target, properties);
  }

  return {
    policyOf: (arn) => policies.get(arn) ?? policies.get(bucketOf(arn)) ?? [],
    keyOf: (arn) => keys.get(arn),
    ofType: (type) => [...(types.get(type) ?? [])],
    observe({ type, properties }, { ref, attributes = {} }) {
      const arn = attributes.Arn ?? attributes.TopicArn ?? attributes.ResourceArn ?? ref;
      arns.set(ref, arn);
      types.set(type, (types.get(type) ?? new Set()).add(arn));
      observePolicy(type, arn, properties);
      const key = keyIn(type, properties);
      if (key !== undefined) keys.set(arn, arns.get(key) ?? key);
    },
  };
}

const bucketOf = (arn: string) => (arn.startsWith('arn:aws:s3:::') ? (arn.split('/')[0] ?? arn) : arn);

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
