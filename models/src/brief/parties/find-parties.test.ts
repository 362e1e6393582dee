import { describe, expect, it } from 'vitest';
import { findParties } from './find-parties.ts';

const named = (text: string) => findParties(text).map(({ name, role }) => [name, role]);
const DUTIES = '\n\n1. The fee is due monthly.\n2. Notices are in writing.\n';

describe('findParties', () => {
  it.each([
    [
      'a name in capitals with an AND whole, where the text never names its half alone',
      'LICENCE\n\nTARN PICTURES agrees with THE BIRCH FILM AND RADIO CORPORATION as follows.\n\nThis Agreement is between THE BIRCH FILM AND RADIO CORPORATION, of Leeds, and TARN PICTURES INC. THE BIRCH FILM AND RADIO CORPORATION shall pay.',
      ['TARN PICTURES INC', 'THE BIRCH FILM AND RADIO CORPORATION'],
    ],
    [
      'two in capitals apart, of which the text names either alone',
      'AGREEMENT BETWEEN ANN TARN AND BIRCH CORPORATION\n\nThis Agreement is between ANN TARN (“Talent”) AND BIRCH CORPORATION (“Birch”). ANN TARN shall appear. Talent shall appear. Birch shall pay.',
      ['ANN TARN', 'BIRCH CORPORATION'],
    ],
    [
      'a company that trades both ways whole',
      'The Buyer: Tarn Foods Co., Ltd.\nThe Seller: BIRCH IMPORT AND EXPORT TRADE CO., LTD\n\nThe Seller shall deliver. The Buyer shall pay.',
      ['Tarn Foods Co., Ltd.', 'BIRCH IMPORT AND EXPORT TRADE CO., LTD'],
    ],
  ])('names %s', (_, text, names) => {
    expect(findParties(`${text}${DUTIES}`).map(({ name }) => name.replace(/(?<=INC)\.$/, ''))).toEqual(names);
  });

  it('names whoever begins with a small letter and a figure, by the role that the clauses speak of', () => {
    expect(
      named(
        `This Agreement is made by and between b2 Tarn Solutions, LLC ("b2 TS"), a Virginia limited liability company ("Reseller") and the company below ("Company"): Company: Birch Mail, Inc. (BIM) Telephone: 1-866-000-000. Reseller shall sell. Company shall pay Reseller.${DUTIES}`,
      ),
    ).toEqual([
      ['b2 Tarn Solutions, LLC', 'Reseller'],
      ['Birch Mail, Inc.', 'Company'],
    ]);
  });

  it('takes what a recital defines for no role, and the surname in brackets for one', () => {
    const text = `This Agreement is made by and between The Tarn Bank, an Ohio bank (the “Bank”), and Bo Birch, an individual of Leeds (Birch).\nWITNESSETH:\nWHEREAS, the Bank and Birch wish to talk (the “Talks”); Birch shall keep them secret. The Bank shall pay.${DUTIES}`;
    expect(named(text)).toEqual([
      ['The Tarn Bank', 'Bank'],
      ['Bo Birch', 'Birch'],
    ]);
  });

  it('takes the title of a clause and a thing of a party for no party', () => {
    const text = `This Agreement is entered into by and between Ann Tarn, director of Tarn Cooks (hereinafter referred to as "Client") and Bo Birch, director of Birch Webs (hereinafter referred to as "Company").\n\n1. Design and Development. Client agrees to pay the Company to develop a website for Client (the "Client Website"). Company shall build it.`;
    expect(named(`${text}${DUTIES}`)).toEqual([
      ['Ann Tarn', 'Client'],
      ['Bo Birch', 'Company'],
    ]);
  });

  it.each([
    [
      'a salutation',
      'SECRECY\n\nBirch Asset Management\n5 High Street\nAttention: Ann Tarn\n\nLadies and Gentlemen:\n\nThis letter takes effect upon the appointment of a director to the board of directors (the “Board”) of Tarn Mills Company, a Delaware corporation (the “Company”). You agree to keep it secret. The Board shall meet. The Company shall send it.',
      [['Tarn Mills Company', 'Company']],
    ],
    [
      'nobody whose name begins like a salutation',
      'SECRECY\n\nLadies and Gentlemen:\n\nThis letter is between Gentlemen Spirits Limited (“Spirits”) and Birch Mills plc (“Mills”). Spirits shall pay. Mills shall deliver.',
      [
        ['Gentlemen Spirits Limited', 'Spirits'],
        ['Birch Mills plc', 'Mills'],
      ],
    ],
  ])('leaves out %s', (_, text, parties) => {
    expect(named(`${text}${DUTIES}`)).toEqual(parties);
  });

  it('takes a heading with the sentence under it for no party', () => {
    const text =
      'CONTENTS\n5. LAW\t5\n6. GENERAL\t8\n\nThis amendment (the “Amendment”) is entered into on 6 January 2026.\n\nBETWEEN:\n\nTARN AIR S/A, a company of Brazil, of Recife.\n\nHereafter referred to as “TARN”,\nAND:\n\nBIRCH REPAIR, a French group, of Lyon,\nHereafter referred to as “BIRCH”.';
    const names = findParties(`${text}${DUTIES}`).map(({ name }) => name);
    expect(names.filter((name) => !/^(?:TARN AIR|BIRCH REPAIR)\b/.test(name))).toEqual([]);
  });

  it('gives nobody what the next row of key terms calls something else', () => {
    const text =
      'LOAN OF A PICTURE\n\nLender: The Tarn Museum Trust, a charity, 2 High Street, Leeds\nBorrower: Birch Gallery Limited, a company, 61 Quay Street, Leeds\nWork: "Harbour at Dusk", oil on canvas\nExhibition: "Northern Light"\n\nThe Lender lends the Work. The Borrower keeps it safe.';
    expect(named(`${text}${DUTIES}`).slice(0, 2)).toEqual([
      ['The Tarn Museum Trust', 'Lender'],
      ['Birch Gallery Limited', 'Borrower'],
    ]);
  });

  it('names no company that only filed the contract', () => {
    const text = `TALENT AGREEMENT\n\nThis Agreement is made by and between Tarn Learning UK Limited, of Leeds ("Company") and Birch Speakers of 90 High Street, Leeds ("BSA") agent for Robin Ash ("Talent").\n\nSource: OAK EDUCATION ALLIANCE, INC., 8-K, 11/10/2014\n\nCompany shall pay BSA. Talent shall appear. BSA shall send invoices.${DUTIES}Source: OAK EDUCATION ALLIANCE, INC., 8-K, 11/10/2014\n`;
    expect(named(text)).toEqual([
      ['Tarn Learning UK Limited', 'Company'],
      ['Birch Speakers', 'BSA'],
      ['Robin Ash', 'Talent'],
    ]);
  });

  it('names somebody whose name was taken out by the mark, and gives his role to nobody else', () => {
    expect(
      named(
        `This Agreement is between Tarn Inc., a New York corporation, and [*] (‘Distributor’). Tarn shall sell to the Distributor. The Distributor shall pay.${DUTIES}`,
      ),
    ).toEqual([
      ['Tarn Inc.', null],
      ['[*]', 'Distributor'],
    ]);
  });

  it('calls whoever a letter is written to "you", and leaves out who speaks for the other', () => {
    const text = `March 3, 2024\n\nBirch Retail, Inc.\n1 High Street\n\nLadies and Gentlemen:\n\nYou have asked about Tarn Footwear, Inc. (the “Company”), which is represented by Alder Securities LLC (“Alder”). You agree that you will keep secret what the Company tells you.\n\nVery truly yours,\nALDER SECURITIES LLC,\nfor and on behalf of Tarn Footwear, Inc.\n\nBy: /s/ Jane Roe\n\nBIRCH RETAIL, INC.\n\nBy: /s/ John Doe\n`;
    expect(named(text)).toEqual([
      ['Birch Retail, Inc.', 'you'],
      ['Tarn Footwear, Inc.', 'Company'],
    ]);
  });

  it('takes the parties of a paper that introduces nobody from its signatures', () => {
    const text =
      'ADDENDUM\n\nThe following replaces item 3.\n\nATTEST\tTARN CONCEPTS, INC.:\nBy:\n\nFRANCHISEE:\nBIRCH TRUCKS, INC.\nBy:\n';
    expect(named(text).map(([name]) => name)).toEqual(['TARN CONCEPTS, INC.', 'BIRCH TRUCKS, INC.']);
  });

  it.each(['Leeds LS1 4AB', 'Leeds W1A 4AB', 'Ottawa K1A 0B1'])(
    'takes the end of an address that begins a line for no party: %s',
    (end) => {
      const text = `HIRE\n\nThis agreement is between Tarn’s Boats Ltd, of 2 Mill Lane,\n${end} ("the Owner"), and Ann Birch, of 3 Mill Lane ("the Hirer").\n\nThe Owner lets. The Hirer shall pay.`;
      expect(named(text)).toEqual([
        ['Tarn’s Boats Ltd', 'Owner'],
        ['Ann Birch', 'Hirer'],
      ]);
    },
  );

  it.each(['Equipment', 'Cutlery'])('takes what the first clause names for no party: %s', (thing) => {
    const text = `HIRE\n\nThis agreement is between Tarn Boats Inc. ("Owner") and Birch Clubs LLC ("Hirer").\n\n1. What is hired\n\n1.1 Owner lets the boats and oars of Exhibit A (the "${thing}").\n\nHirer shall pay. The ${thing} shall be returned.`;
    expect(named(text).map(([, role]) => role)).toEqual(['Owner', 'Hirer']);
  });

  it('takes no street for a party, and names that begin with a small letter whole', () => {
    expect(
      named(
        `This Agreement is made by and between Tarn Arts Inc., a Nevada corporation with offices at 7377 E. Alder Ranch Road, Suite 270, Leeds ("Tarn") and mBirch\nTechnologies Inc., a New Jersey corporation ("mBirch"). Tarn shall pay mBirch.${DUTIES}`,
      ),
    ).toEqual([
      ['Tarn Arts Inc.', 'Tarn'],
      ['mBirch Technologies Inc.', 'mBirch'],
    ]);
  });

  it('takes what is worked on for no party, whoever is named after it', () => {
    expect(
      named(
        `This Agreement is between Tarn Networks, Inc. (“Tarn”) and Birch Solutions, LLC (“Birch”).\n\nThe Work, as defined below, is a portion of the services to be provided for a carrier (the “Customer”). The Customer shall inspect it. Tarn shall pay Birch.${DUTIES}`,
      ).map(([name]) => name),
    ).toEqual(['Tarn Networks, Inc.', 'Birch Solutions, LLC']);
  });

  it('reads a role with its article within the quotation marks', () => {
    expect(
      named(
        `BETWEEN: TARN PREPARATIONS INC., 2nd Floor, Port Vila (‘the Manufacturer’) of one part AND: BIRCH HOLDING LIMITED, Hong Kong (‘the Customer’) of the other part. The Manufacturer shall supply the Customer.${DUTIES}`,
      ),
    ).toEqual([
      ['TARN PREPARATIONS INC.', 'Manufacturer'],
      ['BIRCH HOLDING LIMITED', 'Customer'],
    ]);
  });

  it.each([
    [
      'a third party that the opening introduces, a person too',
      'This Agreement is entered into by and between Tarn Sciences Inc. ("TSI"), Tarn Foods Inc. ("TFI"), and Robin B. Ash ("Dr. Ash"). TSI shall pay Dr. Ash. Dr. Ash shall advise TFI.',
      [
        ['Tarn Sciences Inc.', 'TSI'],
        ['Tarn Foods Inc.', 'TFI'],
        ['Robin B. Ash', 'Dr. Ash'],
      ],
    ],
    [
      'numbered parties without a legal form, by where they are introduced and not by the cover',
      'DATED 15TH DECEMBER 2021\n\nTARN NETWORK LIMITED\n\nTHIS AGREEMENT is made the 15th day of December 2021.\n\nBETWEEN\n\n(1)  BIRCH INFORMATION SERVICE OF ASH PRESS AGENCY, registered in Wales with      offices at 57 High Street, Cardiff ( "BIS"); and\n\n(2)  TARN NETWORK LIMITED, a company whose registered office is at 9 Mill Lane ("TNL").\n\nBIS grants TNL a licence. TNL shall pay BIS.',
      [
        ['BIRCH INFORMATION SERVICE OF ASH PRESS AGENCY', 'BIS'],
        ['TARN NETWORK LIMITED', 'TNL'],
      ],
    ],
    [
      'whoever a letter calls you',
      'Birch Partners IV, L.P.\n320 Park Road\n\nLadies and Gentlemen:\n\nBirch Partners IV, L.P. (“you” or “your”) has asked for information from Tarn Modal Inc. (the “Company”). You agree to keep it secret.\n\nTARN MODAL INC.\nBy: /s/ A. Ash',
      [
        ['Birch Partners IV, L.P.', 'you'],
        ['Tarn Modal Inc.', 'Company'],
      ],
    ],
    [
      'roles in brackets before a name, and alone after one',
      'This Agreement is made by and between TARN COM LLC, a Utah company (Developer ), and (Client) Birch Delivers Inc. for software. Developer shall work. Client shall pay.',
      [
        ['TARN COM LLC', 'Developer'],
        ['Birch Delivers Inc.', 'Client'],
      ],
    ],
    [
      'the whole of a name that begins like another one or goes on',
      'This Agreement is between TarnNet Group Technologies, Inc., a Utah corporation ("TARN"), and Birch Act Ltd HK ("BIRCH"). TARN shall pay. BIRCH shall work.',
      [
        ['TarnNet Group Technologies, Inc.', 'TARN'],
        ['Birch Act Ltd HK', 'BIRCH'],
      ],
    ],
    [
      'names that brackets cut short',
      'TARN TECHNICAL SERVICES OF 17 PARK LANE, LEEDS (TARN) certifies that the goods of INTERNATIONAL BIRCH SYSTEMS, INC. OF 4703 OAK ROAD (IBS) are used by TARN. IBS shall deliver.',
      [
        ['TARN TECHNICAL SERVICES', 'TARN'],
        ['INTERNATIONAL BIRCH SYSTEMS, INC.', 'IBS'],
      ],
    ],
  ])('finds %s', (_, text, expected) => {
    expect(named(text + DUTIES)).toEqual(expected);
  });

  it.each([
    [
      'the role of another party',
      'This Agreement is among Tarn Management Company, LLC ("EmployeeCo") and TLP Services, LLC (the "Operating Company"). EmployeeCo employs people (the "Services Employees") for the Operating Company.',
      'Operating Company',
    ],
    [
      'an order that brackets follow',
      'This Agreement is between Tarn Networks, Inc. ("Tarn") and Birch Works, LLC ("Birch"). Each Purchase Order by the end user (the "Customer") counts. Customer shall pay.',
      'Each Purchase Order',
    ],
  ])('does not name %s', (_, text, name) => {
    expect(named(text + DUTIES).map(([each]) => each)).not.toContain(name);
  });

  it('gives no party the name of a course or an agreement as its role', () => {
    const text =
      'This Agreement is between Tarn Learning Inc., maker of a course (the "Property Course") under a loan (the "Credit Agreement"), and Birch LLC ("Birch"). Birch shall teach.';
    expect(named(text + DUTIES)[0]).toEqual(['Tarn Learning Inc.', null]);
  });

  it.each([
    [
      'whose name is one word, and takes the end of an address for nobody',
      'entered into by and between Tarn, Inc., a California corporation, located at 5 Broadway, Redwood, California 94063 ("Tarn"), and BirchShop, a Delaware corporation, located at 130 Oak Avenue, New York, New\nYork 10016 ("Client").',
      [
        ['Tarn, Inc.', 'Tarn'],
        ['BirchShop', 'Client'],
      ],
    ],
    [
      'whose role opens with the mark that closes',
      'made between Birch One (USA) Inc., with offices at 107 Oak Street, Mobile (”Birch One"), and Tarn Operating, LLC, with offices in Houston ("Tarn").',
      [
        ['Birch One (USA) Inc.', 'Birch One'],
        ['Tarn Operating, LLC', 'Tarn'],
      ],
    ],
  ])('names a party %s', (_, opening, parties) => {
    const text = `SUPPLY AGREEMENT\n\nThis agreement is ${opening}\n\nClient shall pay. Tarn shall sell. Birch One shall buy.${DUTIES}`;
    expect(named(text)).toEqual(parties);
  });

  it('takes a role from a row that names the party again', () => {
    const text = `ORDER\n\nPrepared by Tarn Software Ltd (reg 60 118) and sent to Birch Timber Ltd (reg 40 119)\n\nItem\tDetails\nSupplier\tTarn Software Ltd, 8 High Street\nCustomer\tBirch Timber Ltd, 5 Mill Road\nTerm\tOne year\n${DUTIES}`;
    expect(Object.fromEntries(named(text))).toEqual(
      Object.fromEntries([
        ['Tarn Software Ltd', 'Supplier'],
        ['Birch Timber Ltd', 'Customer'],
      ]),
    );
  });

  it('names "the undersigned" by the signature, and gives their role to nobody else', () => {
    const text = `SECRECY AGREEMENT\n\nTHIS AGREEMENT is made by and between Tarn & Sons, Inc., a Delaware corporation (hereinafter T&S), and the undersigned (hereinafter “Second Party”).\n\n${'Second Party shall keep secret what T&S tells it of its business. '.repeat(30)}\n\nTARN & SONS, INC.\nBy:\n/s/ Ann Tarn\nSECOND PARTY\nBy:\n/s/ Bo W. Birch\n`;
    expect(named(text)).toEqual([
      ['Tarn & Sons, Inc.', 'T&S'],
      ['Bo W. Birch', 'Second Party'],
    ]);
  });

  it('names no general partner that only speaks for a party', () => {
    const text = `SERVICES AGREEMENT\n\nBETWEEN:\n\nTARN INTERACTIVE, L.P.,\nrepresented herein by its general partner\nTarn Interactive Management Inc.\n20 High Street, Toronto\n(hereinafter called "TRN")\n\n- and -\n\nBIRCH HEALTH INC.\na corporation of the state of California\n(hereinafter called "BHI")\n\nTRN shall host the site. BHI shall pay.${DUTIES}`;
    expect(named(text)).toEqual([
      ['TARN INTERACTIVE, L.P.', 'TRN'],
      ['BIRCH HEALTH INC.', 'BHI'],
    ]);
  });
});
