import type { Requirement } from '../requirement.ts';
import { regionOf } from './region.ts';

/** What buckets and the search domain take in their names. */
const LOWER_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

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
  remedy: 'another name: lower-case letters, digits and single hyphens',
  onlyOnAws: true,
  async look({ aws, stage }) {
    const region = await regionOf(aws);
    const longest = longestStageIn(region);
    if (stage.length > longest)
      throw new Error(`${stage} has ${stage.length} characters, and ${longest} fit into names in ${region}`);
    if (!LOWER_CASE.test(stage)) throw new Error(`buckets cannot be named after ${stage}`);
    return stage;
  },
};
