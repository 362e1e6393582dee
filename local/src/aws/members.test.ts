import * as bedrock from '@aws-sdk/client-bedrock-runtime';
import * as cognito from '@aws-sdk/client-cognito-identity-provider';
import * as events from '@aws-sdk/client-eventbridge';
import * as iam from '@aws-sdk/client-iam';
import * as kms from '@aws-sdk/client-kms';
import * as lambda from '@aws-sdk/client-lambda';
import * as s3 from '@aws-sdk/client-s3';
import * as sagemaker from '@aws-sdk/client-sagemaker-runtime';
import * as sfn from '@aws-sdk/client-sfn';
import * as sns from '@aws-sdk/client-sns';
import * as sqs from '@aws-sdk/client-sqs';
import * as ssm from '@aws-sdk/client-ssm';
import * as sts from '@aws-sdk/client-sts';
import * as textract from '@aws-sdk/client-textract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HONOURED } from './testing/honoured-members.ts';
import { HONOURED_WITHIN } from './testing/honoured-within.ts';
import { IGNORED } from './testing/ignored-members.ts';
import { openApis } from './testing/open-apis.ts';
import { modelOf } from './testing/operation-members.ts';
import { type Protocol, takenMembers, takenWithin } from './testing/taken-members.ts';

const SERVICES: readonly [name: keyof typeof HONOURED, client: object, protocol: Protocol][] = [
  ['bedrock', bedrock, 'rest'],
  ['cognito', cognito, 'json'],
  ['events', events, 'json'],
  ['iam', iam, 'query'],
  ['kms', kms, 'json'],
  ['lambda', lambda, 'rest'],
  ['s3', s3, 'rest'],
  ['sagemaker', sagemaker, 'rest'],
  ['sfn', sfn, 'json'],
  ['sns', sns, 'query'],
  ['sqs', sqs, 'json'],
  ['ssm', ssm, 'json'],
  ['sts', sts, 'query'],
  ['textract', textract, 'json'],
];

let opened: Awaited<ReturnType<typeof openApis>>;
beforeAll(async () => {
  opened = await openApis();
});
afterAll(() => opened.close());

describe('of all members that the models of AWS name, a service takes those that it honours, and ignores for a reason', () => {
  it.each(SERVICES)('%s', async (service, client, protocol) => {
    const honoured: Record<string, string> = {};
    const ignored = new Set<string>();
    for (const [name, operation] of modelOf({ ...client })) {
      const taken = await takenMembers(opened.apis[service], operation, protocol);
      if (taken === undefined) continue;
      const reasonOf = (member: string) =>
        [member, `${name}.${member}`].find((each) => each in IGNORED[service]);
      for (const member of taken) ignored.add(reasonOf(member) ?? '');
      honoured[name] = taken.filter((member) => reasonOf(member) === undefined).join(' ');
    }
    expect(honoured).toEqual(HONOURED[service]);
    ignored.delete('');
    expect([...ignored].sort()).toEqual(reasons(service).filter((each) => !isWithin(each)));
  });
});

/** A member within another is named by its operation, the other one and its path. */
const isWithin = (reason: string): boolean => reason.split('.').length > 2;
const reasons = (service: keyof typeof HONOURED) => Object.keys(IGNORED[service]).sort();

/** The body of S3 is XML, whose elements `bodyXml` holds to a list; that of SageMaker is the model's own. */
const WITHIN = SERVICES.filter(([name]) => !['iam', 's3', 'sagemaker', 'sts'].includes(name));

describe('within a member that is honoured, a service takes those that it honours', () => {
  it.each(WITHIN)('%s', async (service, client, protocol) => {
    const within: Record<string, string> = {};
    const ignored: string[] = [];
    const honoured: Readonly<Record<string, string>> = HONOURED[service];
    for (const [name, operation] of modelOf({ ...client })) {
      for (const member of (honoured[name] ?? '').split(' ')) {
        const taken = await takenWithin(opened.apis[service], operation, protocol, member);
        const isIgnored = (path: string) => `${name}.${member}.${path}` in IGNORED[service];
        ignored.push(...taken.filter(isIgnored).map((path) => `${name}.${member}.${path}`));
        const paths = taken.filter((path) => !isIgnored(path));
        if (paths.length > 0) within[`${name}.${member}`] = paths.join(' ');
      }
    }
    expect(within).toEqual(HONOURED_WITHIN[service] ?? {});
    expect(ignored.sort()).toEqual(reasons(service).filter(isWithin));
  });
});
