import * as z from 'zod';
import type { ResourceDeclaration, ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { archiveArn, busArn, busNameOf, ruleArn } from './event.ts';
import type { EventBridge } from './event-bridge.ts';
import { ruleSchema, targetSchema } from './rules.ts';
import { schedulerProviders } from './scheduler-provider.ts';

const targetsSchema = z.array(targetSchema).default([]);

/** The `AWS::Events::*` and `AWS::Scheduler::*` resources. */
export function eventProviders(bridge: EventBridge): ResourceProvider[] {
  return [
    busProvider(bridge),
    ruleProvider(bridge),
    archiveProvider(),
    busPolicyProvider(),
    ...schedulerProviders(bridge),
  ];
}

function busProvider(bridge: EventBridge): ResourceProvider {
  return {
    type: 'AWS::Events::EventBus',
    honoured: ['Name'],
    // Its policy `core/iam` keeps and checks; nothing fails for want of a key.
    ignored: ['DeadLetterConfig', 'Description', 'KmsKeyIdentifier', 'LogConfig', 'Policy', 'Tags'],
    async create({ region, properties }) {
      const name = String(properties.Name);
      bridge.rules.createBus(name);
      return { ref: name, attributes: { Arn: busArn(region, name), Name: name } };
    },
  };
}

function ruleProvider(bridge: EventBridge): ResourceProvider {
  return {
    type: 'AWS::Events::Rule',
    honoured: ['EventBusName', 'EventPattern', 'Name', 'ScheduleExpression', 'State', 'Targets'],
    ignored: ['Description', 'RoleArn', 'Tags'],
    async create(resource) {
      const { region, properties } = resource;
      const bus = busNameOf(properties.EventBusName as string | undefined);
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

/** An archive of the embedded bus keeps nothing: the audit service is what archives events. */
function archiveProvider(): ResourceProvider {
  return {
    type: 'AWS::Events::Archive',
    honoured: ['ArchiveName'],
    ignored: ['Description', 'EventPattern', 'KmsKeyIdentifier', 'RetentionDays', 'SourceArn'],
    async create({ stackName, logicalId, region, properties }) {
      const name = String(properties.ArchiveName ?? `${stackName}-${logicalId}`);
      return { ref: name, attributes: { Arn: archiveArn(region, name), ArchiveName: name } };
    },
  };
}

function busPolicyProvider(): ResourceProvider {
  return {
    type: 'AWS::Events::EventBusPolicy',
    honoured: [],
    // Kept and checked by `core/iam`; the older form, without a statement, is refused.
    ignored: ['EventBusName', 'Statement', 'StatementId'],
    create: async ({ logicalId }) => ({ ref: logicalId }),
  };
}
