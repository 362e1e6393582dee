import {
  type EventBridgeClient,
  ListRulesCommand,
  type ListRulesCommandInput,
  ListTargetsByRuleCommand,
  type Rule,
  type Target,
} from '@aws-sdk/client-eventbridge';

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

/** Everything that a rule calls, by its name and bus. */
export async function targetsOf(
  events: EventBridgeClient,
  { Name, EventBusName }: Pick<Rule, 'Name' | 'EventBusName'>,
): Promise<Target[]> {
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
