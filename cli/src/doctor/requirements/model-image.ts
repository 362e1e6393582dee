import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { ROOT } from '../../embedded/start-embedded.ts';
import type { Requirement } from '../requirement.ts';
import { regionOf } from './region.ts';

const FILE = join('services', 'classify', 'endpoint.yml');

const mapped = z.object({
  Mappings: z.object({ ScikitLearnRegistry: z.record(z.string(), z.object({ Account: z.string() })) }),
});

/**
 * The container of the contract type model lies in an account of AWS's own that differs by region; the stack finds it in a
 * mapping, and CloudFormation says nothing of a region that is not in there until it makes the endpoint.
 * @param text of the template that has the mapping
 */
export const modelImage = (text = readFileSync(join(ROOT, FILE), 'utf8')): Requirement => ({
  what: 'image of the contract type model',
  remedy: `another region; or the account of SageMaker's scikit-learn image there, put into ScikitLearnRegistry of ${FILE}; or an endpoint of your own by the name countersign-<stage>-contract-type`,
  onlyOnAws: true,
  async look({ aws }) {
    const region = await regionOf(aws);
    const { ScikitLearnRegistry: accounts } = mapped.parse(parse(text)).Mappings;
    const account = accounts[region]?.Account;
    if (account === undefined)
      throw new Error(
        `${FILE} knows no account of it in ${region}, but in ${Object.keys(accounts).join(', ')}`,
      );
    return `in ${account} for ${region}`;
  },
});
