import { auditEntryRecordedV1 } from './audit-entry-recorded.v1.ts';
import { auditSealedV1 } from './audit-sealed.v1.ts';
import { contractAssemblyRequestedV1 } from './contract-assembly-requested.v1.ts';
import { contractBriefRequestedV1 } from './contract-brief-requested.v1.ts';
import { contractBriefedV1 } from './contract-briefed.v1.ts';
import { contractClassificationRequestedV1 } from './contract-classification-requested.v1.ts';
import { contractClassifiedV1 } from './contract-classified.v1.ts';
import { contractCompletedV1 } from './contract-completed.v1.ts';
import { contractDocumentAlteredV1 } from './contract-document-altered.v1.ts';
import { contractDocumentOpenedV1 } from './contract-document-opened.v1.ts';
import { contractExtractedV1 } from './contract-extracted.v1.ts';
import { contractExtractionRequestedV1 } from './contract-extraction-requested.v1.ts';
import { contractFailedV1 } from './contract-failed.v1.ts';
import { contractForgottenV1 } from './contract-forgotten.v1.ts';
import { contractIndexedV1 } from './contract-indexed.v1.ts';
import { contractIndexingRequestedV1 } from './contract-indexing-requested.v1.ts';
import { contractOperatorActedV1 } from './contract-operator-acted.v1.ts';
import { contractQuarantinedV1 } from './contract-quarantined.v1.ts';
import { contractReceivedV1 } from './contract-received.v1.ts';
import { contractReportAssembledV1 } from './contract-report-assembled.v1.ts';
import { contractReviewClaimedV1 } from './contract-review-claimed.v1.ts';
import { contractReviewDecidedV1 } from './contract-review-decided.v1.ts';
import { contractReviewEscalatedV1 } from './contract-review-escalated.v1.ts';
import { contractReviewRequestedV1 } from './contract-review-requested.v1.ts';
import { contractRiskAlertRaisedV1 } from './contract-risk-alert-raised.v1.ts';
import { contractRoutedV1 } from './contract-routed.v1.ts';
import { contractRoutingRequestedV1 } from './contract-routing-requested.v1.ts';
import { contractSectionGeneratedV1 } from './contract-section-generated.v1.ts';
import { contractSectionGenerationRequestedV1 } from './contract-section-generation-requested.v1.ts';
import { contractSectionPlanningRequestedV1 } from './contract-section-planning-requested.v1.ts';
import { contractSectionValidatedV1 } from './contract-section-validated.v1.ts';
import { contractSectionValidationRequestedV1 } from './contract-section-validation-requested.v1.ts';
import { contractSectionsPlannedV1 } from './contract-sections-planned.v1.ts';
import { contractTaskFailedV1 } from './contract-task-failed.v1.ts';
import type { EventContract } from './define-event.ts';
import { operationsOperatorActedV1 } from './operations-operator-acted.v1.ts';

/** Every event that may travel on the bus. */
export const CATALOGUE = [
  contractReceivedV1,
  contractExtractionRequestedV1,
  contractExtractedV1,
  contractClassificationRequestedV1,
  contractClassifiedV1,
  contractSectionPlanningRequestedV1,
  contractSectionsPlannedV1,
  contractSectionGenerationRequestedV1,
  contractSectionGeneratedV1,
  contractSectionValidationRequestedV1,
  contractSectionValidatedV1,
  contractBriefRequestedV1,
  contractBriefedV1,
  contractRoutingRequestedV1,
  contractRoutedV1,
  contractRiskAlertRaisedV1,
  contractReviewRequestedV1,
  contractReviewClaimedV1,
  contractReviewDecidedV1,
  contractReviewEscalatedV1,
  contractAssemblyRequestedV1,
  contractReportAssembledV1,
  contractIndexingRequestedV1,
  contractIndexedV1,
  contractCompletedV1,
  contractFailedV1,
  contractQuarantinedV1,
  contractForgottenV1,
  contractDocumentOpenedV1,
  contractDocumentAlteredV1,
  contractOperatorActedV1,
  contractTaskFailedV1,
  operationsOperatorActedV1,
  auditEntryRecordedV1,
  auditSealedV1,
] as const;

const byType = new Map<string, EventContract>(
  CATALOGUE.map((contract) => [contract.type, contract as EventContract]),
);

/** Finds a contract by its `detail-type`; undefined for a type or version that nobody declared. */
export function contractFor(type: string): EventContract | undefined {
  return byType.get(type);
}

export type EventType = (typeof CATALOGUE)[number]['type'];
