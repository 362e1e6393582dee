import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { usageOfMonth } from '../../cli/src/cost/usage.ts';
import { STAGE_NAMES } from '../../cli/src/doctor/requirements/stage-name.ts';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';
import { type Deployment, resolveStacks } from './support/deployment.ts';
import { NAMINGS, nameOf } from './support/names.ts';
import { packageProduction, REGION, STAGE } from './support/production.ts';

const guide = readFileSync(join(ROOT, 'docs', 'deploy.md'), 'utf8');
let deployment: Deployment;
beforeAll(async () => {
  deployment = await resolveStacks(await packageProduction(), REGION);
});

/** How long a stage's name may be in a region, so that this name with both in it is not too long. */
function roomFor(name: string, longest: number, region: string): number {
  const regions = name.split(REGION).length - 1;
  return longest - (name.length - STAGE.length + regions * (region.length - REGION.length));
}

describe('docs/deploy.md', () => {
  it('knows how many functions the queues call at once', () => {
    const called = deployment
      .ofType('AWS::Lambda::EventSourceMapping')
      .map(
        ({ properties }) => (properties.ScalingConfig as { MaximumConcurrency: number }).MaximumConcurrency,
      );
    const sum = called.reduce((total, each) => total + Number(each), 0);
    expect(guide).toContain(`the queues alone call up to ${sum} |`);
  });

  it.each([
    ['keys', 'AWS::KMS::Key', 1, 'keyMonth'],
    ['alarms', 'AWS::CloudWatch::Alarm', 0.1, 'alarmMonth'],
    ['dashboard, after the first three of an account', 'AWS::CloudWatch::Dashboard', 3, 'dashboardMonth'],
  ] as const)('counts the %s that are paid for, as `cost` does', (what, type, price, unit) => {
    const { length } = deployment.ofType(type);
    expect(usageOfMonth(730)[unit], `${unit} in cli/src/cost/usage.ts`).toBe(length);
    const cost = (length * price).toFixed(1);
    expect(guide).toContain(`| ${what} | ${length} × ${price.toFixed(2)} | ${cost} |`);
  });
});

describe('the doctor', () => {
  it.each(['us-east-1', 'eu-central-1', 'ap-southeast-1'])(
    'knows how long the name of a stage may be in %s',
    (region) => {
      const rooms = deployment.resources.flatMap((each) => {
        const naming = NAMINGS[each.type];
        const name = naming && nameOf(each, naming.property);
        return naming && name ? [roomFor(name, naming.longest, region)] : [];
      });
      expect(STAGE_NAMES.longestStageIn(region)).toBe(Math.min(...rooms));
    },
  );
});
