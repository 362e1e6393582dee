import { expect, it } from 'vitest';
import type { Deployment } from '../../embedded/connect.ts';
import { examine } from '../requirement.ts';
import { stageName } from './stage-name.ts';

const deployment = (stage: string): Deployment => ({
  stage,
  aws: { region: 'eu-central-1' },
  parameter: () => Promise.reject(new Error('nobody asks for a parameter')),
  api: () => Promise.reject(new Error('nobody asks the API')),
});
const look = (stage: string) => stageName.look(deployment(stage));

it.each(['dev', 'production', 'locality', 'team1', 'amazing'])('takes %s', async (stage) => {
  expect(await look(stage)).toBe(stage);
});

it('takes no stage of the embedded runtime, whose archive would be locked', async () => {
  expect(await examine(deployment('local'), [stageName])).toMatchObject([
    {
      ok: false,
      found: expect.stringContaining('locked for ten years under COMPLIANCE'),
      remedy: expect.stringContaining('another name'),
    },
  ]);
});

it('does not ask the embedded runtime itself', async () => {
  expect(await examine({ ...deployment('local'), dataDir: '/data' }, [stageName])).toEqual([]);
});

it.each([
  ['laws', 'aws'],
  ['awsdev', 'aws'],
  ['amazon2', 'amazon'],
  ['cognitotest', 'cognito'],
])('refuses %s, of which Cognito would make no domain', async (stage, word) => {
  await expect(look(stage)).rejects.toThrow(`no domain with ${word} in its name`);
});

it.each([
  ['Dev', 'buckets cannot be named after Dev'],
  ['1dev', 'buckets cannot be named after 1dev'],
  ['prod-eu', 'prod-eu has a hyphen: whoever reaches the stage prod by its name reaches this one, too'],
  ['a-very-long-stage', 'has 17 characters, and 15 fit'],
])('refuses %s', async (stage, words) => {
  await expect(look(stage)).rejects.toThrow(words);
});
