import * as z from 'zod';
import { parsePattern } from '../../core/event-patterns/compile-pattern.ts';
import { parseExactJson } from '../../core/event-patterns/exact-json.ts';
import { type AwsApi, AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import { ignored } from '../../core/protocols/input.ts';
import { type JsonOperation, jsonApi, operation } from '../../core/protocols/json-api.ts';
import { busArn, busNameOf, ruleArn } from './event.ts';
import type { EventBridge } from './event-bridge.ts';
import { type createPutEvents, putEventsSchema } from './put-events.ts';
import type { ActiveRule, RuleStore } from './rule-store.ts';
import { BUS_NAME, description, ruleSchema, targetSchema } from './rules.ts';

const onBus = z.strictObject({ EventBusName: z.string().optional() });
const named = onBus.extend({ Name: z.string(), Force: ignored });
const ofRule = onBus.extend({ Rule: z.string() });
const busNamed = z.strictObject({ Name: z.string().optional() });
const newBus = z.strictObject({
  Name: z.string().regex(BUS_NAME).max(256),
  Description: description,
  KmsKeyIdentifier: ignored,
  LogConfig: ignored,
  Tags: ignored,
});

/** EventBridge: buses, rules, targets, events, archives and replays. */
export function createEventsApi(
  bridge: EventBridge,
  putEvents: ReturnType<typeof createPutEvents>,
  archiving: Record<string, JsonOperation>,
): AwsApi {
  const { rules } = bridge;

  const setState = (State: 'ENABLED' | 'DISABLED') => (input: z.infer<typeof named>, request: AwsRequest) => {
    const bus = busNameOf(input.EventBusName, request.region);
    bridge.putRule(bus, { ...rules.get(bus, input.Name).rule, State });
  };

  return jsonApi({
    signingNames: ['events'],
    targetPrefix: 'AWSEvents',
    operations: {
      ...archiving,
      PutEvents: operation(putEventsSchema, putEvents),
      PutRule: operation(
        ruleSchema.extend({ EventBusName: z.string().optional(), Tags: ignored }),
        (input, request) => {
          const { EventBusName, Tags: _tags, ...rule } = input;
          const bus = busNameOf(EventBusName, request.region);
          bridge.putRule(bus, rule);
          return { RuleArn: ruleArn(request.region, bus, rule.Name) };
        },
      ),
      DeleteRule: operation(named, ({ EventBusName, Name }, { region }) => {
        const bus = busNameOf(EventBusName, region);
        const rule = rules.rules(bus).find((each) => each.rule.Name === Name);
        if (rule?.targets.length)
          throw new AwsApiError('ValidationException', "Rule can't be deleted since it has targets.");
        bridge.deleteRule(bus, Name);
      }),
      DescribeRule: operation(named, ({ EventBusName, Name }, request) =>
        describeRule(rules.get(busNameOf(EventBusName, request.region), Name), request),
      ),
      ListRules: operation(onBus.extend({ NamePrefix: z.string().default('') }), (input, request) => ({
        Rules: rules
          .rules(busNameOf(input.EventBusName, request.region))
          .filter(({ rule }) => rule.Name.startsWith(input.NamePrefix))
          .map((active) => describeRule(active, request)),
      })),
      EnableRule: operation(named, setState('ENABLED')),
      DisableRule: operation(named, setState('DISABLED')),
      PutTargets: operation(
        ofRule.extend({ Targets: z.array(targetSchema).min(1).max(10) }),
        (input, { region }) => {
          const bus = busNameOf(input.EventBusName, region);
          const replaced = new Set(input.Targets.map((target) => target.Id));
          const kept = rules.get(bus, input.Rule).targets.filter((target) => !replaced.has(target.Id));
          bridge.putTargets(bus, input.Rule, [...kept, ...input.Targets]);
          return { FailedEntryCount: 0, FailedEntries: [] };
        },
      ),
      RemoveTargets: operation(
        ofRule.extend({ Ids: z.array(z.string()).min(1), Force: ignored }),
        (input, { region }) => {
          const bus = busNameOf(input.EventBusName, region);
          const kept = rules.get(bus, input.Rule).targets.filter((target) => !input.Ids.includes(target.Id));
          bridge.putTargets(bus, input.Rule, kept);
          return { FailedEntryCount: 0, FailedEntries: [] };
        },
      ),
      ListTargetsByRule: operation(ofRule, ({ EventBusName, Rule }, { region }) => ({
        Targets: rules.get(busNameOf(EventBusName, region), Rule).targets,
      })),
      ListRuleNamesByTarget: operation(
        onBus.extend({ TargetArn: z.string() }),
        ({ EventBusName, TargetArn }, { region }) => ({
          RuleNames: rules
            .rules(busNameOf(EventBusName, region))
            .filter(({ targets }) => targets.some((target) => target.Arn === TargetArn))
            .map(({ rule }) => rule.Name),
        }),
      ),
      ...busOperations(rules),
      TestEventPattern: operation(
        z.strictObject({ EventPattern: z.string(), Event: z.string() }),
        ({ EventPattern, Event }) => ({ Result: parsePattern(EventPattern)(parseEvent(Event)) }),
      ),
    },
  });
}

function busOperations(rules: RuleStore) {
  return {
    CreateEventBus: operation(newBus, ({ Name }, { region }) => {
      if (rules.buses().includes(Name)) {
        throw new AwsApiError('ResourceAlreadyExistsException', `Event bus ${Name} already exists.`);
      }
      rules.createBus(Name);
      return { EventBusArn: busArn(region, Name) };
    }),
    DeleteEventBus: operation(z.strictObject({ Name: z.string() }), ({ Name }) => {
      if (rules.buses().includes(Name) && rules.rules(Name).length > 0)
        throw new AwsApiError(
          'ValidationException',
          `Event bus ${Name} can't be deleted since it has rules.`,
        );
      rules.deleteBus(Name);
    }),
    DescribeEventBus: operation(busNamed, (input, { region }) => {
      const Name = busNameOf(input.Name, region);
      rules.rules(Name);
      return { Name, Arn: busArn(region, Name) };
    }),
    ListEventBuses: operation(
      z.strictObject({ NamePrefix: z.string().default('') }),
      (input, { region }) => ({
        EventBuses: rules
          .buses()
          .filter((name) => name.startsWith(input.NamePrefix))
          .map((Name) => ({ Name, Arn: busArn(region, Name) })),
      }),
    ),
  };
}

function describeRule({ bus, rule }: ActiveRule, { region }: AwsRequest) {
  return { ...rule, Arn: ruleArn(region, bus, rule.Name), EventBusName: bus };
}

function parseEvent(text: string): Record<string, unknown> {
  try {
    const event = parseExactJson(text);
    if (typeof event === 'object' && event !== null) return event as Record<string, unknown>;
  } catch {
    // Answered below.
  }
  throw new AwsApiError('ValidationException', 'Parameter Event is not valid.');
}
