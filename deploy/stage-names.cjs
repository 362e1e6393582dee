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
const longestStageIn = (region) => Math.min(BESIDE_A_DOMAIN, BESIDE_A_REGION - region.length);

/** Why no stage of a region may have a name, in words; undefined where one may. Who deploys and the doctor ask the same. */
function refusedStage(stage, region) {
  if (stage === '') return 'a stage has a name';
  const reserved = RESERVED.find((word) => stage.includes(word));
  if (reserved !== undefined)
    return `Cognito takes no domain with ${reserved} in its name, as ${stage} would give it`;
  const longest = longestStageIn(region);
  if (stage.length > longest)
    return `${stage} has ${stage.length} characters, and ${longest} fit into names in ${region}`;
  // What reaches `countersign-prod-*` would reach a stage `prod-eu`, too.
  if (stage.includes('-'))
    return `${stage} has a hyphen: whoever reaches the stage ${stage.split('-')[0]} by its name reaches this one, too`;
  // What buckets and the search domain take in their names.
  if (!/^[a-z][a-z0-9]*$/.test(stage)) return `buckets cannot be named after ${stage}`;
  return undefined;
}

/** What may be taken in its place. */
const REMEDY = 'another name: lower-case letters and digits, without aws, amazon and cognito, and not local';

module.exports = { longestStageIn, refusedStage, REMEDY };
