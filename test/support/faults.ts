/** A fault for the embedded runtime; see local/src/core/faults. */
export interface Fault {
  readonly service: string;
  readonly operation?: string;
  readonly match?: string;
  readonly fault: 'throttle' | 'error' | 'delay' | 'bad-output' | 'duplicate' | 'reorder' | 'drop' | 'crash';
  readonly delayMs?: number;
  readonly times?: number;
  readonly probability?: number;
  readonly seed?: number;
  readonly code?: string;
  readonly status?: number;
}

/** Sets and ends faults of the embedded runtime at an endpoint. */
export function faultsAt(endpoint: string) {
  const url = `${endpoint}/_countersign/faults`;
  return {
    async inject(...faults: Fault[]): Promise<void> {
      const answer = await fetch(url, { method: 'POST', body: JSON.stringify(faults) });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async clear(): Promise<void> {
      await fetch(url, { method: 'DELETE' });
    },
  };
}
