import { STAGE as EMBEDDED } from '../../embedded/start-embedded.ts';
import type { Requirement } from '../requirement.ts';
import { regionOf } from './region.ts';

/**
 * What buckets and the search domain take in their names, without a hyphen: what reaches `countersign-prod-*` would reach
 * a stage `prod-eu`, too.
 */
const LOWER_CASE = /^[a-z][a-z0-9]*$/;

/** Words of which Cognito takes none in a domain, as in `countersign-<stage>-<account>`. */
const RESERVED = ['aws', 'amazon', 'cognito'];

/** `countersign-<stage>` is the name of the search domain, of which OpenSearch takes 28 characters. */
const BESIDE_A_DOMAIN = 16;

/**
 * Roles, of 64 characters, and buckets, of 63, have the region in their names, too: the longest are
 * `choreographer-<stage>-executions-<region>-lambdaRole` and `countersign-<stage>-documents-<account>-<region>`.
 */
const BESIDE_A_REGION = 27;

/** Longest name of a stage, in characters. test/deploy holds it to the compiled templates. */
export const longestStageIn = (region: string): number =>
  Math.min(BESIDE_A_DOMAIN, BESIDE_A_REGION - region.length);

/** Names of resources are made of the stage's; a deployment would stop at the first that AWS refuses. */
export const stageName: Requirement = {
  what: 'name of the stage',
  remedy: 'another name: lower-case letters and digits, without aws, amazon and cognito, and not local',
  onlyOnAws: true,
  async look({ aws, stage }) {
    if (stage === EMBEDDED)
      throw new Error(
        `${stage} is the embedded runtime's: its audit archive would be locked for ten years under COMPLIANCE`,
      );
    const reserved = RESERVED.find((word) => stage.includes(word));
    if (reserved !== undefined)
      throw new Error(`Cognito takes no domain with ${reserved} in its name, as ${stage} would give it`);
    const region = await regionOf(aws);
    const longest = longestStageIn(region);
    if (stage.length > longest)
      throw new Error(`${stage} has ${stage.length} characters, and ${longest} fit into names in ${region}`);
    if (stage.includes('-'))
      throw new Error(
        `${stage} has a hyphen: whoever reaches the stage ${stage.split('-')[0]} by its name reaches this one, too`,
      );
    if (!LOWER_CASE.test(stage)) throw new Error(`buckets cannot be named after ${stage}`);
    return stage;
  },
};
