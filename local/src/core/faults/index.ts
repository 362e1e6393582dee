import { createFaultPlan, type FaultPlan } from './fault-plan.ts';
import { faultRoute } from './fault-route.ts';
import type { FaultRule } from './fault-rule.ts';

export { createFaultPlan, type FaultPlan } from './fault-plan.ts';
export type { FaultRule } from './fault-rule.ts';

/** Fault injection: the plan that gateway and deliveries consult, and the route that changes it. */
export function createFaults(options: { rules?: readonly FaultRule[] } = {}) {
  const plan: FaultPlan = createFaultPlan(options.rules);
  return { plan, routes: [faultRoute(plan)] };
}
