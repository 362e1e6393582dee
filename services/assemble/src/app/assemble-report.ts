import {
  type ContractAssemblyRequestedV1,
  contractReportAssembledV1,
  type ObjectRef,
} from '@countersign/events';
import { type ObjectStore, outgoing, runKeys } from '@countersign/shared';
import { composeReport } from '../domain/compose-report.ts';
import { printReport } from '../domain/content/print-report.ts';
import { gatherMaterial } from './gather-material.ts';
import type { ReportRenderer } from './report-renderer.ts';

export interface AssemblePorts {
  readonly store: ObjectStore;
  readonly docx: ReportRenderer;
  readonly pdf: ReportRenderer;
}

const assembled = (docx: ObjectRef, pdf: ObjectRef) => outgoing(contractReportAssembledV1, { docx, pdf });

/** Answers an assembly request; of a half-written pair only the missing file is rendered. */
export const assembleReport =
  ({ store, docx, pdf }: AssemblePorts) =>
  async (request: ContractAssemblyRequestedV1) => {
    const keyOf = ({ format }: ReportRenderer) => runKeys.report(request.subject, request.data.round, format);
    const stored = await Promise.all([docx, pdf].map((renderer) => store.find(keyOf(renderer))));
    const [storedDocx, storedPdf] = stored;
    if (storedDocx && storedPdf) return assembled(storedDocx, storedPdf);

    const report = printReport(composeReport(await gatherMaterial(store, request)));
    const write = async (renderer: ReportRenderer) => {
      const { ref } = await store.putOnce(
        keyOf(renderer),
        await renderer.render(report),
        renderer.contentType,
      );
      return ref;
    };
    return assembled(storedDocx ?? (await write(docx)), storedPdf ?? (await write(pdf)));
  };
