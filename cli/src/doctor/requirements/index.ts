import type { Requirement } from '../requirement.ts';
import { accountRequirements } from './account.ts';
import { CALLED } from './functions.ts';
import { MESSAGING } from './messaging.ts';
import { PEOPLE } from './people.ts';
import type { AddressOf } from './region.ts';
import { SERVICES_DEPLOYED } from './services.ts';
import { STORES } from './stores.ts';

export { accountRequirements } from './account.ts';
export { sampleContract } from './sample-contract.ts';

/**
 * Everything that is looked at, in the order of a deployment.
 * @param model id of a model to ask instead of that of the deployed function
 * @param addressOf the machine's own resolver unless given
 */
export const requirements = (model?: string, addressOf?: AddressOf): readonly Requirement[] => [
  ...accountRequirements(model, addressOf),
  ...SERVICES_DEPLOYED,
  ...CALLED,
  ...STORES,
  ...MESSAGING,
  ...PEOPLE,
];
