import { EventBridgeClient, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import type { Requirement } from '../requirement.ts';

/** After `countersign-<stage>-`: what S3, a scanner and Step Functions say, and what is called by the hour. */
const NAMED = ['intake', 'scans', 'executions', 'audit-seal'];

/** Schedules that CloudFormation names, by the logical ID that it puts into the name. */
const GENERATED = { sweep: 'SweepEventsRuleSchedule1', erase: 'EraseEventsRuleSchedule1' };

/** Rules on the bus of the account: without them files lie in the inbox, and nobody is told. */
export const defaultBus: Requirement = {
  what: 'rules on the default bus',
  remedy:
    'missing: deploy choreographer, for audit-seal audit; disabled: aws events enable-rule --name <the rule>',
  async look({ aws, stage }) {
    const NamePrefix = `countersign-${stage}-`;
    const events = new EventBridgeClient(aws);
    const { Rules = [] } = await events.send(new ListRulesCommand({ NamePrefix }));
    const found = (isIt: (name: string) => boolean) => Rules.find(({ Name = '' }) => isIt(Name));
    const wanted = [
      ...NAMED.map((name) => ({ name, rule: found((each) => each === `${NamePrefix}${name}`) })),
      ...Object.entries(GENERATED).map(([name, id]) => ({ name, rule: found((each) => each.includes(id)) })),
    ];
    const missing = wanted.filter(({ rule }) => rule === undefined).map(({ name }) => name);
    if (missing.length > 0) throw new Error(`no rule for ${missing.join(', ')}`);
    const off = wanted.filter(({ rule }) => rule?.State === 'DISABLED').map(({ rule }) => rule?.Name);
    if (off.length > 0) throw new Error(`disabled: ${off.join(', ')}`);
    return `${wanted.length} rules`;
  },
};
