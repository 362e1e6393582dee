import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { rulesOf } from '../../stages/rules-of-bus.ts';
import type { Requirement } from '../requirement.ts';
import { examineRules } from './rules.ts';

/** What S3, a scanner and Step Functions say, and what is called by the hour: what each calls, both after `countersign-<stage>-`. */
const NAMED = {
  intake: 'choreographer-intake',
  scans: 'choreographer-intake',
  executions: 'choreographer-executions',
  'audit-seal': 'audit-seal',
};

/** Schedules that CloudFormation names, by the logical ID that it puts into the name. */
const GENERATED = { sweep: 'SweepEventsRuleSchedule1', erase: 'EraseEventsRuleSchedule1' };

/** Rules on the bus of the account: without them files lie in the inbox, and nobody is told. */
export const defaultBus: Requirement = {
  what: 'rules on the default bus',
  remedy:
    'missing, or calling nobody: deploy choreographer, for audit-seal audit (a stack that did not change is deployed with --force, a target that somebody took away comes back by aws events put-targets alone); disabled: aws events enable-rule --name <the rule>',
  async look({ aws, stage }) {
    const NamePrefix = `countersign-${stage}-`;
    const events = new EventBridgeClient(aws);
    const wanted = [
      ...Object.entries(NAMED).map(([name, calls]) => ({
        name,
        calls: `${NamePrefix}${calls}`,
        isIt: (each: string) => each === `${NamePrefix}${name}`,
      })),
      ...Object.entries(GENERATED).map(([name, id]) => ({
        name,
        calls: `${NamePrefix}choreographer-${name}`,
        isIt: (each: string) => each.includes(id),
      })),
    ];
    await examineRules(events, await rulesOf(events, { NamePrefix }), wanted);
    return `${wanted.length} rules`;
  },
};
