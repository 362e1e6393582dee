import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { coldStartsOf } from './cold-starts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-cold-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A package whose one bundle is the given source, and was made of the given files. */
function packageOf(source: string, sources: readonly string[]) {
  const bundle = join(folder, 'post', 'src', 'handlers', 'send.mjs');
  mkdirSync(dirname(bundle), { recursive: true });
  writeFileSync(bundle, source);
  writeFileSync(`${bundle}.map`, JSON.stringify({ sources }));
  const Properties = {
    Handler: 'src/handlers/send.handler',
    Environment: { Variables: { STAGE: 'local', SIZE: { Ref: 'Size' }, TOPIC_ARN: { Ref: 'Topic' } } },
  };
  const template = {
    Parameters: { Size: { Type: 'Number', Default: 7 } },
    Resources: { SendLambdaFunction: { Type: 'AWS::Lambda::Function', Properties } },
  };
  return { service: 'post', name: 'post', template, codePath: folder } as never;
}

it('measures a bundle, with its variables, against the SDK clients that it was made of', async () => {
  const source = `const { STAGE, SIZE, TOPIC_ARN } = process.env;
if (STAGE !== 'local' || SIZE !== '7' || !TOPIC_ARN.startsWith('arn:')) throw new Error('Configuration is wrong');
for (let i = 0; i < 3e7; i += 1) globalThis.spent = i;
export const handler = () => {};`;
  const [start] = await coldStartsOf(
    packageOf(source, [
      '../../node_modules/@aws-sdk/client-sqs/dist-es/SQSClient.js',
      '../../src/handlers/send.ts',
    ]),
  );
  expect(start).toMatchObject({ service: 'post', handler: 'src/handlers/send', bytes: source.length });
  expect(start?.milliseconds).toBeGreaterThan(0);
  expect(start?.clientsMilliseconds).toBeGreaterThan(0);
});

it('says so where a bundle cannot be imported', async () => {
  await expect(coldStartsOf(packageOf("throw new Error('no such table')", []))).rejects.toThrow(
    'no such table',
  );
});
