import type { AskedFor, Brief, Finding } from '@countersign/events';
import type { Playbook } from '../playbook/playbook.ts';

/** What the playbook asks for where a contract holds such findings or burdens, each once. */
export function asksFor(
  asks: Playbook['asks'],
  findings: readonly Pick<Finding, 'category'>[],
  brief: Pick<Brief, 'burdens'> | undefined,
): AskedFor[] {
  const held = new Set([
    ...findings.map(({ category }) => category),
    ...(brief?.burdens ?? []).map(({ kind }) => kind),
  ]);
  return asks.flatMap(({ for: names, ask, approver }) =>
    names.filter((name) => held.has(name)).map((name) => ({ for: name, ask, approver })),
  );
}
