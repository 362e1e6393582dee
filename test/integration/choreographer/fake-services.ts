import {
  contractBriefedV1,
  contractClassifiedV1,
  contractExtractedV1,
  contractIndexedV1,
  contractReportAssembledV1,
  contractRoutedV1,
  contractSectionGeneratedV1,
  contractSectionsPlannedV1,
  contractSectionValidatedV1,
  contractTaskFailedV1,
  type Envelope,
  type ErrorClass,
  type ObjectRef,
} from '@countersign/events';
import { type Outgoing, outgoing } from '@countersign/shared';

// biome-ignore lint/suspicious/noExplicitAny: fakes read whatever field of the request they need
type Request = Envelope & { data: any };

/** What a fake service answers; nothing when it died. */
export type FakeService = (request: Request) => Outgoing | undefined;

const ref = (name: string): ObjectRef => ({
  uri: `s3://documents/${name}`,
  sha256: 'b'.repeat(64),
  bytes: 10,
});

export const failing =
  (name: string, errorClass: ErrorClass, retryable = false): FakeService =>
  (request) =>
    outgoing(contractTaskFailedV1, {
      request: request.type,
      error: { name, class: errorClass, retryable, message: `${name} happened` },
    });

/** Answers differently each time it is asked, the last way for ever. */
export const inTurn = (...services: FakeService[]): FakeService => {
  let asked = 0;
  return (request) => services[Math.min(asked++, services.length - 1)]!(request);
};

export const routed =
  (fields: object = {}): FakeService =>
  ({ subject, data }) =>
    outgoing(contractRoutedV1, {
      routing: ref(`runs/${subject}/routing/${data.round}.json`),
      risk: { score: 10, level: 'low' },
      route: 'auto-approve',
      group: 'commercial-contracts',
      lead: 'legal-leads',
      approvalsRequired: 0,
      reviewHours: 24,
      findings: 1,
      alerts: 0,
      ...fields,
    });

/** A plan whose sections ask of a document that the provider caches. */
export const plannedWithFirstAlone: FakeService = (request) => {
  const plan = GOOD_SERVICES['contract.section-planning-requested.v1']?.(request);
  return plan && { ...plan, data: { ...plan.data, firstAlone: true } };
};

export const validated =
  (outcome: 'passed' | 'failed' | 'failed_safety_check'): FakeService =>
  ({ subject, data: { sectionId, revision } }) =>
    outgoing(contractSectionValidatedV1, {
      sectionId,
      revision,
      outcome,
      section: ref(`runs/${subject}/sections/${sectionId}/${revision}/section.json`),
      errors:
        outcome === 'passed' ? [] : [{ rule: 'citation', path: '/findings/0', message: 'not in the text' }],
    });

const generated: FakeService = ({ subject, data: { sectionId, revision } }) =>
  outgoing(contractSectionGeneratedV1, {
    sectionId,
    revision,
    draft: ref(`runs/${subject}/sections/${sectionId}/${revision}/draft.json`),
    modelId: 'model',
    usage: { inputTokens: 1, outputTokens: 1, cachedTokens: 0 },
    costUsd: 0.125,
  });

const SECTIONS = ['parties', 'liability', 'term'].map((id) => ({ id, title: id }));

/** Services that do well. */
export const GOOD_SERVICES: Readonly<Record<string, FakeService>> = {
  'contract.extraction-requested.v1': ({ subject }) =>
    outgoing(contractExtractedV1, {
      text: ref(`runs/${subject}/text.json`),
      pages: 3,
      words: 900,
      language: 'en',
      method: 'text-layer',
      costUsd: 0,
    }),
  'contract.classification-requested.v1': ({ subject }) =>
    outgoing(contractClassifiedV1, {
      classification: ref(`runs/${subject}/classification.json`),
      contractType: 'nda',
      score: 0.9,
      confident: true,
      runnersUp: [],
      model: 'endpoint',
      costUsd: 0.25,
    }),
  'contract.section-planning-requested.v1': ({ subject, data }) =>
    outgoing(contractSectionsPlannedV1, {
      plan: ref(`runs/${subject}/section-plan.json`),
      reportType: data.reportType,
      sections: SECTIONS,
    }),
  'contract.section-generation-requested.v1': generated,
  'contract.section-validation-requested.v1': validated('passed'),
  'contract.brief-requested.v1': ({ subject }) =>
    outgoing(contractBriefedV1, { brief: ref(`runs/${subject}/brief.json`), burdens: 0, incomplete: 0 }),
  'contract.routing-requested.v1': routed(),
  'contract.assembly-requested.v1': ({ subject }) =>
    outgoing(contractReportAssembledV1, {
      docx: ref(`runs/${subject}/r.docx`),
      pdf: ref(`runs/${subject}/r.pdf`),
    }),
  'contract.indexing-requested.v1': () => outgoing(contractIndexedV1, { documents: 4 }),
};
