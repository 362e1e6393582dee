import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { type EventSource, type EventSourcePorts, startEventSource } from './event-source.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';

/** All event source mappings; they poll from `start` on. */
export interface EventSources {
  put(mapping: EventSourceMapping, enabled: boolean): void;
  list(): readonly ListedMapping[];
  /** @throws ResourceNotFoundException. */
  get(uuid: string): ListedMapping;
  setEnabled(uuid: string, enabled: boolean): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

export interface ListedMapping {
  readonly mapping: EventSourceMapping;
  readonly enabled: boolean;
}

export function createEventSources(ports: EventSourcePorts): EventSources {
  const mappings = new Map<string, ListedMapping>();
  const running = new Map<string, EventSource>();
  let started = false;

  function get(uuid: string): ListedMapping {
    const listed = mappings.get(uuid);
    if (listed !== undefined) return listed;
    throw new AwsApiError(
      'ResourceNotFoundException',
      `The event source mapping ${uuid} does not exist.`,
      404,
    );
  }

  function begin({ mapping, enabled }: ListedMapping): void {
    if (started && enabled && !running.has(mapping.uuid)) {
      running.set(mapping.uuid, startEventSource(mapping, ports));
    }
  }

  return {
    put(mapping, enabled) {
      mappings.set(mapping.uuid, { mapping, enabled });
      begin({ mapping, enabled });
    },
    list: () => [...mappings.values()],
    get,
    async setEnabled(uuid, enabled) {
      const { mapping } = get(uuid);
      mappings.set(uuid, { mapping, enabled });
      if (enabled) return begin({ mapping, enabled });
      const source = running.get(uuid);
      running.delete(uuid);
      await source?.stop();
    },
    start() {
      started = true;
      for (const listed of mappings.values()) begin(listed);
    },
    async stop() {
      started = false;
      const sources = [...running.values()];
      running.clear();
      await Promise.all(sources.map((source) => source.stop()));
    },
  };
}
