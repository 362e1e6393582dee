import * as z from 'zod';
import {
  AT_REST,
  KEPT_BY_IAM,
  OBSERVATION,
  REMARKS,
  TAGS,
} from '../../core/cloudformation/ignored-because.ts';
import type { ResourceDeclaration, ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { archiveArn, busArn, busNameOf, ruleArn } from './event.ts';
import type { EventBridge } from './event-bridge.ts';
import { BUS_NAME, ruleSchema, targetSchema } from './rules.ts';
import { schedulerProviders } from './scheduler-provider.ts';

const targetsSchema = z.array(targetSchema).default([]);

/** The `AWS::Events::*` and `AWS::Scheduler::*` resources. */
export function eventProviders(bridge: EventBridge): ResourceProvider[] {
  return [
    busProvider(bridge),
    ruleProvider(bridge),
    archiveProvider(bridge),
    busPolicyProvider(),
    ...schedulerProviders(bridge),
  ];
}

function busProvider(bridge: EventBridge): ResourceProvider {
  return {
    type: 'AWS::Events::EventBus',
    honoured: ['Name'],
    ignored: {
      DeadLetterConfig: 'for events that no key encrypts',
      Description: REMARKS,
      KmsKeyIdentifier: AT_REST,
      LogConfig: OBSERVATION,
      Policy: KEPT_BY_IAM,
      Tags: TAGS,
    },
    async create({ region, properties }) {
      const name = z.string().regex(BUS_NAME).max(256).parse(properties.Name);
      bridge.rules.createBus(name);
      return { ref: name, attributes: { Arn: busArn(region, name), Name: name } };
    },
  };
}

function ruleProvider(bridge: EventBridge): ResourceProvider {
  return {
    type: 'AWS::Events::Rule',
    honoured: ['EventBusName', 'EventPattern', 'Name', 'ScheduleExpression', 'State', 'Targets'],
    ignored: {
      Description: REMARKS,
      RoleArn: 'each target names its own, or its policy admits the rule',
      Tags: TAGS,
    },
    async create(resource) {
      const { region, properties } = resource;
      const bus = busNameOf(properties.EventBusName as string | undefined, region);
      const pattern = properties.EventPattern;
      const rule = ruleSchema.parse({
        Description: properties.Description,
        RoleArn: properties.RoleArn,
        ScheduleExpression: properties.ScheduleExpression,
        State: properties.State,
        Name: ruleName(resource),
        EventPattern: typeof pattern === 'object' ? JSON.stringify(pattern) : pattern,
      });
      const targets = targetsSchema.parse(properties.Targets ?? undefined);
      bridge.putRule(bus, rule);
      bridge.putTargets(bus, rule.Name, targets);
      const ref = bus === 'default' ? rule.Name : `${bus}|${rule.Name}`;
      return { ref, attributes: { Arn: ruleArn(region, bus, rule.Name) } };
    },
    async remove(ref) {
      const [bus, name] = ref.includes('|') ? ref.split('|') : ['default', ref];
      bridge.deleteRule(bus!, name!);
    },
  };
}

function ruleName({ properties, stackName, logicalId }: ResourceDeclaration): string {
  return String(properties.Name ?? `${stackName}-${logicalId}`.slice(0, 64));
}

function archiveProvider({ archives }: EventBridge): ResourceProvider {
  return {
    type: 'AWS::Events::Archive',
    honoured: ['ArchiveName', 'EventPattern', 'RetentionDays', 'SourceArn'],
    ignored: { Description: REMARKS, KmsKeyIdentifier: AT_REST },
    async create({ stackName, logicalId, region, properties }) {
      const name = String(properties.ArchiveName ?? `${stackName}-${logicalId}`);
      const { EventPattern: pattern } = properties;
      archives.put({
        name,
        bus: busNameOf(String(properties.SourceArn), region),
        pattern: pattern === undefined ? undefined : JSON.stringify(pattern),
        days: Number(properties.RetentionDays ?? 0),
      });
      return { ref: name, attributes: { Arn: archiveArn(region, name), ArchiveName: name } };
    },
  };
}

function busPolicyProvider(): ResourceProvider {
  return {
    type: 'AWS::Events::EventBusPolicy',
    honoured: [],
    // The older form, without a statement, is refused.
    ignored: { EventBusName: KEPT_BY_IAM, Statement: KEPT_BY_IAM, StatementId: KEPT_BY_IAM },
    create: async ({ logicalId }) => ({ ref: logicalId }),
  };
}
