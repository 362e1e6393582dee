/**
 * What the runtime counts of functions: how long invocations took and had the processor, in seconds, and the instances
 * that were started.
 */
export type LambdaCounter = 'seconds' | 'cpu_seconds' | 'starts';

/** A line of the runtime's counters that is about a function. */
const LINE = /^countersign_lambda_(\w+)_total\{function="countersign-local-([^"]+)"\} (\S+)$/gm;

/** A counter by function, out of the runtime's counters in the text format of Prometheus. */
export const lambdaCounts = (metrics: string, wanted: LambdaCounter): ReadonlyMap<string, number> =>
  new Map(
    [...metrics.matchAll(LINE)].flatMap(([, counter, name = '', value]) =>
      counter === wanted ? [[name, Number(value)]] : [],
    ),
  );

/** What was added since an earlier look. */
export const since = (now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>) =>
  new Map([...now].map(([name, value]) => [name, value - (before.get(name) ?? 0)]));

/** The same of a runtime that answers at an endpoint. @throws Error when it does not */
export async function lambdaCountsAt(
  endpoint: string,
  wanted: LambdaCounter,
): Promise<ReadonlyMap<string, number>> {
  const answer = await fetch(`${endpoint}/_countersign/metrics`);
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return lambdaCounts(await answer.text(), wanted);
}
