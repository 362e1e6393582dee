import { expect, it } from 'vitest';
import { settable } from '../../stages/settable.ts';
import { ownSettings } from '../../stages/stage-settings.ts';
import { wantedOtherwise } from './stage-parameters.ts';

const TEXT = `
default:
  region: eu-central-1
production:
  auditLockMode: COMPLIANCE
dev:
  maxCostUsdPerDey: 5
`;
const look = (stage: string, text = TEXT) => wantedOtherwise(stage, ownSettings(stage, text), settable());

it('says what a stage wants otherwise', () => {
  expect(look('production')).toBe('auditLockMode');
});

it('names a line that no stack takes', () => {
  expect(() => look('dev')).toThrow('no stack takes maxCostUsdPerDey');
  expect(() => look('test', 'default:\n  regoin: eu-west-1\n')).toThrow('no stack takes regoin');
});

it('says that a stage has no lines of its own, and which have', () => {
  expect(look('prod')).toBe('nothing: prod has no lines of its own, as production, dev have');
});

it('knows every line of the stages that there are', () => {
  for (const stage of ['dev', 'production', 'local'])
    expect(() => wantedOtherwise(stage, ownSettings(stage), settable())).not.toThrow();
});

it.each([
  ['taskSeconds: soon', 'taskSeconds is soon, and takes 1 or more'],
  ['extractMode: both', 'extractMode is both, and takes auto, textract, text-layer'],
  ['auditLockMode: compliance', 'auditLockMode is compliance, and takes COMPLIANCE, GOVERNANCE'],
  ['trailRetentionDays: 0', 'trailRetentionDays is 0, and takes 1 or more'],
  ['sectionConcurrency: 41', 'sectionConcurrency is 41, and takes 1 to 40'],
  ['deployEndpoint: yes', 'deployEndpoint is yes, and takes true, false'],
  ['taskSeconds:', 'taskSeconds has no single value'],
  ['taskSeconds: [60]', 'taskSeconds has no single value'],
])('names a value that its stack refuses, and which it takes: %s', (line, words) => {
  expect(() => look('dev', `dev:\n  ${line}\n`)).toThrow(words);
  expect(() => look('dev', `default:\n  ${line}\n`)).toThrow(words);
});

it('names each of several', () => {
  expect(() => look('dev', 'dev:\n  taskSeconds: soon\n  maxPages: 0\n')).toThrow(
    /^taskSeconds is soon, .*; maxPages is 0, and takes 1 to 3000$/,
  );
});

it.each([
  'taskSeconds: 60',
  "taskSeconds: '60'",
  'maxCostUsd: 0.5',
  'deployEndpoint: true',
  'auditLockMode: COMPLIANCE',
  'typeThreshold: 0',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the Serverless Framework
  'taskSeconds: ${env:TASK_SECONDS}',
])('takes %s', (line) => {
  expect(look('dev', `dev:\n  ${line}\n`)).toMatch(/^\w+$/);
});

it('looks at the value that counts: of the stage before that of every stage', () => {
  expect(look('dev', 'default:\n  taskSeconds: soon\ndev:\n  taskSeconds: 60\n')).toBe('taskSeconds');
});
