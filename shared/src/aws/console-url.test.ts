import { ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import { expect, it } from 'vitest';
import { publishedConsoleUrl } from './console-url.ts';

/** Systems Manager with these answers to one question after the other. */
function managerOf(...answers: (string | Error)[]) {
  const asked: unknown[] = [];
  const send = async ({ input }: { input: unknown }) => {
    asked.push(input);
    const answer = answers.shift()!;
    if (answer instanceof Error) throw answer;
    return { Parameter: { Value: answer } };
  };
  return { asked, ssm: { send } as unknown as SSMClient };
}

const missing = () => new ParameterNotFound({ message: 'none', $metadata: {} });

it('finds the console once it is deployed, and asks no more', async () => {
  const { ssm, asked } = managerOf(missing(), 'https://console.example/');
  const consoleUrl = publishedConsoleUrl(ssm, '/countersign/test/console-url');
  expect([await consoleUrl(), await consoleUrl(), await consoleUrl()]).toEqual([
    undefined,
    'https://console.example/',
    'https://console.example/',
  ]);
  expect(asked).toEqual(Array(2).fill({ Name: '/countersign/test/console-url' }));
});

it('takes no trouble of Systems Manager for a missing console', async () => {
  const { ssm } = managerOf(new Error('Rate exceeded'), 'https://console.example/');
  const consoleUrl = publishedConsoleUrl(ssm, 'name');
  await expect(consoleUrl()).rejects.toThrow('Rate exceeded');
  expect(await consoleUrl()).toBe('https://console.example/');
});
