import { expect, test } from 'vitest';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { createFixture, inRow } from './testing/fixture.ts';

const tell = (Output: string) => ({ QueryLanguage: 'JSONata', ...inRow({ Tell: { Type: 'Pass', Output } }) });

const create = (provider: ResourceProvider | undefined, properties: Record<string, unknown>) => {
  if (provider === undefined) throw new Error('no provider');
  const place = { stackName: 'stack', region: 'eu-central-1', accountId: '000000000000' };
  const RoleArn = 'arn:aws:iam::000000000000:role/r';
  const declared = { type: provider.type, logicalId: 'Runs', ...place };
  return provider.create({ ...declared, properties: { RoleArn, ...properties } });
};

test('Ref is the ARN, and the definition may come as text with substitutions', async () => {
  const { states, call, ended } = await createFixture();
  const created = await create(states.providers[0], {
    StateMachineName: 'runs',
    DefinitionString: JSON.stringify(tell('$'.concat('{word}'))),
    DefinitionSubstitutions: { word: 'hello' },
  });
  const arn = 'arn:aws:states:eu-central-1:000000000000:stateMachine:runs';
  expect(created).toEqual({ ref: arn, attributes: { Arn: arn, Name: 'runs' } });
  const { executionArn } = await call('StartExecution', { stateMachineArn: arn });
  expect((await ended(executionArn)).output).toBe('hello');
});

test('creating it again replaces the definition', async () => {
  const { states, call, ended } = await createFixture();
  await create(states.providers[0], { Definition: tell('old') });
  const { ref } = await create(states.providers[0], { Definition: tell('new') });
  const { executionArn } = await call('StartExecution', { stateMachineArn: ref });
  expect((await ended(executionArn)).output).toBe('new');
});

test('a definition that is wrong and a type that is not supported are errors', async () => {
  const { states } = await createFixture();
  const [provider] = states.providers;
  await expect(create(provider, { Definition: { StartAt: 'A' } })).rejects.toThrow('/States');
  await expect(create(provider, { Definition: tell('x'), StateMachineType: 'EXPRESS' })).rejects.toThrow(
    'STANDARD',
  );
  await expect(create(provider, {})).rejects.toThrow('DefinitionString');
});
