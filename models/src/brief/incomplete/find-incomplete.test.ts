import { describe, expect, it } from 'vitest';
import { findIncomplete } from './find-incomplete.ts';

const BODY =
  'SERVICES AGREEMENT\n\nThis Agreement is made between Tarn Widgets Inc. (the "Supplier") and Birch Retail LLC (the "Buyer"). '.padEnd(
    520,
    'The Supplier shall render the Services with due care and in good time. ',
  );
const SIGNED =
  '\n\nIN WITNESS WHEREOF the parties have executed this Agreement.\n\nBy: /s/ Ann Tarn\nName: Ann Tarn\n\nBy: /s/ Bo Birch\nName: Bo Birch\n';
const kindsOf = (...words: string[]) => [
  ...new Set(findIncomplete(`${BODY}\n\n${words.join('\n\n')}${SIGNED}`).map(({ kind }) => kind)),
];

describe('findIncomplete', () => {
  it('finds a complete contract complete', () => {
    expect(kindsOf('2. The Buyer shall pay within thirty (30) days.')).toEqual([]);
  });

  it.each([
    ['2. The Buyer shall pay the sum of $________ each month.', 'blank'],
    ['2. This Agreement is made as of the      day of    , 2024 for the Services.', 'blank'],
    ['2. The fee is [●] each month.', 'blank'],
    ['2. This Agreement is effective as of August __, 2024.', 'blank'],
    ['2. This Agreement is made as of [ ] day of [ ], 2024 for the Services.', 'blank'],
    ['2. The Buyer shall pay a royalty of [●%] of its sales.', 'blank'],
    ['2. The Buyer shall pay [$●] each month.', 'blank'],
    ['2. The share of the Supplier is [__%] of the price.', 'blank'],
    ['2. The Buyer shall pay a fee of USD ................. for each quarter.', 'blank'],
    ['2. The Buyer shall pay within ....... days of the invoice.', 'blank'],
    ['2. The Buyer shall pay a fee of USD XX,XXX for each quarter.', 'blank'],
    ['2. The Buyer shall pay within XX days of the invoice.', 'blank'],
    ['2. The royalty is X.X% of net sales.', 'blank'],
    ['2. The Buyer shall pay a fee of USD\tfor each quarter.', 'blank'],
    ['2. The liability of the Supplier shall not exceed USD .', 'blank'],
    ['2. Cap on liability: TBC', 'blank'],
    ['2. The Buyer shall pay a fee of USD ### for each quarter.', 'blank'],
    ['2. The Buyer shall pay a fee of USD ----- for each quarter.', 'blank'],
    ['2. The Buyer shall pay a fee of USD 00,000 for each quarter.', 'blank'],
    ['2. The Buyer shall pay a fee of USD nn,nnn for each quarter.', 'blank'],
    ['2. The Buyer shall pay a fee of <<QuarterFee>> for each quarter.', 'blank'],
    ['2. The Buyer shall pay a fee of USD tbc for each quarter.', 'blank'],
    ['2. The Buyer shall pay a fee to be agreed.', 'blank'],
    ['2. This Agreement is made on 12 March 20__ in Leeds.', 'blank'],
    ['2. This Agreement is made on xx March 2025.', 'blank'],
    ['2. This Agreement continues for [three] [ten] years.', 'blank'],
    ['2. This Agreement continues for 3 / 5 / 10 years.', 'blank'],
    ['2. The fee is as in clause Error! Reference source not found.', 'blank'],
    ['2. Note to draft: the fee is not yet accepted.', 'blank'],
    ['2. The Services are rendered by a contractor to be named by the Buyer (the "Contractor").', 'blank'],
    ['2. [Deleted]', 'redaction'],
    ['2. [This clause struck by agreement, 4 May 2025]', 'redaction'],
    ['2. Cap on liability: to be agreed', 'blank'],
    ['2. The fee is to be agreed.', 'blank'],
    ['2. The amount of the cap on liability is still to be settled.', 'blank'],
    [
      '2. The General Terms of the Supplier of 2023, which are not enclosed, form part of this Agreement and prevail over it.',
      'missing-exhibit',
    ],
    [
      '2. The Supplier Code of Conduct, a copy of which is not attached, applies to the Buyer.',
      'missing-exhibit',
    ],
    [
      "2. The Supplier's General Terms and Conditions form an integral part of this Agreement.",
      'missing-exhibit',
    ],
    [
      '2. The Standard Conditions of Sale of the Supplier are incorporated into this Agreement.',
      'missing-exhibit',
    ],
    ['2. The royalty is [***] percent of net sales.', 'redaction'],
    ['2. The Services are listed in Exhibit A attached hereto.', 'missing-exhibit'],
    ['2. The Services are listed in the attached Schedules 1, 2 and 3.', 'missing-exhibit'],
    [
      '2. Capitalized terms have the meaning ascribed to them in the Master Services Agreement dated 1 May 2020 between the parties.',
      'refers-to-master',
    ],
    ['2. The Buyer shall pay within sixty (90) days of the invoice.', 'words-figures-conflict'],
  ] as const)('%j is %s', (words, kind) => {
    expect(kindsOf(words)).toEqual([kind]);
  });

  it.each([
    ['2. The Services are listed in Exhibit A attached hereto.', 'EXHIBIT A\n\nCleaning of the halls.'],
    ['2. The report follows Form 10-K and Schedule 13D of the Commission.', ''],
    ['2. The Supplier shall work on the\n[ ] day shift\n[x] night shift', ''],
    ['2. The Buyer shall pay a royalty of [5%] of its sales and [$200] each month.', ''],
    ['2. The heading [Confidentiality] is for convenience.', ''],
    ['2. Discounts for other goods are to be determined at that time.', ''],
    ['Fees ............ 12\nTerm ............ 14', ''],
    ['2. All sums are in USD and are paid in USD within thirty days.', ''],
    ['2. Fees for further Services are to be agreed in writing by the parties for each order.', ''],
    ['2. The Supplier works at times to be agreed with the Buyer.', ''],
    ['2. Other uses need another licence at a fee to be agreed.', ''],
    ['2. The Schedules form part of this Agreement.', ''],
    ['2. The General Terms below form part of this Agreement.', ''],
    ['2. The General Terms form part of this Agreement.', 'GENERAL TERMS\n\nDelivery is free.'],
    ['2. Each Statement of Work forms part of this Agreement.', ''],
    ['2. The Standard Terms of the Buyer do not form part of this Agreement.', ''],
    ['2. Receipts that are not attached are not paid.', ''],
  ])('%j with %j lacks nothing', (words, exhibit) => {
    expect(kindsOf(words, exhibit)).toEqual([]);
  });

  it.each([
    ['By: ______________\nName: Ann Tarn\n\nBy: ______________\nName: Bo Birch', 'unsigned'],
    ['By: /s/ Ann Tarn\nName: Ann Tarn\n\nBy: ______________\nName: Bo Birch', 'partly-signed'],
  ] as const)('sees who signed: %j', (block, kind) => {
    const text = `${BODY}\n\nIN WITNESS WHEREOF the parties have executed this Agreement.\n\n${block}\n`;
    expect(findIncomplete(text).map((each) => each.kind)).toEqual([kind]);
  });

  it.each([
    'Executed this day. Initialed TARN WIDGETS INC.:_______\n\nInitialed BIRCH RETAIL:______',
    'Initials of the Buyer: ____',
    'Signed ._____________ Ann Tarn',
  ])('takes a line to sign or initial on for no blank: %j', (lines) => {
    expect(kindsOf(lines)).toEqual([]);
  });

  it.each([
    'The Contract is concluded and signed by the Buyer and the Seller on , in Lisbon.',
    'The Contract is valid for two years, beginning from and ended on .',
    'The lease is effective from , and ends a year later.',
    'ADD: Tel No. : Fax No. : The seller sends its goods.',
  ])('sees what was left out without a line: %j', (words) => {
    expect(kindsOf(words)).toEqual(['blank']);
  });

  it.each([
    'The form was signed on Monday, in Lisbon.',
    'It is the day that the goods are valued on, and the price follows it.',
    'Tel: 0300 123, Fax: 0300 124, E-mail: post@tarn.example',
  ])('sees nothing left out where it stands: %j', (words) => {
    expect(kindsOf(words)).toEqual([]);
  });

  it('takes the name of a page to sign on for no line, and finds those that are signed above it', () => {
    const block =
      '\n\nTHIS AGREEMENT is executed and delivered as of the date above.\nTARN:\nBy:\n/s/ Ann Tarn\nName: Ann Tarn\nBIRCH:\nBy:\n/s/ Bo Birch\nName: Bo Birch\nSignature Page to Services Agreement\n';
    expect(findIncomplete(`${BODY}${block}`)).toEqual([]);
    const empty = block.replaceAll(/\/s\/[^\n]*/g, '____________');
    expect(findIncomplete(`${BODY}${empty}`).map(({ kind }) => kind)).toEqual(['unsigned']);
  });

  it('sees labels to sign beside that nobody signed beside, whoever is to sign', () => {
    const clauses = 'The Supplier shall render the Services in good time. '.repeat(60);
    const both = '\nIt becomes effective after it is signed by both parties.\n';
    const labels = 'THE BUYER: THE SELLER: SIGNATURE: SIGNATURE: 6\n';
    expect(findIncomplete(`${BODY}${clauses}${both}${labels}`).map(({ kind }) => kind)).toEqual(['unsigned']);
  });

  it.each([
    [
      'term under the Agreement will not be effective unless both parties have agreed to it in writing.',
      true,
    ],
    [
      'form of services agreement for the supply of goods and of what belongs to them in every country',
      false,
    ],
    [
      'i3 Tools LLC and Birch Retail LLC agree as follows on the supply of goods and of what belongs to it.',
      false,
    ],
  ])('%j begins in the middle of a sentence: %j', (first, begun) => {
    const kinds = findIncomplete(`${first}\n\n${BODY}${SIGNED}`).map(({ kind }) => kind);
    expect(kinds.includes('cut-off')).toBe(begun);
  });

  it('takes the number of its own title for no exhibit that is missing, and sees what it is attached to', () => {
    const title = 'filing-10.txt DISTRIBUTION AGREEMENT EXHIBIT B CONFIDENTIALITY AGREEMENT\n\n';
    const kinds = (words: string) =>
      findIncomplete(`${title}${BODY}\n\n${words}${SIGNED}`).map(({ kind }) => kind);
    expect(kinds('2. It is kept secret.')).toEqual([]);
    expect(
      kinds("2. This Agreement is subject to the parties' Distribution Agreement to which it is attached."),
    ).toEqual(['refers-to-master']);
  });

  it('takes what those who sign are for no sentence that is broken off', () => {
    const block =
      '\n\nTarn Widgets Limited\tBirch Retail Limited\n/s/ Ann Tarn, director\t/s/ Bo Birch, managing director\n';
    expect(findIncomplete(`${BODY}${block}`).map(({ kind }) => kind)).not.toContain('cut-off');
    expect(
      findIncomplete(`${BODY}\n\nEach of them shall keep the managing director of the other\n`).map(
        ({ kind }) => kind,
      ),
    ).toContain('cut-off');
  });

  it.each([
    'www.tarnwidgets.example',
    'www. tarnwidgets. example',
    'Tarn Widgets Inc., office@tarnwidgets.example',
  ])('takes an address in the last line for no sentence that is broken off: %j', (line) => {
    expect(findIncomplete(`${BODY}${SIGNED}\n\n${line}`)).toEqual([]);
  });

  it('takes a name beside "Signed for" for a signature, in a row of its own too', () => {
    const block =
      '\n\nSigned for Tarn Widgets Limited: Ann Tarn, Director, 12 January 2027\n\nSigned for Birch Retail Limited: Bo Birch, Director\n';
    expect(findIncomplete(`${BODY}${block}`)).toEqual([]);
    const empty =
      '\n\nSigned for Tarn Widgets Limited: ______\nName:\n\nSigned for Birch Retail Limited: ______\nName:\n';
    expect(findIncomplete(`${BODY}${empty}`).map(({ kind }) => kind)).toEqual(['unsigned']);
  });

  it('takes what must be signed for no signature, and a name alone for none that is missing', () => {
    const prose = '2. Any amendment shall be in writing and signed by the parties. By agreement only.';
    const block = '\n\nSIGNED BY  )\nfor and on behalf of  )\nTARN WIDGETS INC.  )  /s/ Ann Tarn\n';
    expect(findIncomplete(`${BODY}\n\n${prose}${block}`)).toEqual([]);
    const long = `${BODY}\n\n${'The Supplier shall render the Services in good time. '.repeat(60)}`;
    expect(findIncomplete(`${long}\nSIGNED for Tarn Widgets Inc.: Ann Tarn, Director\n`)).toEqual([]);
    expect(findIncomplete(`${long}\nTarn Widgets Inc.\n`).map(({ kind }) => kind)).toEqual(['unsigned']);
    const [gap] = findIncomplete(
      `${long}\nSignature ______________\nName Ann Tarn\n\nSCHEDULE A\nTiles and bricks\n`,
    );
    expect(gap).toMatchObject({
      kind: 'unsigned',
      citations: [{ quote: expect.stringMatching(/^Signature __/) }],
    });
  });

  it('tells a schedule of which only the title is there', () => {
    const schedule = (words: string) =>
      findIncomplete(
        `${BODY}\n\n2. The goods are listed in Schedule 1.${SIGNED}\n\nSCHEDULE 1 - GOODS\n\n${words}`,
      );
    expect(schedule('-9-\n').map(({ what }) => what)).toEqual([
      'SCHEDULE 1 has a title in the file and no words.',
    ]);
    expect(schedule('Chairs, tables and lamps.\n')).toEqual([]);
  });

  it('tells what was taken out, and not the legend that says how that is marked', () => {
    const legend = 'Confidential words have been omitted in places marked "[***]" and filed separately.';
    const found = findIncomplete(`${BODY}\n\n${legend}\n\n2. The royalty is [***] percent.${SIGNED}`);
    expect(found.map(({ citations }) => citations[0]?.quote)).toEqual(['The royalty is [***] percent.']);
  });

  it('sees that the text breaks off', () => {
    expect(
      findIncomplete(
        `${BODY}\n\n2. The Buyer shall pay to the Supplier within thirty days the sum that is due for the`,
      ).map(({ kind }) => kind),
    ).toContain('cut-off');
  });

  it.each([
    ['2. The Supplier maintains the pumps listed in Schedule B at the site.', true],
    ['2. The Buyer pays in the instalments listed in Schedule B.', undefined],
    ['2. The Supplier maintains the pumps as Schedule B lays down.', undefined],
    [
      '2. The Supplier maintains the pumps listed in Schedule B.\n\n3. Schedule B limits its liability.',
      undefined,
    ],
  ])('knows whether a missing part only lists things: %j', (words, listsOnly) => {
    const [found] = findIncomplete(`${BODY}\n\n${words}${SIGNED}`);
    expect(found).toMatchObject({ kind: 'missing-exhibit' });
    expect(found!.listsOnly).toBe(listsOnly);
  });

  it('quotes what it found', () => {
    const text = `${BODY}\n\n2. The fee is [***] a month.${SIGNED}`;
    for (const { citations } of findIncomplete(text)) {
      for (const { quote, start, end } of citations) expect(text.slice(start, end)).toBe(quote);
    }
  });
});

