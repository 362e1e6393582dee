import {
  type EventBridgeClient,
  ListRulesCommand,
  type ListRulesCommandInput,
  ListTargetsByRuleCommand,
  type Rule,
  type Target,
} from '@aws-sdk/client-eventbridge';

/** A rule that a stage cannot do without. */
export interface WantedRule {
  /** How it is told. */
  readonly name: string;
  /** What it calls, by the end of the ARN: a queue or a function. */
  readonly calls: string;
  isIt(name: string): boolean;
}

/** Every rule of a bus, however many pages it takes: the SDK has no paginators of EventBridge. */
export async function rulesOf(events: EventBridgeClient, which: ListRulesCommandInput): Promise<Rule[]> {
  const all: Rule[] = [];
  let NextToken: string | undefined;
  do {
    const page = await events.send(new ListRulesCommand({ ...which, ...(NextToken && { NextToken }) }));
    all.push(...(page.Rules ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return all;
}

async function targetsOf(events: EventBridgeClient, rule: Rule): Promise<Target[]> {
  const { Name, EventBusName } = rule;
  const all: Target[] = [];
  let NextToken: string | undefined;
  do {
    const asked = { Rule: Name, ...(EventBusName && { EventBusName }), ...(NextToken && { NextToken }) };
    const page = await events.send(new ListTargetsByRuleCommand(asked));
    all.push(...(page.Targets ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return all;
}

/** @throws Error that names rules that are missing, are off, or do not call what they should */
export async function examineRules(
  events: EventBridgeClient,
  rules: readonly Rule[],
  wanted: readonly WantedRule[],
): Promise<void> {
  const found = wanted.map((each) => ({ ...each, rule: rules.find(({ Name = '' }) => each.isIt(Name)) }));
  const missing = found.filter(({ rule }) => rule === undefined).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`no rule for ${missing.join(', ')}`);
  const off = found.filter(({ rule }) => rule?.State === 'DISABLED').map(({ rule }) => rule?.Name);
  if (off.length > 0) throw new Error(`disabled: ${off.join(', ')}`);
  const silent = await Promise.all(
    found.map(async ({ rule = {}, calls }) =>
      (await targetsOf(events, rule)).some(({ Arn }) => Arn?.split(':').at(-1) === calls)
        ? []
        : [`${rule.Name} does not call ${calls}`],
    ),
  );
  if (silent.flat().length > 0) throw new Error(silent.flat().join('; '));
}
