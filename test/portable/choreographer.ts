/** The order of the stages as workflows of DBOS, over the very events that Step Functions' choreographer publishes. */

import {
  contractAssemblyRequestedV1,
  contractBriefedV1,
  contractBriefRequestedV1,
  contractClassificationRequestedV1,
  contractClassifiedV1,
  contractExtractedV1,
  contractExtractionRequestedV1,
  contractIndexedV1,
  contractIndexingRequestedV1,
  contractReportAssembledV1,
  contractRoutedV1,
  contractRoutingRequestedV1,
  contractSectionGeneratedV1,
  contractSectionGenerationRequestedV1,
  contractSectionPlanningRequestedV1,
  contractSectionsPlannedV1,
  contractSectionValidatedV1,
  contractSectionValidationRequestedV1,
  type DataOf,
} from '@countersign/events';
import type { ObjectRef } from '@countersign/events/object-ref.v1';
import type { SectionOutcome } from '@countersign/events/section-outcome.v1';
import { DBOS } from '@dbos-inc/dbos-sdk';
import { type Bus, createAsk } from './ask.ts';

/** One contract to take through its stages. */
export interface PortableRun {
  readonly runId: string;
  readonly document: ObjectRef;
  readonly fileName: string;
}

/** How it ended: with its report, or before a person who would have to decide. */
export interface PortableEnd {
  readonly route: DataOf<typeof contractRoutedV1>['route'];
  readonly report?: DataOf<typeof contractReportAssembledV1>;
}

interface SectionTask {
  readonly runId: string;
  readonly id: string;
  readonly title: string;
  readonly of: Pick<
    DataOf<typeof contractSectionGenerationRequestedV1>,
    'text' | 'contractType' | 'reportType'
  >;
}

const STATUS = { passed: 'done', failed: 'failed', failed_safety_check: 'unsafe' } as const;

/** Registers the workflows; to be called before `DBOS.launch`, which goes on with those that a crash interrupted. */
export function createChoreographer(bus: Bus) {
  async function writeSection({ runId, id, title, of }: SectionTask): Promise<SectionOutcome> {
    const ask = createAsk(bus, runId);
    const generate = (more: { revision: number; repair?: { draft: ObjectRef; section: ObjectRef } }) =>
      ask(contractSectionGenerationRequestedV1, contractSectionGeneratedV1, {
        ...of,
        sectionId: id,
        ...more,
      });
    const validate = (revision: number, draft: ObjectRef) =>
      ask(contractSectionValidationRequestedV1, contractSectionValidatedV1, {
        ...{ ...of, sectionId: id, revision, draft },
      });
    let { draft } = await generate({ revision: 0 });
    let verdict = await validate(0, draft);
    if (verdict.outcome === 'failed') {
      ({ draft } = await generate({ revision: 1, repair: { draft, section: verdict.section } }));
      verdict = await validate(1, draft);
    }
    const { outcome, section, revision } = verdict;
    return { id, title, status: STATUS[outcome], section, revision };
  }
  const section = DBOS.registerWorkflow(writeSection, { name: 'section' });

  async function takeThrough({ runId, document, fileName }: PortableRun): Promise<PortableEnd> {
    const ask = createAsk(bus, runId);
    const reportType = 'contract-review';
    const { text, pages } = await ask(contractExtractionRequestedV1, contractExtractedV1, {
      document,
      fileName,
    });
    const { classification, contractType } = await ask(
      contractClassificationRequestedV1,
      contractClassifiedV1,
      {
        text,
      },
    );
    const of = { text, contractType, reportType };
    const plan = await ask(contractSectionPlanningRequestedV1, contractSectionsPlannedV1, of);
    const handles = [];
    // One after the other, so that a replay numbers them alike; they run side by side.
    for (const { id, title } of plan.sections)
      handles.push(
        await DBOS.startWorkflow(section, { workflowID: `${runId}_${id}` })({ runId, id, title, of }),
      );
    const sections: SectionOutcome[] = [];
    for (const handle of handles) sections.push(await handle.getResult());
    const { brief } = await ask(contractBriefRequestedV1, contractBriefedV1, { text });
    const shared = { text, classification, fileName, sections };
    const { route, routing } = await ask(contractRoutingRequestedV1, contractRoutedV1, {
      ...{ ...shared, brief, reportType, objectKey: fileName, round: 0 },
    });
    if (route !== 'auto-approve' || sections.some(({ status }) => status !== 'done')) return { route };
    const report = await ask(contractAssemblyRequestedV1, contractReportAssembledV1, {
      ...{ ...shared, document, brief, routing, reportType, pages, round: 0, decisions: [] },
    });
    await ask(contractIndexingRequestedV1, contractIndexedV1, {
      ...{ ...shared, document, routing, report, status: 'COMPLETED' as const },
    });
    return { route, report };
  }
  return DBOS.registerWorkflow(takeThrough, { name: 'contract-run' });
}
