import type { Reading } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { longSample } from '../../testing/long-sample.ts';
import { printSample, textsOf } from '../../testing/print-sample.ts';
import { aFinding, aSection, type Sample } from '../../testing/sample-request.ts';
import type { BlockOf, PrintedReport } from './block.ts';
import { textOf } from './block.ts';

const plain: Sample = { sections: [aSection('law', 'Law')], findings: [] };
const said = async (sample: Sample) => textsOf(await printSample(sample)).join('');
const tables = ({ blocks }: PrintedReport) =>
  blocks
    .filter((block): block is BlockOf<'table'> => block.kind === 'table')
    .map(({ rows }) => rows.map((cells) => cells.map(textOf)));

describe('printReport', () => {
  it('has its parts in the order of a reader', async () => {
    const { blocks } = await printSample(longSample);
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(headings).toEqual([
      'Executive summary',
      'Risks by severity',
      'What is missing',
      'Findings by section',
      'Review and approval',
      'About this report',
    ]);
  });

  it('sums up parties, term, law and findings', async () => {
    const text = await said(longSample);
    expect(text).toContain(
      'Distributor agreement between Österreichische Großhandelsgesellschaft für Kälte- und Klimatechnik mbH & Co. KG and Jürgen Weißgärber Söhne Vertriebs-AG, effective 31 January 2026, for an initial term of 3 years, governed by the law of Austria.',
    );
    expect(text).toContain(
      'covers 8 sections and makes 40 findings: 8 critical, 7 high, 9 medium, 8 low and 8 notes.',
    );
  });

  describe('on a contract that was not read in full', () => {
    const warnings = [
      { code: 'page-unread', page: 3, message: 'Page 3 was not read: a picture on it cannot be drawn.' },
      { code: 'attachment-unread', message: 'The file holds “annex.docx”, which was not read.' },
    ];
    const account = { attachments: [], signatures: [], foreignPassages: [] };
    const readWith = (told: Reading['warnings']): Sample => ({
      ...plain,
      text: { reading: { kind: 'contract', ...account, warnings: told } },
    });
    const unread = readWith(warnings);

    it('says what was not read before any finding, with the page', async () => {
      const { blocks } = await printSample(unread);
      const headings = blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 1 ? [block.text] : [],
      );
      expect(headings.slice(0, 2)).toEqual(['Executive summary', 'What was not read']);
      expect(tables(await printSample(unread))[0]).toEqual([
        ['3', 'Page 3 was not read: a picture on it cannot be drawn.'],
        ['File', 'The file holds “annex.docx”, which was not read.'],
      ]);
    });

    it('says so in the executive summary, and claims no silence', async () => {
      const text = await said(unread);
      expect(text).toContain('Not all of the file was read without doubt. 2 things to look at, on 1 page');
      expect(text).toContain('makes no findings in what was read.');
    });

    it('counts what there is no room for', async () => {
      const many = Array.from({ length: 75 }, (_, index) => ({ ...warnings[0]!, page: index + 1 }));
      const [rows] = tables(await printSample(readWith(many)));
      expect(rows).toHaveLength(61);
      expect(rows!.at(-1)).toEqual(['…', '15 more of them.']);
    });

    it('says so of a text that has no account of its reading', async () => {
      expect(await said({ ...plain, text: { reading: undefined } })).toContain(
        'no account of how it was read',
      );
    });
  });

  it('puts the gravest findings first in the risk table, with their pages', async () => {
    const [risks] = tables(
      await printSample({
        sections: [aSection('liability', 'Liability')],
        findings: [
          aFinding('liability-1', { severity: 'low', title: 'Small' }),
          aFinding('liability-2', {
            title: 'Grave',
            citations: [
              { quote: 'b', page: 9 },
              { quote: 'a', page: 7 },
              { quote: 'c', page: 9 },
            ],
          }),
          aFinding('liability-3', { severity: 'info', title: 'Aside', citations: [] }),
        ],
      }),
    );
    expect(risks).toEqual([
      ['Critical', '1.2', 'Grave', '7, 9'],
      ['Low', '1.1', 'Small', '7'],
      ['Note', '1.3', 'Aside', '–'],
    ]);
  });

  it('says what is missing and why, before anything can be read as complete', async () => {
    const text = await said(longSample);
    expect(text).toContain('Partial: 2 of 10 sections are missing');
    expect(text).toContain('It does not cover Governing law and disputes and Data protection');
    expect(text).toContain('ThrottlingException after 5 retries');
    expect(text).toContain('Its draft failed the safety check and was withheld.');
  });

  it('gives a reason once for all sections that are missing for it', async () => {
    const gone = (id: string, title: string, reason: string) =>
      ({ id, title, status: 'unsafe', revision: 0, reason }) as const;
    const missing = [
      gone('payment', 'Payment', 'It gives orders.'),
      gone('term', 'Term', 'It gives orders.'),
      gone('scope', 'Scope', 'It swears.'),
    ];
    const text = await said({ sections: [], findings: [], missing });
    expect(text).toContain('None of the sections of its review could be written.');
    expect(text).toContain('1. Payment; 2. Term');
    expect(text.match(/It gives orders/g)).toHaveLength(1);
    expect(text.match(/It swears/g)).toHaveLength(1);
  });

  it('names the very file that was reviewed', async () => {
    expect(await said(longSample)).toContain(`SHA-256 ${'7e'.repeat(32)}`);
    expect(await said(plain)).not.toContain('SHA-256');
  });

  it('says nothing of missing sections when there are none', async () => {
    const text = await said(plain);
    expect(text).not.toMatch(/missing|partial/i);
    expect(text).toContain('Complete');
  });

  it('names who decided what and when, and which severities they changed', async () => {
    const decisions = tables(await printSample(longSample)).at(-1);
    expect(decisions).toEqual([
      [
        'Changes requested',
        'j.weissgärber, Commercial contracts',
        '21 November 2026, 16:02 UTC',
        'Sent back: Payment.',
      ],
      [
        'Approved',
        'Anna Lindqvist (a.lindqvist@example.com), Commercial contracts',
        '22 November 2026, 10:41 UTC',
        'Severity changed: 4.1. They uploaded the contract, which the playbook allows. Comment below.',
      ],
      ['Approved', 'm.öztürk-schäfer, Legal leads', '22 November 2026, 14:05 UTC', '–'],
    ]);
    expect(await said(longSample)).toContain(
      'Severity changed from high to medium by Anna Lindqvist, 22 November 2026, 10:41 UTC: The cap was agreed in a side letter of 3 November 2026.',
    );
  });

  it('lets reviewers speak, at any length', async () => {
    expect(await said(longSample)).toContain('Anna Lindqvist: Fine with the cap as amended.');
  });

  it('says that the playbook approved where nobody had to, and never where somebody had', async () => {
    const ofItself = await said({ ...plain, routing: { route: 'auto-approve' } });
    expect(ofItself).toContain('Approved automatically: the playbook “standard”, version 1');
    const undecided = await said({ ...plain, routing: { route: 'review' } });
    expect(undecided).not.toContain('Approved automatically');
    expect(undecided).toContain('No approval is on record');
  });

  it('says that the type is uncertain when the model was', async () => {
    const text = await said({ ...plain, classification: { confident: false, score: 0.31 } });
    expect(text).toContain('Uncertain (likeliest: ');
    expect(text).toContain('score 0.31)');
    expect(text).toContain('Contract of uncertain type');
  });

  it('says why the contract went to whom it went to', async () => {
    const because = 'The contract is not in English, so a person reads it.';
    expect(await said({ ...plain, routing: { because } })).toContain(because);
  });

  it('says so when there is nothing to find', async () => {
    const report = await printSample(plain);
    expect(textsOf(report).join('')).toContain('makes no findings');
    expect(tables(report)).toEqual([]);
  });

  it('holds no character that a format cannot take', async () => {
    const report = await printSample({
      ...plain,
      sections: [aSection('law', 'Law')],
      findings: [aFinding('law-1', { citations: [{ quote: 'tab\tbell\u0007\nnew \ud800 line' }] })],
      request: { fileName: 'a\u202efdp.exe.pdf' },
    });
    const text = [...textsOf(report), report.title, ...report.footer].join('|');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u001f\u202e\ud800-\udfff]/);
    expect(text).toContain('“tab bell new \ufffd line”');
  });
});
