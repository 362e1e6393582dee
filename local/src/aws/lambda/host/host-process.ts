/** Child process in which the workers of all functions live. */
import { leaveSignalsToTheRuntime } from '../../../runtime/process/leave-signals.ts';
import { type Instance, startInstance } from '../instance.ts';
import type { HostCommand, HostReport } from './messages.ts';

const instances = new Map<number, Instance>();

leaveSignalsToTheRuntime();
process.on('message', (command: HostCommand) => void carryOut(command));
process.on('disconnect', () => process.exit());

async function carryOut(command: HostCommand): Promise<void> {
  const { id } = command;
  if (command.do === 'start') {
    const { configuration, environment } = command;
    const print = (text: string) => report({ about: 'printed', id, text });
    instances.set(id, startInstance({ configuration, environment, print }));
    return;
  }
  const instance = instances.get(id)!;
  if (command.do === 'invoke') {
    const outcome = await instance.invoke(command.invocation);
    const { alive, startMs } = instance;
    report({ about: 'ended', id, outcome, alive, startMs });
  } else {
    await instance.stop();
    instances.delete(id);
    report({ about: 'stopped', id });
  }
}

/** With a callback, since a runtime that is gone must not become an uncaught exception here. */
function report(report: HostReport): void {
  process.send?.(report, () => {});
}
