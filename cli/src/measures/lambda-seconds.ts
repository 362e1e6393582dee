/** A line of the runtime's counters that says how long invocations of a function took. */
const LINE = /^countersign_lambda_seconds_total\{function="countersign-local-([^"]+)"\} (\S+)$/gm;

/** Seconds that invocations took, by function, out of the runtime's counters in the text format of Prometheus. */
export const lambdaSeconds = (metrics: string): ReadonlyMap<string, number> =>
  new Map([...metrics.matchAll(LINE)].map(([, name = '', seconds]) => [name, Number(seconds)]));

/** What was added since an earlier look. */
export const since = (now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>) =>
  new Map([...now].map(([name, seconds]) => [name, seconds - (before.get(name) ?? 0)]));

/** The same of a runtime that answers at an endpoint. @throws Error when it does not */
export async function lambdaSecondsAt(endpoint: string): Promise<ReadonlyMap<string, number>> {
  const answer = await fetch(`${endpoint}/_countersign/metrics`);
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return lambdaSeconds(await answer.text());
}
