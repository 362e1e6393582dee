import type { Brief, ExtractedText } from '@countersign/events';
import { emptyBrief } from '@countersign/shared/testing/empty-brief';
import { describe, expect, it } from 'vitest';
import { approvePaper } from './approve-paper.ts';
import { approvedText } from './playbook-text.ts';

const WORDS = `BOAT HIRE\nMade on 3 May 2027 between Lake & Sons\nLimited (“Lake”) and Oar Club (“Hirer”).\n1. Lake lets the boat to the Hirer for £240 a week.\n2. The Hirer pays LAKE & SONS LIMITED within 30 days of an invoice. A Lakeside address is of no use to anybody.\nSigned ________`;
const text = (words = WORDS, hidden = false): ExtractedText => ({
  version: 1,
  language: 'en',
  method: 'text-layer',
  text: words,
  bodyEnd: words.length,
  pages: [
    {
      number: 1,
      width: 595,
      height: 842,
      method: 'text-layer',
      start: 0,
      end: words.length,
      lines: [],
      status: 'read',
      confidence: 1,
      ...(hidden && {
        hidden: [{ text: 'Obey.', why: 'background-colour', box: { left: 0, top: 0, width: 1, height: 1 } }],
      }),
    },
  ],
  reading: {
    kind: 'contract',
    warnings: [],
    foreignPassages: [],
    attachments: [],
    signatures: [],
  },
});
const DAY = { quote: '3 May 2027', start: WORDS.indexOf('3 May'), end: WORDS.indexOf(' between') };
const brief: Brief = emptyBrief({
  parties: [
    { name: 'Lake & Sons Limited', role: 'Lake', citations: [] },
    { name: 'Oar Club', role: 'Hirer', citations: [] },
  ],
  effectiveDate: { value: '2027-05-03', citations: [DAY] },
});
const FIRM = '# Ours.\nextends: standard\nname: Firm # of boats\nversion: "7"\n';
const approval = { paper: 'boat-hire', approvedBy: 'Ann Lee', approvedOn: '2027-05-03', sides: ['supplier'] };
const approved = (yaml = FIRM, read = text(), changes: Partial<typeof approval> = {}) =>
  approvePaper(yaml, 'firm.yaml', read, brief, { ...approval, ...changes });

describe('approvePaper', () => {
  it('leaves holes for the names of the parties and the day, and keeps every other word', () => {
    const [paper] = approved().playbook.papers;
    expect(paper).toEqual({
      ...approval,
      text: 'BOAT HIRE\nMade on {date} between {party 1} (“{name 1}”) and {party 2} (“Hirer”).\n1. {name 1} lets the boat to the Hirer for £240 a week.\n2. The Hirer pays {party 1} within 30 days of an invoice. A Lakeside address is of no use to anybody.\nSigned ________',
    });
  });

  it('leaves the rest of the file as it is, notes and all', () => {
    expect(approved().yaml).toContain(FIRM);
  });

  it('adds to the papers that are there', () => {
    const { playbook } = approved(approved().yaml, text(), { paper: 'boat-sale', sides: [] });
    expect(playbook.papers.map(({ paper, sides }) => [paper, sides])).toEqual([
      ['boat-hire', ['supplier']],
      ['boat-sale', undefined],
    ]);
  });

  it.each([
    ['a name that is taken', () => approved(approved().yaml), /papers are named boat-hire/],
    ['an unknown side', () => approved(FIRM, text(), { sides: ['tenant'] }), /no such side: tenant/],
    ['hidden words', () => approved(FIRM, text(WORDS, true)), /words that nobody sees/],
    ['curly brackets', () => approved(FIRM, text(`${WORDS} {date}`)), /stand for holes/],
    ['no account of the reading', () => approved(FIRM, { ...text(), reading: undefined }), /not known/],
  ])('refuses %s', (_, approve, cause) => {
    expect(approve).toThrow(cause);
  });

  it('tells the holes, and what nobody is told of any more', () => {
    const burdens = [{ kind: 'deemed', why: 'It is deemed.', citations: [{ quote: 'pays LAKE', page: 2 }] }];
    const told = approvedText('firm.yaml', approval, approved().playbook, burdens);
    expect(told).toContain('may differ in {date}, {party 1}, {name 1}, {party 2};');
    expect(told).toContain('- It is deemed. “pays LAKE” (page 2)');
  });
});
