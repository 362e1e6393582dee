import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deployment } from '../../embedded/connect.ts';
import { ROOT } from '../../embedded/start-embedded.ts';
import type { Requirement } from '../requirement.ts';
import { type Answers, findingOf, openTrial } from '../testing.ts';
import { CONCURRENT, DEFAULT_MODEL } from './account.ts';
import { requirements } from './index.ts';

let close: () => Promise<void>;
let deployment: Deployment;
let parameters: Map<string, string>;
let answers: Answers;
beforeEach(async () => {
  ({ deployment, parameters, answers, close } = await openTrial());
});
afterEach(() => close());

const finding = (what: string, all?: readonly Requirement[]) => findingOf(deployment, what, all);

describe('the doctor, of an account', () => {
  it('knows how many functions the queues of each service may call at once', () => {
    const counts = globSync('services/*/serverless.yml', { cwd: ROOT }).map((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const own = [...text.matchAll(/maximumConcurrency: (\d+)/g)].map(([, count]) => Number(count));
      return [basename(dirname(file)), own.reduce((sum, each) => sum + each, 0)] as const;
    });
    expect(Object.fromEntries(counts.filter(([, count]) => count > 0))).toEqual(CONCURRENT);
  });

  it.each([
    [10, false, '10, and the queues call up to'],
    [1000, true, '1000'],
  ])('with %i concurrent functions says so', async (ConcurrentExecutions, ok, found) => {
    answers.set('lambda', { body: { AccountLimit: { ConcurrentExecutions } } });
    expect(await finding('concurrent functions')).toMatchObject({
      ok,
      found: expect.stringContaining(found),
    });
  });

  const MODEL = 'model that writes the sections';

  it('asks the model of the deployed function', async () => {
    answers.set('lambda', { body: { Environment: { Variables: { MODEL_ID: 'eu.amazon.nova-pro-v1:0' } } } });
    const message = { role: 'assistant', content: [{ text: 'y' }] };
    answers.set('bedrock', { body: { output: { message }, stopReason: 'max_tokens' } });
    expect(await finding(MODEL)).toMatchObject({ ok: true, found: 'eu.amazon.nova-pro-v1:0 answers' });
  });

  it('asks the model that is named, and tells how access is got', async () => {
    answers.set('bedrock', { status: 403, body: { message: "You don't have access to the model" } });
    expect(await finding(MODEL, requirements('some-model'))).toMatchObject({
      ok: false,
      found: expect.stringContaining("You don't have access"),
      remedy: expect.stringContaining('request access'),
    });
  });

  it('asks the model that the stage wants, before there is a function', async () => {
    answers.set('lambda', { status: 404, body: { __type: 'ResourceNotFoundException' } });
    const message = { role: 'assistant', content: [{ text: 'y' }] };
    answers.set('bedrock', { body: { output: { message }, stopReason: 'max_tokens' } });
    expect(await finding(MODEL)).toMatchObject({
      found: `${DEFAULT_MODEL} answers`,
    });
    deployment = { ...deployment, settings: { modelId: 'us.amazon.nova-pro-v1:0' } };
    expect(await finding(MODEL)).toMatchObject({ ok: true, found: 'us.amazon.nova-pro-v1:0 answers' });
    expect(await finding(MODEL, requirements('eu.another'))).toMatchObject({
      ...{ ok: false, remedy: expect.stringContaining('modelId in deploy/stages.yml') },
      found: expect.stringContaining('eu.another answers, and the stage will ask us.amazon.nova-pro-v1:0'),
    });
  });

  it('refuses a model without a price, for which no cap would ever close', async () => {
    answers.set('lambda', { status: 404, body: { __type: 'ResourceNotFoundException' } });
    const message = { role: 'assistant', content: [{ text: 'y' }] };
    answers.set('bedrock', { body: { output: { message }, stopReason: 'max_tokens' } });
    deployment = { ...deployment, settings: { modelId: 'eu.some-model' } };
    expect(await finding(MODEL)).toMatchObject({
      ...{ ok: false, remedy: expect.stringContaining('services/summarize/models.yaml') },
      found: expect.stringContaining('models.yaml has no price for it'),
    });
  });

  it('knows the model of a stage that names none', () => {
    const template = new URL('../../../../services/summarize/serverless.yml', import.meta.url);
    expect(readFileSync(template, 'utf8')).toContain(`\${param:modelId, '${DEFAULT_MODEL}'}`);
  });

  it.each([
    ['trial', 'eu-central-1', true, 'trial'],
    ['sixteenletters_1', 'us-east-1', false, 'buckets cannot be named after sixteenletters_1'],
    ['Trial', 'us-east-1', false, 'buckets cannot be named after Trial'],
    [
      'seventeen-letters',
      'us-east-1',
      false,
      'seventeen-letters has 17 characters, and 16 fit into names in us-east-1',
    ],
    [
      'pre-production',
      'ap-southeast-1',
      false,
      'pre-production has 14 characters, and 13 fit into names in ap-southeast-1',
    ],
  ])('knows whether things can be named after the stage %s in %s', async (stage, region, ok, found) => {
    deployment = { ...deployment, stage, aws: { ...deployment.aws, region } };
    expect(await finding('name of the stage')).toMatchObject({ ok, found });
  });

  it('looks for buckets by the suffix that the stage gives them', async () => {
    const Account = '<GetCallerIdentityResult><Account>1234</Account></GetCallerIdentityResult>';
    answers.set('sts', { body: `<GetCallerIdentityResponse>${Account}</GetCallerIdentityResponse>` });
    const s3 = new S3Client({ ...deployment.aws, forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: 'countersign-trial-audit-again-1234' }));
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of CloudFormation
    deployment = { ...deployment, settings: { bucketSuffix: 'again-${AWS::AccountId}' } };
    expect(await finding('names of buckets')).toMatchObject({
      ok: false,
      found: 'taken: countersign-trial-audit-again-1234 (this account)',
    });
  });

  it('names buckets whose names are gone before a first deployment, and none of a stage that stands', async () => {
    const Account = '<GetCallerIdentityResult><Account>1234</Account></GetCallerIdentityResult>';
    answers.set('sts', { body: `<GetCallerIdentityResponse>${Account}</GetCallerIdentityResponse>` });
    expect(await finding('names of buckets')).toMatchObject({ ok: true, found: 'free' });
    const s3 = new S3Client({ ...deployment.aws, forcePathStyle: true });
    const Bucket = `countersign-trial-audit-1234-${await s3.config.region()}`;
    await s3.send(new CreateBucketCommand({ Bucket }));
    expect(await finding('names of buckets')).toMatchObject({
      ok: false,
      found: `taken: ${Bucket} (this account)`,
    });
    parameters.set('inbox-bucket', 'inbox');
    expect(await finding('names of buckets')).toMatchObject({ ok: true, found: 'in use by the stage' });
  });
});
