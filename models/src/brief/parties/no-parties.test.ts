import { describe, expect, it } from 'vitest';
import { findParties } from './find-parties.ts';

const named = (text: string) => findParties(text).map(({ name, role }) => [name, role]);
const DUTIES = '\n\n1. The fee is due monthly.\n2. Notices are in writing.\n';

describe('who is no party', () => {
  it('leaves out what a party was called before, its town, and the parties of another agreement', () => {
    const parties = [
      ['Tarn Talk, Inc.', 'Company'],
      ['Birch Retail LLC', 'Client'],
    ];
    const openings = [
      'This Agreement is by and between Tarn Talk, Inc. (f/k/a Alder Screens, Inc.), a Florida corporation (the “Company”), and Birch Retail LLC, a Texas company (the “Client”).',
      'This Agreement is by and between Tarn Talk, Inc., a Florida corporation, located at 1 High Street, Suite 2,\nSanta Clara, CA 95050 (the “Company”), and Birch Retail LLC, a Texas company (the “Client”).',
      'This Agreement is by and between Tarn Talk, Inc., a Florida corporation (the “Company”), and Birch Retail LLC, a Texas company (the “Client”).\n\nPRELIMINARY STATEMENT\nIt goes with a certain Asset Purchase Agreement dated May 1, 2023, by and among the Client, The Hazel Banking Company, a Florida corporation (“Hazel”), and the Company.',
    ];
    for (const opening of openings)
      expect(
        named(`SERVICES AGREEMENT\n\n${opening} The Company shall serve. The Client shall pay.${DUTIES}`),
      ).toEqual(parties);
  });

  it('keeps a company that recitals name only where it signs', () => {
    const text = `NON-COMPETITION AGREEMENT\n\nThis Agreement is entered into by and between Tarn Bancorp, a Georgia corporation (“Tarn”), and Shirley P. Ashe, an individual resident of the State of Florida (“Executive”).\n\nRECITALS\nWHEREAS, pursuant to that certain Agreement and Plan of Merger dated as of May 1, 2013 by and between Tarn and The Hazel Banking Company, a Florida corporation (“Hazel”), Hazel will merge into Tarn. Hazel shall pay. Executive shall not compete with Tarn.${DUTIES}`;
    const signatures = '\n\nTARN BANCORP\nBy: Ann Roe\n\nTHE HAZEL BANKING COMPANY\nBy: Jan Doe\n';
    const names = (words: string) => findParties(words).map(({ name }) => name);
    expect(names(text)).toEqual(['Tarn Bancorp', 'Shirley P. Ashe']);
    expect(names(`${text}${signatures}`)).toContain('The Hazel Banking Company');
  });

  it('gives nobody the role that each has', () => {
    const text = `JOINT VENTURE AGREEMENT\n\nThis Agreement is made BETWEEN: Tarn Talk, Inc. of 1 High Street, Leeds, and Birch Retail LLC of 2 High Street, Leeds (individually the “Member” and collectively the “Members”). Each Member shall pay. A Member may leave.${DUTIES}`;
    expect(named(text).map(([, role]) => role)).toEqual([null, null]);
  });
});
