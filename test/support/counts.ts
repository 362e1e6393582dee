import { setTimeout as sleep } from 'node:timers/promises';

const LINE = /^(?<name>\w+)\{(?<labels>.*)\} (?<value>\S+)$/;

/** A counter of the embedded runtime: its name, its labels by name, and how far it has counted. */
export interface Count {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What the embedded runtime at an endpoint has counted since it started. */
async function countsAt(endpoint: string): Promise<Count[]> {
  const answer = await fetch(`${endpoint}/_countersign/metrics`);
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (await answer.text()).split('\n').flatMap((line) => {
    const { name, labels, value } = LINE.exec(line)?.groups ?? {};
    if (name === undefined || labels === undefined) return [];
    const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, text]) => [key, text] as const);
    return [{ name, labels: Object.fromEntries(pairs), value: Number(value) }];
  });
}

/** Sum of the counters of a name whose labels are as given. */
export function sumOf(
  counts: readonly Count[],
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number {
  const fits = (count: Count) =>
    count.name === `countersign_${name}_total` &&
    Object.entries(labels).every(([key, value]) => count.labels[key] === value);
  return counts.filter(fits).reduce((sum, { value }) => sum + value, 0);
}

const QUIET_MS = 2_000;

/** The same once nothing is asked of AWS any more: archive and locks come behind the runs. */
export async function settledCountsAt(endpoint: string): Promise<Count[]> {
  let counts = await countsAt(endpoint);
  for (;;) {
    await sleep(QUIET_MS);
    const next = await countsAt(endpoint);
    if (sumOf(next, 'aws_requests') === sumOf(counts, 'aws_requests')) return next;
    counts = next;
  }
}
