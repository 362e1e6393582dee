import { describe, expect, it } from 'vitest';
import { textOfLines } from '../testing/text-of-lines.ts';
import { withBrokenWords } from './broken-words.ts';

const read = (...lines: string[]) => withBrokenWords(textOfLines(lines, 0.1)).pages[0]!;

describe('lines with words that nobody would find', () => {
  it.each([
    ['in two', 'The liability of the Customer is un limited.', 'a word is broken'],
    ['in two, at the beginning', 'Un limited liability is agreed.', 'a word is broken'],
    ['before its ending', 'The liability of the Customer is not limit ed at all.', 'a word is broken'],
    ['in pieces', 'The liability of the Customer is un li mi ted.', 'a word is broken'],
    ['by drawn hyphens', 'The liability of the Customer is un-limit-ed.', 'a word is broken'],
    ['by another hyphen', 'The liability of the Customer is un‑limited.', 'a word is broken'],
  ])('are named where one is broken %s', (_, line, detail) => {
    expect(read(line)).toMatchObject({
      status: 'partly-read',
      unread: [{ why: 'low-confidence', detail, box: { top: 0.1 } }],
    });
  });

  it.each([
    ['of Armenian', 'The liability of the Customer is սnlimited.'],
    ['without dots', 'The liability of the Customer is unlımıted.'],
    ['with dots below', 'The liability of the Customer is ụnlịmịtẹd.'],
    ['of Cyrillic that the tables lack', 'The liability of the Customer is ипlimited.'],
  ])('are named where one has letters %s', (_, line) => {
    expect(read(line)).toMatchObject({ unread: [{ detail: 'a word has letters that look like others' }] });
  });

  it.each([
    'The Customer’s 1iability is limited.',
    'Customer l1ability is agreed.',
    'The Customer’s liability is unlim1ted.',
    'The Supplier shall n0t do so.',
    'L1mits d0 not apply to cla1ms.',
  ])('are named where one has digits for letters: %s', (line) => {
    expect(read(line)).toMatchObject({ unread: [{ detail: 'a word has digits in the place of letters' }] });
  });

  it.each(['The cap is USD l00,000 a year.', 'The cap is USD 1OO,OOO a year.', 'The cap is USD ٩٠٠ a year.'])(
    'are named where a number is none: %s',
    (line) => {
      expect(read(line)).toMatchObject({ unread: [{ detail: 'a number has digits that are none' }] });
    },
  );

  it.each([
    ['a word is written letter by letter', 'The Supplier is l.i.a.b.l.e for it.'],
    ['a word is written letter by letter', 'It pays w-i-t-h-o-u-t any end.'],
    ['signs stand in the place of spaces', 'The_Supplier_pays_for_all_of_it.'],
    ['a word is written backwards', 'The cap is detimilnu at any time.'],
    ['a word is written backwards', '.egamad lla rof elbisnopser si reilppuS ehT'],
    ['words run together', 'payswithoutanyend.'],
    ['words run together', 'It is RESPONSIBLEFORALLLOSS here.'],
  ])('are named where %s: %s', (detail, line) => {
    expect(read(line)).toMatchObject({ unread: [{ why: 'low-confidence', detail }] });
  });

  it.each([
    'Alder S.p.A., Birch G.m.b.H. and Cedar A.B.C.D.E. agree.',
    'See Alder_Birch_Supply_Agreement_for_2025.pdf and Supply.Agreement.Alder.Birch.',
    'It may state-of-the-art, not-to-be-unreasonably-withheld, heretofore and notwithstanding.',
    'Telecommunications, counterclaims, indemnification, intergovernmental and thereinbefore.',
    'Write to thepartiesofthecontract@example.com or www.weareallofthem.com.',
  ])('are none with ordinary writing: %s', (line) => {
    expect(read(line).unread ?? []).toEqual([]);
  });

  it.each([
    ['a number has raised digits', 'The fee is multiplied by 10⁶ in the last year.'],
    ['a number has digits that are none', 'The cap is USD 48,500000 a year.'],
    ['a number has digits that are none', 'The cap is $1,048,5001 a year.'],
    ['a number has digits that are none', 'The cap is $5000001 a year.'],
    ['signs stand in the place of words', 'The fee is •••••• a year.'],
    ['signs stand in the place of words', '■■■ ■■■■■■■■■ ■■ ■■■'],
    ['a sign stands in the place of words', 'Liability cap: ∞'],
    ['a number has digits that are none', 'The cap is EUR 50001 a year.'],
    ['a number has digits that are none', 'The cap is 48000002 dollars a year.'],
  ])('are named where %s: %s', (detail, line) => {
    expect(read(line)).toMatchObject({ unread: [{ why: 'low-confidence', detail }] });
  });

  it.each([
    ['The fee is multiplied by 10° in each case.', 1],
    ['The tank is kept at 10° C and turned by 90° angles at 51°30′ N.', 0],
  ])('are named where OCR takes a raised digit for a sign: %s', (line, found) => {
    const text = textOfLines([line], 0.1);
    const page = text.pages[0]!;
    const looked = { ...page, lines: page.lines.map((each) => ({ ...each, confidence: 0.9 })) };
    expect(withBrokenWords({ ...text, pages: [looked] }).pages[0]!.unread).toHaveLength(found);
    expect(read(line).unread).toEqual([]);
  });

  it.each(['¹ Excluding value added tax.', '1 Excluding value added tax.'])(
    'are none where a raised digit is the mark of a note: %s',
    (note) => {
      expect(read('The yearly cost of parts is USD 50,000¹ in each year.', note)).toMatchObject({
        unread: [],
      });
      expect(read('The fee is multiplied by 10⁶ in each year.', note)).toMatchObject({ unread: [{}] });
    },
  );

  it.each([
    'The pre-emptive rights and the non-exclusive, sub-licensable know-how are re-assigned in good faith.',
    'Dova not Theismann acts for Unruh and Airspan for the term of this agreement.',
    'The naïve café owner, Łukasz Dvořák of Şişli and Müller & Søn GmbH sign on a day-to-day basis.',
    'The 3rd and 21st parts of form p4d, 1the note, party2 and the 5mm bolt b12c are delivered by mp3 on h5n1 and 401k plans.',
    'Professional and cyber liability insurance covers nano particles.',
    'TNFα, β-lactam and 10 µg of IFNγ are delivered within 10l vessels.',
    'Due on March 12,2025 in 2024,2025 or EUR 1,048,500.00 and CHF 5,000.1234 each, see 12,3456 parts.',
    'The fee is USD 1,000,000.00, O2 cylinders are in I20 containers, in direct sunlight, in part and in formal dress.',
    'The fee is USD 48500 or EUR 500000, order no. 5000001 and account 10000001 as of 2001.',
  ])('are none of ordinary ones: %s', (line) => {
    expect(read(line)).toMatchObject({ status: 'read', unread: [] });
  });
});
