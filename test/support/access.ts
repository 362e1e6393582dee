import type { AccessReport } from '@countersign/local/core/iam/access-log';

/** What the embedded runtime at an endpoint gave and refused to the roles of the stacks since its start. */
export async function accessAt(endpoint: string): Promise<AccessReport> {
  return (await (await fetch(`${endpoint}/_countersign/access`)).json()) as AccessReport;
}

/**
 * What it refused to the roles of the stacks, since they may not have it or since it is only AWS that does it. Tests act as
 * roles in sessions called `test`.
 */
export async function refusalsOf(endpoint: string): Promise<string[]> {
  const { denied, unsupported } = await accessAt(endpoint);
  return [...denied, ...unsupported].filter((message) => !/assumed-role\/[^/]+\/test /.test(message));
}
