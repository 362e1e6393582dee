import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { expect, it } from 'vitest';
import { lambdaMigrator } from './lambda-migrator.ts';

function answering(answer: object) {
  const asked: unknown[] = [];
  const lambda = {
    async send(command: unknown) {
      if (command instanceof InvokeCommand) asked.push(command.input.FunctionName);
      return answer;
    },
  } as unknown as Pick<LambdaClient, 'send'>;
  return { asked, ask: lambdaMigrator(lambda, 'migrate') };
}

it('asks the function and waits for it', async () => {
  const { asked, ask } = answering({ StatusCode: 200 });
  await ask();
  expect(asked).toEqual(['migrate']);
});

it('says what the function failed of, as something that may pass', async () => {
  const text = '{"errorType":"DatabaseFailed","errorMessage":"Database: away"}';
  const { ask } = answering({ FunctionError: 'Unhandled', Payload: { transformToString: () => text } });
  await expect(ask()).rejects.toMatchObject({
    name: 'DatabaseFailed',
    retryable: true,
    message: expect.stringContaining('Database: away'),
  });
});
