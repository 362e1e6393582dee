import type { createEventBridge } from '../aws/eventbridge/index.ts';
import type { createLambda } from '../aws/lambda/index.ts';
import type { createMailbox, Sns } from '../aws/sns/index.ts';
import { type createQueues, queueTarget } from '../aws/sqs/index.ts';
import type { StepFunctions } from '../aws/stepfunctions/index.ts';
import type { Deliver, DeliveryTargets } from '../core/delivery/index.ts';
import type { AccessControl } from '../core/iam/access-control.ts';
import { admitted } from './admitted.ts';
import { executionTarget } from './execution-target.ts';

interface TargetPorts {
  readonly access: AccessControl;
  readonly roleOf: (functionName: string) => string;
  readonly region: string;
  readonly queues: Pick<ReturnType<typeof createQueues>, 'sender'>;
  readonly sns: Pick<Sns, 'topicTarget'>;
  readonly bus: Pick<ReturnType<typeof createEventBridge>, 'busTarget'>;
  readonly mails: Pick<Awaited<ReturnType<typeof createMailbox>>, 'target'>;
  readonly lambda: Pick<ReturnType<typeof createLambda>, 'invoker'>;
  readonly states: Pick<StepFunctions, 'api'>;
}

/** Ties each kind of target that events, schedules and topics are sent to with the service that takes them. */
export function addDeliveryTargets(targets: DeliveryTargets, ports: TargetPorts): void {
  const { access, roleOf, region, queues, sns, bus, mails, lambda, states } = ports;
  const invokeAsync: Deliver = async ({ target, payload }) =>
    lambda.invoker.invokeAsync(target, JSON.parse(payload));
  targets.set('sqs', admitted(access, 'sqs:SendMessage', roleOf, queueTarget(queues.sender)));
  targets.set('sns', admitted(access, 'sns:Publish', roleOf, sns.topicTarget));
  targets.set('events', bus.busTarget);
  targets.set('states', executionTarget(states.api, region));
  targets.set('lambda', admitted(access, 'lambda:InvokeFunction', roleOf, invokeAsync));
  targets.set('mailto', mails.target);
}
