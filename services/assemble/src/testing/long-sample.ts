import type { ScoredFinding, Severity } from '@countersign/events';
import { aFinding, aSection, type Sample } from './sample-request.ts';

const SECTIONS = [
  ['parties-and-term', 'Parties and term'],
  ['obligations', 'Obligations'],
  ['payment', 'Payment'],
  ['liability-and-indemnity', 'Liability and indemnity'],
  ['termination-and-renewal', 'Termination and renewal'],
  ['intellectual-property', 'Intellectual property'],
  ['confidentiality-and-restrictive-covenants', 'Confidentiality and restrictive covenants'],
  ['assignment-and-change-of-control', 'Assignment and change of control'],
] as const;

const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

const QUOTE =
  'Die Haftung der Händlerin für Schäden, gleich aus welchem Rechtsgrund, ist der Höhe nach nicht begrenzt; dies gilt insbesondere für Rechtsschutzversicherungsgesellschaftsansprüche und die Nichterfüllung der Lieferantenrückgriffsverpflichtungen gemäß § 445a BGB, einschließlich der Kosten der Rechtsverfolgung.';

const clause = (times: number) => Array.from({ length: times }, () => QUOTE).join(' ');

function finding(sectionId: string, index: number): ScoredFinding {
  const severity = SEVERITIES[index % SEVERITIES.length]!;
  return aFinding(`${sectionId}-${index}`, {
    sectionId,
    severity,
    title:
      index === 2
        ? 'A clause whose heading goes on for so long that it cannot stand on a single line of the table, nor on one of the section'
        : `Unlimited liability for breach, case ${index}`,
    detail:
      'The distributor answers for every loss without limit in amount.\n\nThe supplier’s own liability is limited to direct damages of at most EUR 100,000 in a contract year, so the burden falls on one side.',
    citations: [
      { quote: index === 3 ? clause(14) : QUOTE, page: 3 + index },
      ...(index % 2 === 0 ? [{ quote: 'ohne Begrenzung', page: 12 }] : []),
    ],
  });
}

/** Forty findings of a German contract, two approvals, changed severities, a failed and an unsafe section. */
export const longSample: Sample = {
  sections: SECTIONS.map(([id, title]) =>
    aSection(id, title, {
      content: {
        summary: `The contract deals with the subject in three clauses. They favour the supplier, Österreichische Großhandelsgesellschaft für Kälte- und Klimatechnik mbH & Co. KG.\n\nGreek and Cyrillic stay readable: Ελληνική Δημοκρατία, Российская Федерация.`,
        findings: [],
        fields:
          id === 'parties-and-term'
            ? [
                {
                  name: 'party',
                  value: 'Österreichische Großhandelsgesellschaft für Kälte- und Klimatechnik mbH & Co. KG',
                  citations: [{ quote: 'x', page: 1 }],
                },
                {
                  name: 'party',
                  value: 'Jürgen Weißgärber Söhne Vertriebs-AG',
                  citations: [{ quote: 'x', page: 1 }],
                },
                { name: 'effective-date', value: '2026-01-31', citations: [{ quote: 'x', page: 2 }] },
                { name: 'term', value: '3 years', citations: [{ quote: 'x', page: 2 }] },
                { name: 'jurisdiction', value: 'Austria', citations: [{ quote: 'x', page: 13 }] },
              ]
            : [],
      },
    }),
  ),
  findings: SECTIONS.flatMap(([id]) => [1, 2, 3, 4, 5].map((index) => finding(id, index))),
  missing: [
    {
      id: 'governing-law-and-disputes',
      title: 'Governing law and disputes',
      status: 'failed',
      revision: 1,
      reason: 'ThrottlingException after 5 retries: Too many requests, please wait before trying again.',
    },
    {
      id: 'data-protection',
      title: 'Data protection',
      status: 'unsafe',
      revision: 0,
      reason: 'The draft repeated an instruction that stands in the contract.',
    },
  ],
  decisions: [
    {
      decision: 'request-changes',
      by: 'j.weissgärber',
      group: 'commercial-contracts',
      at: '2026-11-21T16:02:00.000Z',
      changes: [{ sectionId: 'payment', comment: 'The price adjustment clause is missing.' }],
    },
    {
      decision: 'approve',
      by: 'Anna Lindqvist',
      email: 'a.lindqvist@example.com',
      exception: 'uploader-approved',
      group: 'commercial-contracts',
      at: '2026-11-22T10:41:07.000Z',
      comment: 'Fine with the cap as amended.',
      severityChanges: [
        {
          findingId: 'liability-and-indemnity-1',
          from: 'high',
          to: 'medium',
          reason: 'The cap was agreed in a side letter of 3 November 2026.',
        },
      ],
    },
    { decision: 'approve', by: 'm.öztürk-schäfer', group: 'legal-leads', at: '2026-11-22T14:05:00.000Z' },
  ],
  text: { language: 'de' },
  classification: {},
  routing: { level: 'critical', score: 100, route: 'escalate', approvalsRequired: 2 },
  request: {
    fileName: 'Vertriebsvertrag_Österreichische_Großhandelsgesellschaft_Kältetechnik_final_v7.pdf',
    pages: 48,
    document: { uri: 's3://inbox/v.pdf', sha256: '7e'.repeat(32), bytes: 48_000 },
  },
};
