import type { Breach } from '@countersign/audit';
import type { Deployment } from '../../embedded/connect.ts';
import type { GuardStatement, Place } from './expected-guards.ts';

/** Where a stage is, by an ARN that it published. */
export async function placeOf({ stage, parameter }: Pick<Deployment, 'stage' | 'parameter'>): Promise<Place> {
  const [, partition = '', , region = '', account = ''] = (await parameter('audit-key-arn')).split(':');
  return { stage, partition, region, account };
}

/** What the answer is where AWS says that there is none of it. */
export async function unless<T, O>(
  names: readonly string[],
  asking: Promise<T>,
  otherwise: O,
): Promise<T | O> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof Error && names.includes(error.name)) return otherwise;
    throw error;
  }
}

/** What could not be looked at is no guard that is as it was. */
export async function lookAt(
  where: string,
  looking: () => Promise<readonly Breach[]>,
): Promise<readonly Breach[]> {
  try {
    return await looking();
  } catch (error) {
    const { name, message } = error as Error;
    return [{ where, problem: `could not be looked at: ${name}: ${message}` }];
  }
}

/** The statements of a policy as its text; none of none. */
export const statementsIn = (policy: string | undefined): readonly GuardStatement[] =>
  [JSON.parse(policy ?? '{}').Statement ?? []].flat();
