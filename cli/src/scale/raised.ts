import type { Demand } from './demand.ts';
import { type ConsumerName, DEPLOYED, type Limits } from './limits.ts';
import { mapValues } from './map-values.ts';

/** Share of a limit that a load may take before it is raised. */
const ROOM = 0.7;
/** Share that it takes of the limit when that is raised. */
const TARGET = 0.6;

/** By how much each limit is raised that the load asks too much of; 1 where it does not. */
export function factorOf(demands: readonly Demand[], name: Demand['name']): number {
  const share = demands.find((each) => each.name === name)?.share ?? 0;
  return share > ROOM ? share / TARGET : 1;
}

/** Limits that the deployment sets itself. */
export const OWN: ReadonlySet<Demand['name']> = new Set([
  ...(Object.keys(DEPLOYED.consumers) as ConsumerName[]),
  'runs' as const,
  'usdADay' as const,
]);

/** The limits under which the load leaves room everywhere. @param which only these are raised */
export function raised(
  limits: Limits,
  demands: readonly Demand[],
  which: (name: Demand['name']) => boolean = () => true,
): Limits {
  const factor = (name: Demand['name']) => (which(name) ? factorOf(demands, name) : 1);
  return {
    ...limits,
    buckets: mapValues(limits.buckets, ({ perSecond, burst }, name) => ({
      perSecond: perSecond * factor(name),
      burst: burst * factor(name),
    })),
    places: mapValues(limits.places, (count, name) => Math.ceil(count * factor(name))),
    consumers: mapValues(limits.consumers, ({ invocations, batch }, name) => ({
      invocations: Math.ceil(invocations * factor(name)),
      batch,
    })),
    usdADay: limits.usdADay * factor('usdADay'),
  };
}
