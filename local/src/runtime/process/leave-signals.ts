/**
 * Passes over Ctrl-C, a closed terminal and a service manager's request to end, which reach every process of the
 * tree at once: the runtime ends its children itself, when nothing needs them any more.
 */
export function leaveSignalsToTheRuntime(): void {
  for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM'] as const) process.on(signal, () => {});
}
