import { type Database, openDatabase } from './database.ts';
import { createExecutions, type Executions } from './executions.ts';
import { createFrames, type Frames } from './frames.ts';
import { createHistory, type History } from './history.ts';
import { createMachines, type Machines } from './machines.ts';
import { createPendingEvents, type PendingEvents } from './pending-events.ts';
import { createRedrives, type Redrives } from './redrives.ts';

/** Everything the embedded Step Functions knows. What a transaction committed survives `kill -9`. */
export interface Journal extends Pick<Database, 'transaction' | 'close'> {
  readonly machines: Machines;
  readonly executions: Executions;
  readonly frames: Frames;
  readonly history: History;
  readonly pendingEvents: PendingEvents;
  readonly redrives: Redrives;
}

/** Opens the journal in a folder, or in memory. `onCommit` runs after every committed transaction. */
export function openJournal(dataDir?: string, onCommit?: () => void): Journal {
  const database = openDatabase(dataDir, onCommit);
  return {
    machines: createMachines(database),
    executions: createExecutions(database),
    frames: createFrames(database),
    history: createHistory(database),
    pendingEvents: createPendingEvents(database),
    redrives: createRedrives(database),
    transaction: database.transaction,
    close: database.close,
  };
}
