import { beforeEach, describe, expect, it } from 'vitest';
import type { AwsRequest } from '../../core/protocols/aws-api.ts';
import { createSageMaker } from './index.ts';

const request = (
  endpoint: string,
  body: string,
  more: Readonly<Record<string, string>> = {},
): AwsRequest => ({
  method: 'POST',
  path: `/endpoints/${endpoint}/invocations`,
  query: new URLSearchParams(),
  headers: { 'content-type': 'application/json', ...more },
  body: new TextEncoder().encode(body),
  region: 'eu-central-1',
});

describe('the embedded SageMaker Runtime', () => {
  let sageMaker: ReturnType<typeof createSageMaker>;
  beforeEach(async () => {
    sageMaker = createSageMaker((text) => [{ type: text.includes('secret') ? 'nda' : 'supply', score: 1 }]);
    const provider = sageMaker.providers.find(({ type }) => type === 'AWS::SageMaker::Endpoint')!;
    await provider.create({
      type: provider.type,
      logicalId: 'Endpoint',
      stackName: 'classify',
      region: 'eu-central-1',
      accountId: '000000000000',
      properties: { EndpointName: 'contract-type', EndpointConfigName: 'config' },
    });
  });

  it('answers as a HuggingFace text classifier', async () => {
    const { body } = await sageMaker.api.handle(request('contract-type', '{"inputs":"keep it secret"}'));
    expect(JSON.parse(String(body))).toEqual([{ label: 'nda', score: 1 }]);
  });

  it('knows only the endpoints that a stack declared', async () => {
    await expect(sageMaker.api.handle(request('other', '{"inputs":""}'))).rejects.toMatchObject({
      code: 'ValidationError',
      message: expect.stringContaining('other'),
    });
  });

  it.each(['text/csv', 'application/octet-stream', ''])('reads JSON alone, and not %j', async (type) => {
    const asked = request('contract-type', '{"inputs":""}', { 'content-type': type });
    await expect(sageMaker.api.handle(asked)).rejects.toMatchObject({ code: 'ModelError' });
  });

  it.each([
    ['inference-id', 64],
    ['custom-attributes', 1024],
  ])('takes an %s of at most %i characters', async (name, most) => {
    const asked = (length: number) => {
      const header = { [`x-amzn-sagemaker-${name}`]: 'x'.repeat(length) };
      return sageMaker.api.handle(request('contract-type', '{"inputs":""}', header));
    };
    expect(await asked(most)).toMatchObject({ status: 200 });
    await expect(asked(most + 1)).rejects.toMatchObject({ code: 'ValidationError' });
  });

  it.each(['{', '{"text":"x"}'])('answers ModelError for the body %s', async (body) => {
    await expect(sageMaker.api.handle(request('contract-type', body))).rejects.toMatchObject({
      code: 'ModelError',
    });
  });
});
