import { describe, expect, it } from 'vitest';
import { readBrief } from '../read-brief.ts';

const OPENING =
  'SUPPLY AGREEMENT\n\nThis Agreement is made as of March 3, 2024 (the "Effective Date") by and between Tarn Widgets Inc., a Delaware corporation (the "Supplier"), and Birch Retail LLC, a Texas limited liability company (the "Buyer").\n\n';
const briefOf = (clause: string) => readBrief(`${OPENING}1. ${clause}`);

describe('exclusivity binds', () => {
  const bound = (clause: string) => briefOf(clause).exclusivity.map(({ binds }) => binds);

  it.each([
    [
      'whoever is not the only sponsor',
      'The Buyer shall be the only sponsor of each newsletter.',
      ['Supplier'],
    ],
    [
      'whoever is not, under whatever title',
      '1. EXCLUSIVITY AND TERM The Buyer will be the exclusive retail store sponsor of the sites.',
      ['Supplier'],
    ],
    [
      'whoever will in no event deal with others',
      'In no event will the Supplier make arrangements with a sponsor that would keep the Buyer from being the exclusive source of the Goods.',
      ['Supplier'],
    ],
    [
      'whoever may buy of nobody else',
      'The Buyer shall not purchase any widgets from any person or entity other than the Supplier.',
      ['Buyer'],
    ],
    [
      'whoever is appointed by nobody else',
      'The Buyer shall be the only distributor appointed by the Supplier for the Goods.',
      ['Supplier'],
    ],
  ])('%s', (_, clause, binds) => {
    expect(bound(clause)).toEqual(binds);
  });

  it.each([
    'Each party will have the exclusive right to enforce its own marks and to grant licences of them.',
    'The credit will reduce the first year’s exclusivity fee, and the Supplier will grant it at once.',
    'The Buyer shall have the exclusive rights in and to all recipes, and grants the Supplier no rights in them.',
  ])('nobody where a right of its own is exclusive, or a fee is called so: %s', (clause) => {
    expect(bound(clause)).toEqual([]);
  });
});

describe('a restraint', () => {
  it('is none where a price has to be competitive, or a covenant stands in another paper', () => {
    expect(
      briefOf(
        'If the Supplier sells its products at competitive market pricing, the Buyer shall not directly or indirectly engage another.',
      ).nonCompete,
    ).toEqual([]);
    expect(
      briefOf(
        'Subject to the covenant not to compete in Section 8 of the Purchase Agreement, the Buyer hereby grants a licence to make, develop and sell Competing Products.',
      ).nonCompete,
    ).toEqual([]);
    expect(
      briefOf(
        'The Buyer shall not directly or indirectly engage in a business that competes with the Supplier.',
      ).nonCompete,
    ).toMatchObject([{ binds: 'Buyer' }]);
  });

  it('binds the subject that a length of time parts from its verb', () => {
    const [first] = briefOf(
      'Subcontractor, during the term of this Agreement and for a period of one year thereafter, shall not solicit or hire any employee of the Supplier.',
    ).nonSolicit;
    expect(first).toMatchObject({ binds: 'Subcontractor', duration: 'term and 1 year after' });
  });
});

describe('a minimum', () => {
  const minimums = (clause: string) => briefOf(clause).minimumCommitment.map(({ by }) => by);

  it.each([
    'The Buyer shall place a picture consisting of a minimum of 234x60 pixels in two units of its mails.',
    'The minimum logo size in each order shall be 25 mm.',
    'Neither party shall be subject to any individual minimum purchase requirement (of 100 units or any other number).',
    'Once it has 500 customers (the "Minimum Number") the Buyer will pay 5% of the sales to each customer above the Minimum Number.',
  ])('is none: %s', (clause) => {
    expect(minimums(clause)).toEqual([]);
  });

  it.each([
    'The Buyer shall order a minimum of 500 units a year.',
    'The Buyer shall purchase at least 300 units, each of a size of 25 mm.',
    'Neither party may extend it, and the Buyer shall purchase a minimum of 500 units.',
  ])('is one: %s', (clause) => {
    expect(minimums(clause)).toEqual(['Buyer']);
  });
});

describe('who may leave', () => {
  it('is either, where the sides are named on one hand and on the other', () => {
    expect(
      briefOf(
        'The Supplier or its parent, on the one hand, and the Buyer, on the other, may terminate this Agreement by delivering 60 days written notice to the other party.',
      ).terminationForConvenience,
    ).toMatchObject([{ by: 'either', notice: '60 days' }]);
    expect(
      briefOf('The Supplier may terminate this Agreement by delivering 60 days written notice to the Buyer.')
        .terminationForConvenience,
    ).toMatchObject([{ by: 'Supplier', notice: '60 days' }]);
  });
});

describe('a list of ways to end it', () => {
  const exits = (items: string) =>
    briefOf(
      `This Agreement can be terminated at any time before the Term ends, as follows:\n\n${items}`,
    ).terminationForConvenience.map(({ by, notice }) => [by, notice]);

  it('says who may leave, and on what notice', () => {
    expect(
      exits(
        '(a) by the Supplier electing to give the Buyer not less than 3 months prior notice of it;\n\n(b) by the Buyer electing to give the Supplier notice, in the event that there occurs a Change of Control.',
      ),
    ).toEqual([['Supplier', '3 months']]);
  });

  it('that names no notice leaves it to what leads in', () => {
    expect(exits('(a) by the Supplier in the event of a breach of it.')).toEqual([['either', null]]);
  });
});

