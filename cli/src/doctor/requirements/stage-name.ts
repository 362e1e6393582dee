import { createRequire } from 'node:module';
import { join } from 'node:path';
import { STAGE as EMBEDDED, ROOT } from '../../embedded/start-embedded.ts';
import type { Requirement } from '../requirement.ts';
import { regionOf } from './region.ts';

/** The names that a deployment takes, which its plugins ask for as well. */
interface StageNames {
  /** Longest name of a stage, in characters. */
  longestStageIn(region: string): number;
  /** Why no stage of a region may have this name, in words; undefined where one may. */
  refusedStage(stage: string, region: string): string | undefined;
  readonly REMEDY: string;
}

export const STAGE_NAMES: StageNames = createRequire(import.meta.url)(
  join(ROOT, 'deploy', 'stage-names.cjs'),
);

/** Names of resources are made of the stage's; a deployment would stop at the first that AWS refuses. */
export const stageName: Requirement = {
  what: 'name of the stage',
  remedy: STAGE_NAMES.REMEDY,
  onlyOnAws: true,
  async look({ aws, stage }) {
    if (stage === EMBEDDED)
      throw new Error(
        `${stage} is the embedded runtime's: its audit archive would be locked for ten years under COMPLIANCE`,
      );
    const refused = STAGE_NAMES.refusedStage(stage, await regionOf(aws));
    if (refused !== undefined) throw new Error(refused);
    return stage;
  },
};
