import type { FaultPlan } from '../../core/faults/index.ts';
import type { Instance } from './instance.ts';

/** The instance, which ends in the middle of an invocation where the fault plan says `crash`. */
export function crashing(instance: Instance, plan: FaultPlan): Instance {
  const { configuration } = instance;
  return {
    configuration,
    get alive() {
      return instance.alive;
    },
    stop: () => instance.stop(),
    async invoke(invocation) {
      const faults = plan.strike({
        service: 'function',
        operation: configuration.name,
        text: () => invocation.event,
      });
      const crash = faults.find(({ fault }) => fault === 'crash');
      const timer = crash && setTimeout(() => void instance.stop(), crash.delayMs);
      try {
        return await instance.invoke(invocation);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