describe('assignment', () => {
  it('is free for whoever it is said to be assignable by without consent', () => {
    const free = briefOf(
      'This Agreement shall be assignable by the Supplier without the need to obtain the consent of the Buyer. This Agreement shall inure to the benefit of the successors and assigns of the Supplier, including any successor to its business by purchase, merger, acquisition of stock or otherwise.',
    ).assignment;
    expect(free).toMatchObject({ restricted: false, changeOfControl: false });
  });

  it('is not spoken of where a debtor assigns to creditors', () => {
    expect(
      briefOf(
        'A duty is cast upon a party by law without any act or agreement of it, such as an assignment for the benefit of creditors.',
      ).assignment.restricted,
    ).toBe(false);
  });

  it('is restricted where the change of control is deemed one', () => {
    expect(
      briefOf(
        'Neither party may assign this Agreement without consent. A merger or change of control shall be deemed an assignment.',
      ).assignment,
    ).toMatchObject({ restricted: true, binds: 'both', changeOfControl: true });
  });
});

describe('excluded losses', () => {
  it.each([
    [
      false,
      'The right to an injunction shall be in addition to, and not in lieu of, other remedies, including monetary damages to the extent that they are calculable, including lost profits.',
    ],
    [true, 'Neither party shall be entitled to recover damages for lost profits or indirect loss.'],
    [true, 'Neither party is liable for consequential damages.'],
  ])('%s: %s', (exists, clause) => {
    expect(briefOf(clause).excludedLosses.exists).toBe(exists);
  });
});

describe('payments', () => {
  it('are made by the other where somebody will at once be entitled to them', () => {
    expect(
      briefOf(
        'If the Supplier so elects, then the Supplier will be immediately entitled to a termination payment equal to $750,000.',
      ).payments,
    ).toMatchObject([{ amount: '$750,000', payer: 'Buyer' }]);
    expect(briefOf('The Supplier will immediately make a payment of $750,000.').payments).toMatchObject([
      { amount: '$750,000', payer: 'Supplier' },
    ]);
  });
});

describe('secrecy', () => {
  it('is of one side where both only grant that the information is valuable', () => {
    const clause =
      'The parties agree that the Confidential Information is a valuable asset of the Supplier, which the Buyer may not disclose unfairly. The Buyer shall keep the Confidential Information secret and shall not disclose it.';
    expect(briefOf(clause).confidentiality.direction).toBe('one-way');
    expect(
      briefOf('The parties agree to keep all Confidential Information of the other secret.').confidentiality
        .direction,
    ).toBe('mutual');
  });

  it('is of one side, whatever both sign', () => {
    const signed =
      'The Buyer shall keep the Confidential Information secret and shall not disclose it.\n\nIN WITNESS WHEREOF, the parties hereto have executed this Confidentiality Agreement as of its date.';
    expect(briefOf(signed).confidentiality.direction).toBe('one-way');
  });

  it('lasts as long as the period that is defined', () => {
    const during = (words: string) =>
      briefOf(
        `For a period of seven (7) years from the Effective Date (the “Restricted Period”), the Buyer shall not compete.\n\n2. ${words}, the Buyer shall keep what it is told confidential and shall not disclose it.`,
      ).confidentiality.duration;
    expect(during('Throughout the Restricted Period')).toBe('7 years');
    expect(during('Throughout its visits')).toBeNull();
  });

  it('lasts as long as the section that lays it down', () => {
    expect(
      briefOf(
        'Each party shall keep what it is told confidential and shall not disclose it.\n\n2. This section will survive for one year after the end of this Agreement.',
      ).confidentiality.duration,
    ).toBe('1 year');
  });
});

describe('a guaranty', () => {
  it.each([
    [
      false,
      'If more than one party is at fault then they will be jointly and severally liable for that harm.',
    ],
    [true, 'The Supplier and its parent are jointly and severally liable for all that the Supplier owes.'],
  ])('%s: %s', (exists, clause) => {
    expect(briefOf(clause).guaranty.exists).toBe(exists);
  });
});

it('tells of another agreement in whole words, from the recital’s own on', () => {
  const { incomplete } = readBrief(
    `${OPENING}RECITALS WHEREAS, pursuant to that certain Agreement and Plan of Merger dated as of May 1, 2023, by and between Tarn Widgets Inc. and the wholly owned subsidiary that it formed for the purpose of buying the retail business and its warehouses, the Supplier merged with it; NOW, THEREFORE, the parties agree as follows:`,
  );
  const rests = incomplete.find(({ kind }) => kind === 'refers-to-master');
  expect(rests?.what).toMatch(/not in the file: pursuant to that certain Agreement/);
  expect(rests?.what).toMatch(/\w …$/);
});

it('says what talks are about by the purpose that is defined', () => {
  const text =
    'MUTUAL CONFIDENTIALITY AGREEMENT\n\nThis Agreement is between Tarn Pharma, Inc. ("Tarn") and Birch Sciences, Inc. ("Birch").\n\n1. Each party agrees that it shall hold the information of the other in confidence and shall not disclose it to a third party.\n\n2. “Purpose” means to discuss, evaluate and possibly enter into a business transaction on the vaccines of Tarn.';
  expect(readBrief(text).subject).toContain('a business transaction on the vaccines of Tarn');
});

it('names an anniversary on which it ends with its number', () => {
  const ends = (which: string) =>
    briefOf(
      `The term of this Agreement will begin on its date and will end on the ${which} of the Launch Date.`,
    ).term.value;
  expect(ends('second (2nd) anniversary')).toBe('second (2nd) anniversary of the Launch Date');
  expect(ends('anniversary')).toBe('anniversary of the Launch Date');
});
