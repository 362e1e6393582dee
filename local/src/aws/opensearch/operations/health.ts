import type { DatabaseSync } from 'node:sqlite';
import { parseSettings } from '../mapping/index-settings.ts';
import type { Index, Indices } from '../storage/indices.ts';
import { isStored } from '../storage/text-tables.ts';

/** From bad to good, as OpenSearch calls them. */
const STATUSES = ['red', 'yellow', 'green'] as const;
type Status = (typeof STATUSES)[number];

interface IndexHealth {
  readonly status: Status;
  readonly number_of_shards: number;
  readonly number_of_replicas: number;
  readonly active_primary_shards: number;
  readonly active_shards: number;
  readonly relocating_shards: 0;
  readonly initializing_shards: 0;
  readonly unassigned_shards: number;
}

/** What a client asks of the cluster's health. */
export interface HealthAsked {
  /** One index; all of the domain without. */
  readonly name: string | undefined;
  readonly level: string;
  /** The least that is waited for. */
  readonly wanted: string | undefined;
}

const worst = (statuses: readonly Status[]): Status =>
  STATUSES.find((each) => statuses.includes(each)) ?? 'green';

/** Replicas that an index asks for. The one node holds none: `0-1` and the like expand to it alone. */
function replicasOf(definition: Index['definition']): number {
  const { number_of_replicas = 1, auto_expand_replicas } = parseSettings(definition.settings);
  if (typeof auto_expand_replicas !== 'string') return number_of_replicas;
  return Number(auto_expand_replicas.split('-')[0]);
}

function healthOf(database: DatabaseSync, index: Index): IndexHealth {
  const { number_of_shards = 1 } = parseSettings(index.definition.settings);
  const number_of_replicas = replicasOf(index.definition);
  const active = isStored(database, index) ? number_of_shards : 0;
  const unassigned_shards = number_of_shards * (1 + number_of_replicas) - active;
  return {
    status: active < number_of_shards ? 'red' : unassigned_shards > 0 ? 'yellow' : 'green',
    number_of_shards,
    number_of_replicas,
    active_primary_shards: active,
    active_shards: active,
    relocating_shards: 0,
    initializing_shards: 0,
    unassigned_shards,
  };
}

/**
 * The health of a domain, which is a cluster of one node. An index that is not there, or less than was waited for, is
 * said to have timed out, as OpenSearch says; nothing would come of waiting here.
 */
export function clusterHealth(
  database: DatabaseSync,
  [indices, domain]: readonly [Indices, string],
  { name, level, wanted }: HealthAsked,
): { readonly status: number; readonly body: object } {
  const found = name === undefined ? indices.all(domain) : [indices.find(domain, name) ?? []].flat();
  const isMissing = name !== undefined && found.length === 0;
  const health = Object.fromEntries(found.map((index) => [index.name, healthOf(database, index)]));
  const each = Object.values(health);
  const sum = (of: (one: IndexHealth) => number) => each.reduce((total, one) => total + of(one), 0);
  const active = sum((one) => one.active_shards);
  const unassigned = sum((one) => one.unassigned_shards);
  const status = isMissing ? 'red' : worst(each.map((one) => one.status));
  const timed_out = isMissing || (wanted !== undefined && STATUSES.indexOf(status) < rank(wanted));
  return {
    status: timed_out ? 408 : 200,
    body: {
      cluster_name: domain,
      status,
      timed_out,
      number_of_nodes: 1,
      number_of_data_nodes: 1,
      discovered_master: true,
      discovered_cluster_manager: true,
      active_primary_shards: sum((one) => one.active_primary_shards),
      active_shards: active,
      relocating_shards: 0,
      initializing_shards: 0,
      unassigned_shards: unassigned,
      delayed_unassigned_shards: 0,
      number_of_pending_tasks: 0,
      number_of_in_flight_fetch: 0,
      task_max_waiting_in_queue_millis: 0,
      active_shards_percent_as_number:
        active + unassigned === 0 ? 100 : (active / (active + unassigned)) * 100,
      ...(level === 'indices' && { indices: health }),
    },
  };
}

const rank = (wanted: string): number => (STATUSES as readonly string[]).indexOf(wanted);
