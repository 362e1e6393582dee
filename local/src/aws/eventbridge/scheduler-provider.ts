import * as z from 'zod';
import { AT_REST, REMARKS, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { ACCOUNT_ID } from '../../core/protocols/aws-api.ts';
import { ignored } from '../../core/protocols/input.ts';
import { checkTarget } from './check-target.ts';
import type { EventBridge } from './event-bridge.ts';
import { deliveryPolicy } from './route-event.ts';
import { targetSchema } from './rules.ts';

const scheduleSchema = z.strictObject({
  Description: ignored,
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  GroupName: z.string().optional(),
  KmsKeyArn: ignored,
  Name: z.string().optional(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: targetSchema.omit({ Id: true, InputPath: true, InputTransformer: true }),
});

/** `AWS::Scheduler::Schedule` and `AWS::Scheduler::ScheduleGroup`. */
export function schedulerProviders(bridge: EventBridge): ResourceProvider[] {
  return [
    {
      type: 'AWS::Scheduler::Schedule',
      honoured: [
        'FlexibleTimeWindow',
        'GroupName',
        'Name',
        'ScheduleExpression',
        'ScheduleExpressionTimezone',
        'State',
        'Target',
      ],
      ignored: { Description: REMARKS, KmsKeyArn: AT_REST },
      async create({ stackName, logicalId, region, properties }) {
        const name = String(properties.Name ?? `${stackName}-${logicalId}`);
        const arn = `arn:aws:scheduler:${region}:${ACCOUNT_ID}:schedule/${properties.GroupName ?? 'default'}/${name}`;
        const schedule = scheduleSchema.parse(properties);
        const { Target: target, ScheduleExpression: expression, ScheduleExpressionTimezone: zone } = schedule;
        checkTarget({ ...target, Id: name }, region);
        const policy = deliveryPolicy({ ...target, Id: name });
        const delivery = { target: target.Arn, payload: target.Input ?? '{}', origin: arn, ...policy };
        if (schedule.State === 'ENABLED') bridge.setSchedule(arn, expression, delivery, zone);
        return { ref: name, attributes: { Arn: arn } };
      },
    },
    {
      type: 'AWS::Scheduler::ScheduleGroup',
      honoured: ['Name'],
      ignored: { Tags: TAGS },
      create: async ({ logicalId, properties }) => ({ ref: String(properties.Name ?? logicalId) }),
    },
  ];
}
