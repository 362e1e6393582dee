import { readFile } from 'node:fs/promises';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import {
  GetObjectCommand,
  GetObjectTaggingCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { s3Links } from '@countersign/choreographer/src/adapters/s3-links.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEmbedded } from '../../cli/src/embedded/start-embedded.ts';
import { eicar } from '../../local/src/aws/guardduty/testing.ts';
import { accessAt } from '../support/access.ts';
import { archivedEvents } from '../support/archive.ts';
import { faultsAt } from '../support/faults.ts';
import { connectTo, type System, sample } from '../support/system.ts';

/** A stage where uploads are scanned, by what knows the test file; its scanner can be put out of order. */
let runtime: Awaited<ReturnType<typeof startEmbedded>>;
let system: System;
let outOfOrder = false;
/** What the next scan but one comes to, and when. */
let second: Promise<string[]> | undefined;
let scans = 0;
beforeAll(async () => {
  const { eicarScanner } = await import('../../local/src/aws/guardduty/scanner.ts');
  runtime = await startEmbedded({
    parameters: { ScanUploads: 'guardduty' },
    scanner: (file) => {
      if (outOfOrder) return Promise.reject(new Error('out of order'));
      scans += 1;
      return second && scans === 2 ? second : eicarScanner(file);
    },
    onProgress: () => {},
  });
  system = await connectTo(runtime);
});
afterAll(() => runtime.stop());

/** A client that signs as a role of the stacks, in a session whose refusals are the test's own. */
async function asRole(name: string): Promise<S3Client> {
  const { endpoint, region, operatorKey: credentials } = runtime;
  const sts = new STSClient({ endpoint, region, credentials });
  const RoleArn = `arn:aws:iam::000000000000:role/${name}`;
  const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'test' }));
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken } = Credentials ?? {};
  const key = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey };
  return new S3Client({
    endpoint,
    region,
    credentials: { ...key, ...(SessionToken && { sessionToken: SessionToken }) },
  });
}

const infected = async () => {
  const Key = `${crypto.randomUUID()}/infected.pdf`;
  const Body = Buffer.concat([await readFile(sample('mutual-nda')), Buffer.from(`\n% ${eicar}\n`)]);
  await system.s3.send(new PutObjectCommand({ Bucket: system.inbox, Key, Body }));
  return Key;
};
/** The event of a scanner of one's own. */
async function tellVerdict(objectKey: string, scanResultStatus: string, threats: { name: string }[] | null) {
  const { endpoint, region, operatorKey: credentials } = runtime;
  const Detail = JSON.stringify({
    s3ObjectDetails: { bucketName: system.inbox, objectKey },
    scanResultDetails: { scanResultStatus, threats },
  });
  const DetailType = 'GuardDuty Malware Protection Object Scan Result';
  const entry = { Source: 'countersign.scanner', DetailType, Detail };
  const events = new EventBridgeClient({ endpoint, region, credentials });
  await events.send(new PutEventsCommand({ Entries: [entry] }));
}
const verdictOn = async (Key: string) => {
  const { TagSet = [] } = await system.s3.send(new GetObjectTaggingCommand({ Bucket: system.inbox, Key }));
  return TagSet.map(({ Value }) => Value);
};

describe('uploads that are scanned', () => {
  it('are taken through when they are clean, and no role lacked a permission for it', async () => {
    const key = await system.drop(sample('mutual-nda'));
    const run = await system.approvedEnd(key);
    expect(run.status).toBe('COMPLETED');
    expect(await verdictOn(key)).toEqual(['NO_THREATS_FOUND']);
    expect((await accessAt(runtime.endpoint)).denied).toEqual([]);
  });

  it('are refused when they are infected, with words for a person, in the archive, read by no role', async () => {
    const key = await infected();
    const run = await system.end(key);
    expect(run).toMatchObject({ status: 'FAILED', error: { class: 'input', name: 'Infected' } });
    expect(run.error?.message).toContain('EICAR-Test-File');
    expect(run.timeline.map(({ what }) => what)).not.toContain('dispatched');
    const archived = await archivedEvents(system, run.runId);
    expect(archived.map(({ type }) => type).sort()).toEqual(['contract.failed.v1', 'contract.received.v1']);
    await expect(system.operator.download(run.runId, 'source')).rejects.toThrow('is given to nobody');
    const get = new GetObjectCommand({ Bucket: system.inbox, Key: key });
    const extract = await asRole('extract-local-extract-eu-central-1-lambdaRole');
    await expect(extract.send(get)).rejects.toThrow(/explicit deny/);
  });

  it('are ended, and their files given to nobody, when a later verdict finds them infected', async () => {
    const { promise, resolve } = Promise.withResolvers<string[]>();
    second = promise;
    scans = 0;
    const faults = faultsAt(runtime.endpoint);
    await faults.inject({ service: 'delivery', operation: 'guardduty', fault: 'duplicate', times: 1 });
    const key = await system.drop(sample('distribution-agreement'));
    const review = await system.runWhere(key, ({ status }) => status === 'AWAITING_REVIEW');
    const get = new GetObjectCommand({ Bucket: system.inbox, Key: key });
    const api = await asRole('choreographer-local-api-eu-central-1-lambdaRole');
    const links = s3Links(api, system.inbox, 300, () => new Date());
    const source = { uri: `s3://${system.inbox}/${key}`, sha256: 'a'.repeat(64), bytes: 1 };
    const link = await links.toRead(source, 'contract.pdf');
    expect((await fetch(link.url)).status).toBe(200);
    resolve(['Late.Test']);
    const run = await system.end(key);
    expect(run).toMatchObject({ status: 'FAILED', error: { class: 'input', name: 'Cancelled' } });
    expect(run.error?.message).toContain('Late.Test');
    expect(run.reviews.map(({ status }) => status)).toEqual(['closed']);
    const archived = await archivedEvents(system, review.runId);
    expect(archived.map(({ type }) => type)).toContain('contract.quarantined.v1');
    await expect(system.operator.download(run.runId, 'source')).rejects.toThrow('is given to nobody');
    expect((await fetch(link.url)).status).toBe(403);
    const extract = await asRole('extract-local-extract-eu-central-1-lambdaRole');
    await expect(extract.send(get)).rejects.toThrow(/explicit deny/);
    expect((await accessAt(runtime.endpoint)).denied.filter((each) => each.includes('-intake-'))).toEqual([]);
  });

  it('wait, unread, while the scanner is out of order, and go on by themselves; a forged verdict helps nobody', async () => {
    outOfOrder = true;
    const key = await system.drop(sample('mutual-nda'));
    const waiting = await system.runWhere(key, ({ status }) => status === 'RECEIVED');
    await tellVerdict(key, 'NO_THREATS_FOUND', null);
    const TagSet = [{ Key: 'GuardDutyMalwareScanStatus', Value: 'NO_THREATS_FOUND' }];
    const tag = new PutObjectTaggingCommand({ Bucket: system.inbox, Key: key, Tagging: { TagSet } });
    const intake = await asRole('choreographer-local-api-eu-central-1-lambdaRole');
    await expect(intake.send(tag)).rejects.toThrow(/not authorized to perform: s3:PutObjectTagging/);
    expect((await system.operator.getRun(waiting.runId)).timeline.map(({ what }) => what)).toEqual([
      'scan-awaited',
    ]);
    outOfOrder = false;
    expect((await system.approvedEnd(key)).status).toBe('COMPLETED');
    await vi.waitFor(async () => expect(await verdictOn(key)).toEqual(['NO_THREATS_FOUND']));
  });
});