describe('look-alikes of what is incomplete', () => {
  it.each([
    ['2. The Supplier will deliver XXXXXXXX impressions of the advertisement.', ['redaction']],
    ['2. The policy has the number 333-XXXXXX of the register.', []],
    ['2. This Agreement is dated as of \t, 2024 between the parties.', ['blank']],
    ['2. Jurisdictions: [List of jurisdictions where the goods are sold]', ['blank']],
    ['2. Notices:\n\nIf to Tarn: If to Birch:\n\nTarn Inc., Leeds  Birch LLC, York', []],
    ['2. Notices:\n\nIf to Tarn:\n\nIf to Birch:\n\n3. The law of Ohio applies.', ['blank']],
  ])('tells %s', (clause, kinds) => {
    expect(kindsOf(clause).map(String)).toEqual(kinds);
  });

  it('takes the title at the foot of a part for no part without words', () => {
    const parts = 'Exhibit A\n\nThe northern shop of the Buyer\n\nExhibit A\n\nExhibit B\n\n';
    const found = findIncomplete(`${BODY}${SIGNED}\n\n${parts}`);
    expect(found.map(({ what }) => what)).toEqual(['Exhibit B has a title in the file and no words.']);
  });

  it.each([
    ['FIRST AMENDMENT TO SERVICES AGREEMENT', ['refers-to-master']],
    ['SERVICES AGREEMENT', []],
  ])('knows by its title what changes another contract: %s', (title, kinds) => {
    const text = `${title}\n\n${BODY}\n\nA. The parties entered into a services contract dated 1 May 2020.\n\n1. The fee is $5.${SIGNED}`;
    expect([...new Set(findIncomplete(text).map(({ kind }) => String(kind)))]).toEqual(kinds);
  });
});
