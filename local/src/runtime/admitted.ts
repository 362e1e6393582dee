import type { Deliver } from '../core/delivery/delivery.ts';
import type { AccessControl } from '../core/iam/access-control.ts';

/** Delivers to a queue what its policy lets rules and topics put there. */
export const admitted =
  (access: AccessControl, deliver: Deliver): Deliver =>
  async (delivery) => {
    const sender = senderOf(delivery.origin);
    if (sender !== undefined)
      access.authorizeService(sender.principal, 'sqs:SendMessage', delivery.target, sender.source);
    await deliver(delivery);
  };

/** The service behind an origin, and what it names as its source; Lambda sends as the function's role. */
function senderOf(origin: string): { principal: string; source: string } | undefined {
  const service = origin.split(':')[2];
  if (service === 'events') return { principal: 'events.amazonaws.com', source: origin };
  // A subscription's ARN is that of its topic and an id.
  if (service === 'sns')
    return { principal: 'sns.amazonaws.com', source: origin.slice(0, origin.lastIndexOf(':')) };
  return undefined;
}
