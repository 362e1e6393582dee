import { createHash } from 'node:crypto';
import * as z from 'zod';
import { AT_REST, OBSERVATION, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceDeclaration, ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { onlyOf } from '../../core/cloudformation/shapes.ts';
import type { BucketSettings } from './buckets.ts';
import { defaultRetention } from './object-lock.ts';
import type { S3Store } from './store.ts';

/** Which origins may ask is the gateway's word: the runtime's own sites, however many a template lets. */
const CORS_RULE = z.strictObject({
  AllowedMethods: z.array(z.enum(['GET', 'HEAD', 'PUT', 'POST', 'DELETE'])),
  AllowedOrigins: z.array(z.literal('*')),
  AllowedHeaders: z.array(z.literal('*')).optional(),
  ExposedHeaders: z.array(z.unknown()).optional(),
  Id: z.unknown().optional(),
  MaxAge: z.unknown().optional(),
});

const RETENTION = z.strictObject({
  Days: z.coerce.number().int().positive().optional(),
  Mode: onlyOf('GOVERNANCE', 'COMPLIANCE'),
  Years: z.coerce.number().int().positive().optional(),
});

const BUCKET = z.looseObject({
  AccessControl: onlyOf('BucketOwnerFullControl', 'BucketOwnerRead', 'Private'),
  CorsConfiguration: z.strictObject({ CorsRules: z.array(CORS_RULE) }).optional(),
  VersioningConfiguration: z.strictObject({ Status: onlyOf('Enabled', 'Suspended') }).optional(),
  ObjectLockConfiguration: z
    .strictObject({
      ObjectLockEnabled: onlyOf('Enabled'),
      Rule: z.strictObject({ DefaultRetention: RETENTION }).optional(),
    })
    .optional(),
});

/** `AWS::S3::Bucket`, and `AWS::S3::BucketPolicy`, which `core/iam` keeps and checks. */
export function s3Providers(store: S3Store): ResourceProvider[] {
  return [
    {
      type: 'AWS::S3::Bucket',
      honoured: [
        'BucketName',
        'CorsConfiguration',
        'NotificationConfiguration',
        'ObjectLockConfiguration',
        'ObjectLockEnabled',
        'VersioningConfiguration',
      ],
      ignored: {
        AccessControl: 'objects are their owner’s, and lists that open them to others are refused',
        BucketEncryption: `${AT_REST}; whether a role may use the key \`core/iam\` checks`,
        LoggingConfiguration: OBSERVATION,
        MetricsConfigurations: OBSERVATION,
        OwnershipControls: 'all objects have one owner, whoever writes them',
        PublicAccessBlockConfiguration: 'nobody reads without signing',
        Tags: TAGS,
      },
      shape: BUCKET,
      async create(resource) {
        assertEventBridgeOnly(resource);
        const name = bucketName(resource);
        const settings = bucketSettings(resource);
        store.buckets.create(name, settings);
        store.buckets.change(name, settings);
        const domain = `${name}.s3.amazonaws.com`;
        const regional = `${name}.s3.${resource.region}.amazonaws.com`;
        return {
          ref: name,
          attributes: { Arn: `arn:aws:s3:::${name}`, DomainName: domain, RegionalDomainName: regional },
        };
      },
    },
    {
      type: 'AWS::S3::BucketPolicy',
      honoured: ['Bucket', 'PolicyDocument'],
      // `core/iam` acts on it; here it can be read.
      async create({ logicalId, properties }) {
        const { documents } = store.buckets.get(String(properties.Bucket)).settings;
        const policy = JSON.stringify(properties.PolicyDocument);
        store.buckets.change(String(properties.Bucket), { documents: { ...documents, policy } });
        return { ref: logicalId };
      },
    },
  ];
}

/** As given, else a name that is the same at every start. */
function bucketName({ properties, stackName, logicalId, accountId, region }: ResourceDeclaration): string {
  if (typeof properties.BucketName === 'string') return properties.BucketName;
  const suffix = createHash('sha256')
    .update(`${accountId}/${region}/${stackName}/${logicalId}`)
    .digest('hex');
  const readable = `${stackName}-${logicalId}`.toLowerCase().replace(/[^a-z0-9-]/g, '-');
  return `${readable.slice(0, 50)}-${suffix.slice(0, 12)}`;
}

function assertEventBridgeOnly({ logicalId, properties }: ResourceDeclaration): void {
  const kinds = Object.keys(properties.NotificationConfiguration ?? {});
  const other = kinds.find((kind) => kind !== 'EventBridgeConfiguration');
  if (other) throw new Error(`${logicalId}: ${other} is not supported; notify by EventBridgeConfiguration`);
}

function bucketSettings(resource: ResourceDeclaration): BucketSettings {
  const { region, properties } = resource;
  const part = (name: string) => (properties[name] ?? {}) as Record<string, unknown>;
  const status = part('VersioningConfiguration').Status;
  const eventBridge = part('NotificationConfiguration').EventBridgeConfiguration as
    | { EventBridgeEnabled?: unknown }
    | undefined;
  const rules = (part('CorsConfiguration').CorsRules ?? []) as readonly z.infer<typeof CORS_RULE>[];
  return {
    region,
    // Object Lock works on versions, and so switches them on.
    ...(status === 'Enabled' || isLocked(properties) ? { versioning: 'Enabled' } : {}),
    ...(status === 'Suspended' ? { versioning: 'Suspended' } : {}),
    pageMethods: rules.flatMap(({ AllowedMethods }) => AllowedMethods),
    eventBridge: eventBridge !== undefined && String(eventBridge.EventBridgeEnabled ?? true) === 'true',
    ...lockOfBucket(resource),
  };
}

/** Object Lock is switched on with `ObjectLockEnabled`, and then takes a rule. */
function lockOfBucket({ logicalId, properties }: ResourceDeclaration): Pick<BucketSettings, 'objectLock'> {
  const { ObjectLockConfiguration, VersioningConfiguration } = properties as z.infer<typeof BUCKET>;
  if (!isLocked(properties)) {
    if (ObjectLockConfiguration === undefined) return {};
    throw new Error(`${logicalId}: ObjectLockConfiguration needs ObjectLockEnabled: true`);
  }
  if (VersioningConfiguration?.Status === 'Suspended')
    throw new Error(`${logicalId}: versions cannot be suspended under ObjectLockEnabled`);
  const rule = ObjectLockConfiguration?.Rule?.DefaultRetention;
  return {
    objectLock: defaultRetention(rule && { mode: rule.Mode, days: rule.Days, years: rule.Years }),
  };
}

const isLocked = (properties: ResourceDeclaration['properties']) =>
  String(properties.ObjectLockEnabled ?? false) === 'true';
