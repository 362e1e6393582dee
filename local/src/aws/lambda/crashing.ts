import type { FaultPlan } from '../../core/faults/index.ts';
import type { Instance, InvocationOutcome } from './instance.ts';

/**
 * The instance, which ends in the middle of an invocation where the fault plan says `crash` or `timeout`, or with a
 * call that it signs in its session.
 */
export function crashing(instance: Instance, session: string, plan: FaultPlan): Instance {
  const { configuration } = instance;
  plan.callers.set(session, () => void instance.stop());
  return {
    configuration,
    get alive() {
      return instance.alive;
    },
    get startMs() {
      return instance.startMs;
    },
    async stop() {
      plan.callers.delete(session);
      await instance.stop();
    },
    async invoke(invocation) {
      const faults = plan.strike({
        service: 'function',
        operation: configuration.name,
        text: () => invocation.event,
      });
      const end = faults.find(({ fault }) => fault === 'crash' || fault === 'timeout');
      const timer = end && setTimeout(() => void instance.stop(), end.delayMs);
      try {
        const outcome = await instance.invoke(invocation);
        return end?.fault === 'timeout' && !instance.alive ? TIMED_OUT : outcome;
      } finally {
        clearTimeout(timer);
        if (!instance.alive) plan.callers.delete(session);
      }
    },
  };
}

const TIMED_OUT: InvocationOutcome = {
  ok: false,
  error: { errorType: 'Sandbox.Timedout', errorMessage: 'Injected by the fault plan: timeout' },
};
