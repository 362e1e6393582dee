import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';
import { beforeAll, describe, expect, it } from 'vitest';
import * as access from './rules/access.ts';
import * as admission from './rules/admission.ts';
import * as alarms from './rules/alarms.ts';
import * as archive from './rules/archive.ts';
import * as atWork from './rules/at-work.ts';
import * as commands from './rules/commands.ts';
import * as conditions from './rules/conditions.ts';
import * as database from './rules/database.ts';
import * as deletion from './rules/deletion.ts';
import * as environment from './rules/environment.ts';
import * as evidence from './rules/evidence.ts';
import * as front from './rules/front.ts';
import * as functions from './rules/functions.ts';
import * as grants from './rules/grants.ts';
import * as headers from './rules/headers.ts';
import * as hearing from './rules/hearing.ts';
import * as identity from './rules/identity.ts';
import * as keeping from './rules/keeping.ts';
import * as names from './rules/names.ts';
import * as needed from './rules/needed.ts';
import * as onePolicy from './rules/one-policy.ts';
import * as origins from './rules/origins.ts';
import * as refusals from './rules/refusals.ts';
import * as roles from './rules/roles.ts';
import * as running from './rules/running.ts';
import * as saying from './rules/saying.ts';
import * as schedules from './rules/schedules.ts';
import * as settings from './rules/settings.ts';
import * as strangers from './rules/strangers.ts';
import * as told from './rules/told.ts';
import * as trail from './rules/trail.ts';
import * as watching from './rules/watching.ts';
import { type Deployment, resolveStacks } from './support/deployment.ts';
import { packageProduction, REGION } from './support/production.ts';
import type { Editable, Rule } from './support/rule.ts';

const RULES: readonly Rule[] = [
  access,
  admission,
  alarms,
  archive,
  atWork,
  commands,
  database,
  deletion,
  environment,
  evidence,
  conditions,
  front,
  functions,
  needed,
  running,
  strangers,
  grants,
  headers,
  hearing,
  identity,
  keeping,
  names,
  onePolicy,
  origins,
  refusals,
  roles,
  saying,
  schedules,
  settings,
  told,
  trail,
  watching,
].flatMap((each) => Object.values(each));

let stacks: readonly ServicePackage[];
let deployment: Deployment;
beforeAll(async () => {
  stacks = await packageProduction();
  deployment = await resolveStacks(stacks, REGION);
});

/** The stacks with a fault in them. */
async function withFault(fault: Rule['faults'][string]): Promise<Deployment> {
  const faulty = structuredClone(stacks);
  fault((service) => faulty.find((each) => each.service === service)!.template as unknown as Editable);
  return resolveStacks(faulty, REGION);
}

const FAULTS = RULES.flatMap((rule) =>
  Object.entries(rule.faults).map(([said, fault]) => [rule.name, said, rule, fault] as const),
);

describe('every deployment', () => {
  it.each(RULES.map((rule) => [rule.name, rule] as const))('%s', async (_, rule) => {
    expect(await rule.problems(deployment)).toEqual([]);
  });

  it.each(RULES.map((rule) => [rule.name, rule] as const))(
    'knows of a fault that breaks this: %s',
    (_, rule) => {
      expect(Object.keys(rule.faults)).not.toEqual([]);
    },
  );
});

describe('a fault put back is found', () => {
  it.each(FAULTS)('where every deployment %s: %s', async (_, said, rule, fault) => {
    expect(await rule.problems(await withFault(fault))).toContainEqual(expect.stringContaining(said));
  });
});
