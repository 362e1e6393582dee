import { contractSectionValidationRequestedV1, validatedSectionV1 } from '@countersign/events';
import { newEvent, outgoing, putJsonOnce, readJson, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { describe, expect, it } from 'vitest';
import { extractedText } from '../testing/extracted-text.ts';
import { draftOf, paymentAnswer, reportTypes } from '../testing/report-type.ts';
import { validateSection } from './validate-section.ts';

const RUN = 'run-0000000001';

async function setUp(answer: unknown, of = RUN) {
  const store = memoryObjectStore();
  const { ref: text } = await putJsonOnce(store, runKeys.text(RUN), extractedText('The Buyer pays a share.'));
  const { ref: draft } = await putJsonOnce(store, runKeys.draft(of, 'payment', 0), draftOf(answer));
  const data = {
    text,
    draft,
    contractType: 'supply',
    reportType: 'contract-review',
    sectionId: 'payment',
    revision: 0,
  };
  const request = newEvent('choreographer', outgoing(contractSectionValidationRequestedV1, data), {
    runId: RUN,
  });
  return { store, validate: () => validateSection({ store, reportTypes })(request) };
}

describe('validateSection', () => {
  it('stores the section with its verdict and answers the same each time', async () => {
    const { store, validate } = await setUp(paymentAnswer('The Buyer pays a share.'));
    const first = await validate();
    expect(first.data).toMatchObject({ outcome: 'passed', errors: [] });
    expect(await validate()).toEqual(first);
    const { content } = await readJson(store, first.data.section, validatedSectionV1);
    expect(content!.findings[0]!.citations[0]).toMatchObject({ page: 1, start: 0 });
  });

  it('gives no verdict by the draft of another contract', async () => {
    const { store, validate } = await setUp(paymentAnswer('The Buyer pays a share.'), 'run-0000000002');
    await expect(validate()).rejects.toThrow('did not write: draft.');
    expect(await store.find(runKeys.section(RUN, 'payment', 0))).toBeUndefined();
  });

  it('answers with the first errors and stores all of them', async () => {
    const answer = paymentAnswer('x');
    answer.findings = Array.from({ length: 30 }, (_, n) => ({
      ...answer.findings[0]!,
      citations: [{ quote: `not there ${n}` }],
    }));
    const { store, validate } = await setUp(answer);
    const { data } = await validate();
    expect(data.outcome).toBe('failed');
    expect(data.errors).toHaveLength(20);
    expect((await readJson(store, data.section, validatedSectionV1)).errors).toHaveLength(30);
  });

  it('answers with no words of the document or of the model, which only the section keeps', async () => {
    const answer = paymentAnswer('lunarquartz stands nowhere');
    const { store, validate } = await setUp(answer);
    const { data } = await validate();
    expect(data.outcome).toBe('failed');
    expect(JSON.stringify(data)).not.toContain('lunarquartz');
    expect(data.errors[0]?.message).toBe(
      'This quote does not stand in the document: "…". Copy words from the document exactly.',
    );
    const { errors } = await readJson(store, data.section, validatedSectionV1);
    expect(errors[0]?.message).toContain('lunarquartz');
  });

  it('answers so too where a model wrote no JSON', async () => {
    const { validate } = await setUp('lunarquartz "lunarquartz" is due');
    expect(JSON.stringify((await validate()).data)).not.toContain('lunarquartz');
  });
});
