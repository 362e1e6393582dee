import { join } from 'node:path';
import { packageServices } from '@countersign/local/runtime/packaging/package-services';
import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';
import { beforeAll, describe, expect, it } from 'vitest';
import * as access from './rules/access.ts';
import * as commands from './rules/commands.ts';
import * as functions from './rules/functions.ts';
import * as keeping from './rules/keeping.ts';
import * as names from './rules/names.ts';
import { type Deployment, resolveStacks } from './support/deployment.ts';
import type { Editable, Rule } from './support/rule.ts';

const RULES: readonly Rule[] = [access, commands, functions, keeping, names].flatMap((each) =>
  Object.values(each),
);

let stacks: readonly ServicePackage[];
let deployment: Deployment;
beforeAll(async () => {
  stacks = await packageServices({
    root: join(import.meta.dirname, '..', '..'),
    stage: 'production',
    region: 'us-east-1',
    packagesPath: join(import.meta.dirname, '..', '..', '.countersign', 'packages-production'),
  });
  deployment = await resolveStacks(stacks, 'us-east-1');
});

/** The stacks with a fault of the rule's kind in them. */
async function withFault({ fault }: Rule): Promise<Deployment> {
  const faulty = structuredClone(stacks);
  fault((service) => faulty.find((each) => each.service === service)!.template as unknown as Editable);
  return resolveStacks(faulty, 'us-east-1');
}

describe('every deployment', () => {
  it.each(RULES.map((rule) => [rule.name, rule] as const))('%s', async (_, rule) => {
    expect(rule.problems(deployment)).toEqual([]);
  });
});

describe('a fault put back is found: every deployment', () => {
  it.each(RULES.map((rule) => [rule.name, rule] as const))('%s', async (_, rule) => {
    expect(rule.problems(await withFault(rule))).not.toEqual([]);
  });
});
