import type { Run } from '../domain/run.ts';
import { announceFailure, type FailRunPorts } from './fail-run.ts';
import type { Workflow } from './workflow.ts';

/** Stops the execution of a run that was cancelled, then tells everybody; again, it changes nothing. */
export const followCancellation =
  (ports: FailRunPorts & { readonly workflow: Workflow }) =>
  async (run: Run): Promise<void> => {
    if (run.executionArn) await ports.workflow.stop(run.executionArn, run.failureMessage ?? '');
    await announceFailure(ports)(run);
  };
