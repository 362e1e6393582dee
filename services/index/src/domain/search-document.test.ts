import { emptyBrief } from '@countersign/shared/testing/empty-brief';
import { describe, expect, it } from 'vitest';
import { type IndexedContract, searchDocuments } from './search-document.ts';

const ref = { uri: 's3://documents/x', sha256: 'a'.repeat(64), bytes: 1 };
const citation = { quote: 'liability is unlimited', page: 2, start: 10, end: 32 };
const contract: IndexedContract = {
  runId: 'run-0000000001',
  request: {
    fileName: 'supply.pdf',
    document: ref,
    text: ref,
    classification: ref,
    routing: ref,
    report: { docx: ref, pdf: ref },
    sections: [{ id: 'payment', title: 'Payment', status: 'done', section: ref, revision: 0 }],
    status: 'COMPLETED',
  },
  text: {
    version: 1,
    language: 'en',
    method: 'text-layer',
    text: 'Page one. liability is unlimited',
    bodyEnd: 32,
    pages: [
      { number: 1, width: 600, height: 800, method: 'text-layer', start: 0, end: 9, lines: [] },
      { number: 2, width: 600, height: 800, method: 'text-layer', start: 10, end: 32, lines: [] },
    ],
  },
  brief: undefined,
  classification: {
    version: 1,
    contractType: 'supply',
    score: 1,
    threshold: 0.5,
    confident: true,
    ranking: [{ type: 'supply', score: 1 }],
    model: 'm',
  },
  routing: {
    version: 1,
    playbook: { name: 'p', version: '1' },
    score: 60,
    level: 'high',
    route: 'review',
    group: 'commercial-contracts',
    lead: 'legal-leads',
    approvalsRequired: 1,
    reviewHours: 24,
    findings: [
      {
        id: 'liability-1',
        sectionId: 'liability',
        category: 'uncapped-liability',
        title: 'Uncapped liability',
        detail: 'No cap.',
        citations: [citation],
        severity: 'high',
        points: 30,
        rule: 'uncapped',
      },
    ],
    explanation: [],
    alerts: [],
  },
  sections: [
    {
      version: 1,
      sectionId: 'parties-and-term',
      title: 'Parties',
      revision: 0,
      modelId: 'm',
      outcome: 'passed',
      errors: [],
      content: {
        summary: 'Between A and B.',
        findings: [],
        fields: [{ name: 'party', value: 'Acme GmbH', citations: [] }],
      },
    },
  ],
};

describe('searchDocuments', () => {
  const documents = searchDocuments(contract);

  it('makes one document of the contract, one of each page, one of each finding', () => {
    expect(documents.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'contract run-0000000001',
      'page run-0000000001-page-1',
      'page run-0000000001-page-2',
      'finding run-0000000001-finding-liability-1',
    ]);
  });

  it('takes parties and facts from the brief, before what the sections say', () => {
    const brief = emptyBrief({
      subject: 'Steel for turbines',
      parties: [{ name: 'Acme Stahl GmbH', role: 'Supplier', citations: [] }],
      governingLaw: { value: 'Germany', citations: [] },
    });
    const [first, , , found] = searchDocuments({ ...contract, brief });
    expect(first).toMatchObject({
      parties: ['Acme Stahl GmbH'],
      text: 'Steel for turbines\nParties: Acme Stahl GmbH (Supplier)\nGoverning law: Germany\n\nBetween A and B.',
    });
    expect(found?.parties).toEqual(['Acme Stahl GmbH']);
  });

  it('takes the parties from the sections where no brief has any', () => {
    expect(documents[0]).toMatchObject({ parties: ['Acme GmbH'], text: 'Between A and B.', level: 'high' });
  });

  it('gives each page its own words', () => {
    expect(documents[2]).toMatchObject({ page: 2, text: 'liability is unlimited' });
  });

  it('finds a finding by its quote, on the page of its first citation', () => {
    expect(documents[3]).toMatchObject({
      page: 2,
      severity: 'high',
      text: 'No cap.\n\nliability is unlimited',
    });
  });

  it('composes the letters of names and texts, as queries are', () => {
    const decomposed = { ...contract, request: { ...contract.request, fileName: 'u\u0308bung.pdf' } };
    expect(searchDocuments(decomposed)[0]).toMatchObject({
      fileName: '\u00fcbung.pdf',
      title: '\u00fcbung.pdf',
    });
  });
});
