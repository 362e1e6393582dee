import { pipelineRun } from './0001-pipeline-run.ts';
import { stageTask } from './0002-stage-task.ts';
import { stageHistory } from './0003-stage-history.ts';
import { pendingReview } from './0004-pending-review.ts';
import { reviewDecision } from './0005-review-decision.ts';
import { pipelineRunByTime } from './0006-pipeline-run-by-time.ts';
import { contentOwner } from './0007-content-owner.ts';
import { pipelineRunByObject } from './0008-pipeline-run-by-object.ts';
import { pipelineRunByLink } from './0009-pipeline-run-by-link.ts';
import { stageTaskByRun } from './0010-stage-task-by-run.ts';
import { stageTaskByStatus } from './0011-stage-task-by-status.ts';
import { stageHistoryByRun } from './0012-stage-history-by-run.ts';
import { pendingReviewByStatus } from './0013-pending-review-by-status.ts';
import { reviewDecisionByRun } from './0014-review-decision-by-run.ts';
import { reviewDecisionByAnnounced } from './0015-review-decision-by-announced.ts';
import { pendingReviewWhy } from './0016-pending-review-why.ts';
import { pendingReviewAnnounced } from './0017-pending-review-announced.ts';
import { runSection } from './0018-run-section.ts';
import { runSectionFromHistory } from './0019-run-section-from-history.ts';
import { pipelineRunUploaderId } from './0020-pipeline-run-uploader-id.ts';
import { pipelineRunUploaderName } from './0021-pipeline-run-uploader-name.ts';
import { pipelineRunUploaderEmail } from './0022-pipeline-run-uploader-email.ts';
import { pipelineRunReviewerGroup } from './0023-pipeline-run-reviewer-group.ts';
import { pipelineRunLeadGroup } from './0024-pipeline-run-lead-group.ts';
import { pendingReviewClaimedByName } from './0025-pending-review-claimed-by-name.ts';
import { pendingReviewClaimedByEmail } from './0026-pending-review-claimed-by-email.ts';
import { reviewDecisionDecidedByName } from './0027-review-decision-decided-by-name.ts';
import { reviewDecisionDecidedByEmail } from './0028-review-decision-decided-by-email.ts';
import { reviewDecisionException } from './0029-review-decision-exception.ts';
import { upload } from './0030-upload.ts';
import { pendingReviewByRun } from './0031-pending-review-by-run.ts';
import { pipelineRunSide } from './0032-pipeline-run-side.ts';
import { pipelineRunByAnnouncement } from './0033-pipeline-run-by-announcement.ts';
import { pendingReviewByClosing } from './0034-pending-review-by-closing.ts';
import { sweepPlace } from './0035-sweep-place.ts';
import { pipelineRunByContent } from './0036-pipeline-run-by-content.ts';
import { spending } from './0037-spending.ts';
import { pipelineRunForgottenAt } from './0038-pipeline-run-forgotten-at.ts';
import { announcement } from './0039-announcement.ts';
import { pipelineRunTurn } from './0040-pipeline-run-turn.ts';
import { pipelineRunByStatus } from './0041-pipeline-run-by-status.ts';
import { circuit } from './0042-circuit.ts';
import { pipelineRunTurnOf } from './0043-pipeline-run-turn-of.ts';
import { pipelineRunByTurnOf } from './0044-pipeline-run-by-turn-of.ts';
import { pipelineRunTurnOfWaiting } from './0045-pipeline-run-turn-of-waiting.ts';
import { forgetRequest } from './0046-forget-request.ts';
import { stageTaskWorkUsd } from './0047-stage-task-work-usd.ts';
import { pipelineRunOverheadUsd } from './0048-pipeline-run-overhead-usd.ts';
import { stageTaskPaidUsd } from './0049-stage-task-paid-usd.ts';
import { pendingReviewReminderBegunAt } from './0050-pending-review-reminder-begun-at.ts';
import { stageTaskPaidBy } from './0051-stage-task-paid-by.ts';
import { toldMail } from './0052-told-mail.ts';
import { toldMailGivenUpAt } from './0053-told-mail-given-up-at.ts';

/**
 * The tables, one statement a step, in the subset that PostgreSQL and Aurora DSQL share.
 * Each statement may run twice. One that moves rows moves a thousand, since Aurora DSQL changes no more than 3,000 in a
 * transaction, and runs until none is left. Steps are only ever added at the end.
 */
export const MIGRATIONS: readonly string[] = [
  pipelineRun,
  stageTask,
  stageHistory,
  pendingReview,
  reviewDecision,
  pipelineRunByTime,
  contentOwner,
  pipelineRunByObject,
  pipelineRunByLink,
  stageTaskByRun,
  stageTaskByStatus,
  stageHistoryByRun,
  pendingReviewByStatus,
  reviewDecisionByRun,
  reviewDecisionByAnnounced,
  pendingReviewWhy,
  pendingReviewAnnounced,
  runSection,
  runSectionFromHistory,
  pipelineRunUploaderId,
  pipelineRunUploaderName,
  pipelineRunUploaderEmail,
  pipelineRunReviewerGroup,
  pipelineRunLeadGroup,
  pendingReviewClaimedByName,
  pendingReviewClaimedByEmail,
  reviewDecisionDecidedByName,
  reviewDecisionDecidedByEmail,
  reviewDecisionException,
  upload,
  pendingReviewByRun,
  pipelineRunSide,
  pipelineRunByAnnouncement,
  pendingReviewByClosing,
  sweepPlace,
  pipelineRunByContent,
  spending,
  pipelineRunForgottenAt,
  announcement,
  pipelineRunTurn,
  pipelineRunByStatus,
  circuit,
  pipelineRunTurnOf,
  pipelineRunByTurnOf,
  pipelineRunTurnOfWaiting,
  forgetRequest,
  stageTaskWorkUsd,
  pipelineRunOverheadUsd,
  stageTaskPaidUsd,
  pendingReviewReminderBegunAt,
  stageTaskPaidBy,
  toldMail,
  toldMailGivenUpAt,
];
