import type { EventSources } from './event-sources.ts';
import type { Fleet } from './fleet.ts';
import type { Functions } from './functions.ts';

/** What the providers of Lambda's resource types fill. */
export interface LambdaProviderPorts {
  readonly functions: Functions;
  readonly eventSources: EventSources;
  readonly fleet: Fleet;
  readonly maxRunning: number;
  readonly leastTimeoutSeconds: number;
}
