import { contractOperatorActedV1 } from '@countersign/events';
import { announcementId } from './announcement.ts';
import type { Run } from './run.ts';

/** What tells the redrives of a run apart: which one it is, and when it was begun. */
export const occasionOfRedrive = (redrives: number, at: Date): string =>
  `redrive ${redrives + 1} ${at.toISOString()}`;

/**
 * The id of the event that tells of the redrive for which the run holds its place: where it was noticed, or has come to a
 * stage, no event has it.
 */
export const redriveBegun = ({ runId, redrives, stageSince }: Run): string =>
  announcementId(runId, contractOperatorActedV1, occasionOfRedrive(redrives, stageSince));
