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
