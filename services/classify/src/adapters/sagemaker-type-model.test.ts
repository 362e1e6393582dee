import type { SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { describe, expect, it } from 'vitest';
import { sageMakerTypeModel } from './sagemaker-type-model.ts';

const endpoint = (answer: unknown) =>
  sageMakerTypeModel(
    {
      send: async () => {
        if (answer instanceof Error) throw answer;
        return {
          Body: new TextEncoder().encode(typeof answer === 'string' ? answer : JSON.stringify(answer)),
        };
      },
    } as unknown as SageMakerRuntimeClient,
    'contract-type',
  );

describe('sageMakerTypeModel', () => {
  const ranking = [{ label: 'Affiliate_Agreements', score: 0.8 }];

  it.each([[ranking], [[ranking]]])('reads the HuggingFace answer, with or without batch', async (answer) => {
    expect(await endpoint(answer).scoreTypes('text')).toEqual([{ type: 'affiliate-agreements', score: 0.8 }]);
  });

  it('names throttling as the state machine knows it', async () => {
    const throttled = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
    await expect(endpoint(throttled).scoreTypes('text')).rejects.toMatchObject({
      name: 'ThrottlingException',
      class: 'model',
      retryable: true,
    });
  });

  it('maps an endpoint that fails to ModelErrorException', async () => {
    const failing = Object.assign(new Error('500 from container'), { name: 'ModelError' });
    await expect(endpoint(failing).scoreTypes('text')).rejects.toMatchObject({ name: 'ModelErrorException' });
  });

  it('does not retry a missing endpoint', async () => {
    const missing = Object.assign(new Error('Endpoint not found'), { name: 'ValidationError' });
    await expect(endpoint(missing).scoreTypes('text')).rejects.toMatchObject({ retryable: false });
  });

  it.each(['<html>', [], { label: 'nda' }])('refuses the answer %j', async (answer) => {
    await expect(endpoint(answer).scoreTypes('text')).rejects.toMatchObject({ name: 'ModelErrorException' });
  });
});
