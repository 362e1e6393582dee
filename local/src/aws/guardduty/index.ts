import type { Readable } from 'node:stream';
import * as z from 'zod';
import { TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import type { BusEntry, EventSink } from '../../core/delivery/event-sink.ts';
import type { Deliver, Delivery } from '../../core/delivery/index.ts';
import { eicarScanner, type Scanner } from './scanner.ts';

/** The objects that are scanned, read and tagged by the role of a plan. */
export interface ScannedObjects {
  /** Undefined for a version that is gone. */
  read(roleArn: string, object: ScannedObject): Promise<Readable | undefined>;
  tag(roleArn: string, object: ScannedObject, tags: Readonly<Record<string, string>>): void;
}

export interface ScannedObject {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string | undefined;
  readonly etag: string;
}

export interface GuardDutyOptions {
  readonly objects: ScannedObjects;
  readonly sink: EventSink;
  readonly send: (deliveries: readonly Delivery[]) => void;
  readonly checkTrust: (roleArn: string, service: string) => void;
  /** Finds EICAR's test file unless another is given. */
  readonly scanner?: Scanner | undefined;
}

/** GuardDuty, as far as Malware Protection for S3 goes. */
export interface GuardDuty {
  readonly providers: readonly ResourceProvider[];
  /** Passes on what S3 tells, and has what landed in a protected bucket scanned. */
  readonly sink: EventSink;
  /** Scans an object that landed; again, it comes to the same. */
  readonly target: Deliver;
}

const SERVICE = 'malware-protection-plan.guardduty.amazonaws.com';

const created = z.object({
  bucket: z.object({ name: z.string() }),
  object: z.object({ key: z.string(), 'version-id': z.string().optional(), etag: z.string() }),
});

/** The verdict in the shape of https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html */
function resultOf(
  plan: string,
  object: ScannedObject,
  scanResultStatus: string,
  threats: readonly string[],
): BusEntry {
  return {
    busName: 'default',
    source: 'aws.guardduty',
    detailType: 'GuardDuty Malware Protection Object Scan Result',
    resources: [plan],
    detail: {
      schemaVersion: '1.0',
      scanStatus: 'COMPLETED',
      resourceType: 'S3_OBJECT',
      s3ObjectDetails: {
        bucketName: object.bucket,
        objectKey: object.key,
        eTag: object.etag,
        ...(object.versionId !== undefined && { versionId: object.versionId }),
        s3Throttled: false,
      },
      scanResultDetails: {
        scanResultStatus,
        threats: threats.length > 0 ? threats.map((name) => ({ name })) : null,
      },
    },
  };
}

/** Malware Protection for S3: scans what lands in a protected bucket, tags it, and tells the default bus. */
export function createGuardDuty(options: GuardDutyOptions): GuardDuty {
  const { objects, sink, send, checkTrust, scanner = eicarScanner } = options;
  /** Plans by the bucket that they protect. */
  const plans = new Map<string, { readonly arn: string; readonly role: string }>();

  const planProvider: ResourceProvider = {
    type: 'AWS::GuardDuty::MalwareProtectionPlan',
    honoured: ['Actions', 'ProtectedResource', 'Role'],
    ignored: { Tags: TAGS },
    shape: z.looseObject({
      Actions: z.strictObject({ Tagging: z.strictObject({ Status: z.literal('ENABLED') }) }),
      ProtectedResource: z.strictObject({ S3Bucket: z.strictObject({ BucketName: z.string() }) }),
    }),
    async create({ properties, stackName, logicalId, region, accountId }) {
      const role = String(properties.Role);
      checkTrust(role, SERVICE);
      const { S3Bucket } = properties.ProtectedResource as { S3Bucket: { BucketName: string } };
      const id = `${stackName}-${logicalId}`;
      const arn = `arn:aws:guardduty:${region}:${accountId}:malware-protection-plan/${id}`;
      plans.set(S3Bucket.BucketName, { arn, role });
      return { ref: id, attributes: { Arn: arn, MalwareProtectionPlanId: id, Status: 'ACTIVE' } };
    },
  };

  function scanOf({ detailType, detail }: BusEntry): Delivery[] {
    const plan = plans.get(created.safeParse(detail).data?.bucket.name ?? '');
    if (detailType !== 'Object Created' || plan === undefined) return [];
    const { arn } = plan;
    return [
      {
        target: arn,
        payload: JSON.stringify(detail),
        origin: arn,
        maxRetries: 185,
        maxAgeSeconds: 86_400,
      },
    ];
  }

  return {
    providers: [planProvider],
    sink: {
      async put(entries) {
        send(entries.flatMap(scanOf));
        await sink.put(entries);
      },
    },
    async target({ payload }) {
      const { bucket, object } = created.parse(JSON.parse(payload));
      const plan = plans.get(bucket.name);
      if (plan === undefined) return;
      const { key, etag, 'version-id': versionId } = object;
      const scanned: ScannedObject = { bucket: bucket.name, key, etag, versionId };
      const file = await objects.read(plan.role, scanned);
      if (file === undefined) return;
      const threats = await scanner(file);
      const status = threats.length > 0 ? 'THREATS_FOUND' : 'NO_THREATS_FOUND';
      objects.tag(plan.role, scanned, { GuardDutyMalwareScanStatus: status });
      await sink.put([resultOf(plan.arn, scanned, status, threats)]);
    },
  };
}
