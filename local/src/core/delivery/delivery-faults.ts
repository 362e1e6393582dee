import type { FaultPlan } from '../faults/fault-plan.ts';
import type { Deliver, Delivery } from './delivery.ts';

/** What a fault plan makes of one delivery. */
export interface DeliveryFate {
  readonly lost: boolean;
  readonly delayMs: number;
  readonly deliver: Deliver;
}

/** Applies the faults of service `delivery` that strike. A reordered delivery is simply late. */
export function deliveryFate(
  plan: FaultPlan,
  service: string,
  delivery: Delivery,
  deliver: Deliver,
): DeliveryFate {
  const rules = plan.strike({ service: 'delivery', operation: service, text: () => delivery.payload });
  const failing = rules.find((rule) => rule.fault === 'throttle' || rule.fault === 'error');
  const late = rules.find((rule) => rule.fault === 'delay' || rule.fault === 'reorder');
  const twice = rules.some((rule) => rule.fault === 'duplicate');
  return {
    lost: rules.some((rule) => rule.fault === 'drop'),
    delayMs: late?.delayMs ?? 0,
    async deliver(each) {
      if (failing) throw new Error(failing.message ?? `Injected by the fault plan: ${failing.fault}`);
      await deliver(each);
      if (twice) await deliver(each);
    },
  };
}
