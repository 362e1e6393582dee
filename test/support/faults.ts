import type { FaultRule } from '@countersign/local/core/faults/fault-rule';

/** A fault for the embedded runtime. */
export type Fault = Omit<FaultRule, 'delayMs'> & Partial<Pick<FaultRule, 'delayMs'>>;

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
