import type { ContractAssemblyRequestedV1Data, SectionOutcome } from '@countersign/events';
import { putJsonOnce, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PrintedReport } from '../domain/content/block.ts';
import { aFinding, aSection, RUN, requestFor, type Sample } from '../testing/sample-request.ts';
import { assembleReport } from './assemble-report.ts';
import type { ReportRenderer } from './report-renderer.ts';

const OTHER = 'run-0000000000000002';
const SAMPLE: Sample = {
  sections: [aSection('liability', 'Liability')],
  findings: [aFinding('liability-1')],
};

/** Prints a report as JSON, and counts how often. */
function jsonRenderer(format: 'docx' | 'pdf'): ReportRenderer & { printed: PrintedReport[] } {
  const printed: PrintedReport[] = [];
  return {
    format,
    contentType: 'application/json',
    printed,
    async render(report) {
      printed.push(report);
      return new TextEncoder().encode(JSON.stringify({ format, report }));
    },
  };
}

describe('assembleReport', () => {
  let store: ReturnType<typeof memoryObjectStore>;
  let docx: ReturnType<typeof jsonRenderer>;
  let pdf: ReturnType<typeof jsonRenderer>;
  beforeEach(() => {
    store = memoryObjectStore();
    docx = jsonRenderer('docx');
    pdf = jsonRenderer('pdf');
  });
  const assemble = () => assembleReport({ store, docx, pdf });

  it('stores the pair under the run and its round, and answers with both', async () => {
    const request = await requestFor(store, SAMPLE, 2);
    const { contract, data } = await assemble()(request);
    expect(contract.type).toBe('contract.report-assembled.v1');
    expect(data.docx.uri).toBe(`s3://documents/${runKeys.report(RUN, 2, 'docx')}`);
    expect(data.pdf.uri).toBe(`s3://documents/${runKeys.report(RUN, 2, 'pdf')}`);
  });

  it('prints the same report in both formats', async () => {
    await assemble()(await requestFor(store, SAMPLE));
    expect(docx.printed).toEqual(pdf.printed);
  });

  it('answers a redelivered request from the stored pair', async () => {
    const request = await requestFor(store, SAMPLE);
    const first = await assemble()(request);
    expect(await assemble()(request)).toEqual(first);
    expect([docx.printed.length, pdf.printed.length]).toEqual([1, 1]);
  });

  it('completes a half-written pair without touching the other half', async () => {
    const request = await requestFor(store, SAMPLE);
    const { ref } = await store.putOnce(runKeys.report(RUN, 0, 'docx'), 'written before the crash', 'x');
    const { data } = await assemble()(request);
    expect(data.docx).toEqual(ref);
    expect([docx.printed.length, pdf.printed.length]).toEqual([0, 1]);
  });

  it('answers with what stands when another delivery was quicker', async () => {
    const request = await requestFor(store, SAMPLE);
    const quicker: ReportRenderer = {
      ...docx,
      async render() {
        await store.putOnce(runKeys.report(RUN, 0, 'docx'), 'quicker', 'x');
        return new TextEncoder().encode('slower');
      },
    };
    const { data } = await assembleReport({ store, docx: quicker, pdf })(request);
    expect(new TextDecoder().decode(await store.read(data.docx))).toBe('quicker');
  });

  const other = async (key: string) => (await putJsonOnce(store, key, {})).ref;
  it.each<[string, () => Promise<Partial<ContractAssemblyRequestedV1Data>>, string]>([
    ['the text of another contract', async () => ({ text: await other(runKeys.text(OTHER)) }), 'text'],
    [
      'the type of another contract',
      async () => ({ classification: await other(runKeys.classification(OTHER)) }),
      'classification',
    ],
    ['the brief of another contract', async () => ({ brief: await other(runKeys.brief(OTHER)) }), 'brief'],
    ['how another was routed', async () => ({ routing: await other(runKeys.routing(OTHER, 0)) }), 'routing'],
    ['how it was routed before', async () => ({ routing: await other(runKeys.routing(RUN, 1)) }), 'routing'],
  ])('writes no report by %s', async (_, change, named) => {
    const request = await requestFor(store, SAMPLE);
    const asked = { ...request, data: { ...request.data, ...(await change()) } };
    await expect(assemble()(asked)).rejects.toThrow(`did not write: ${named}.`);
    expect(await store.find(runKeys.report(RUN, 0, 'pdf'))).toBeUndefined();
  });

  it.each<[string, (section: SectionOutcome) => SectionOutcome[]]>([
    ['a section left out', () => [{ id: 'payment', title: 'p', status: 'failed', revision: 0 }]],
    ['another revision', (section) => [{ ...section, revision: 1 }]],
    ['the section of another contract', (section) => [{ ...section, id: 'payment' }]],
    ['one said to have passed of which nothing was written', ({ section: _, ...rest }) => [rest]],
  ])('writes no report with %s', async (_, change) => {
    const sections = [{ id: 'liability', title: 'Liability' }];
    await putJsonOnce(store, runKeys.sectionPlan(RUN), {
      ...{ version: 1, reportType: 'r', reportTypeVersion: '1', contractType: 'nda', sections },
    });
    const request = await requestFor(store, SAMPLE);
    const asked = { ...request, data: { ...request.data, sections: change(request.data.sections[0]!) } };
    await expect(assemble()(asked)).rejects.toMatchObject({ name: 'ObjectAltered' });
  });

  it('writes no report with an unsafe section as passed', async () => {
    const unsafe = aSection('liability', 'Liability', { outcome: 'failed_safety_check' });
    const request = await requestFor(store, { ...SAMPLE, sections: [unsafe] });
    const sections = request.data.sections.map((each) => ({ ...each, status: 'done' as const }));
    const asked = { ...request, data: { ...request.data, sections } };
    await expect(assemble()(asked)).rejects.toThrow('section liability');
  });

  it('stores nothing when rendering fails', async () => {
    const request = await requestFor(store, SAMPLE);
    const failing: ReportRenderer = { ...pdf, render: () => Promise.reject(new Error('out of memory')) };
    await expect(assembleReport({ store, docx, pdf: failing })(request)).rejects.toThrow('out of memory');
    expect(await store.find(runKeys.report(RUN, 0, 'pdf'))).toBeUndefined();
  });

  it('fails when a section that is done cannot be read', async () => {
    const request = await requestFor(store, SAMPLE);
    const [outcome] = request.data.sections;
    store.objects.delete(outcome!.section!.uri);
    await expect(assemble()(request)).rejects.toThrow('No object');
  });
});
