import { describe, expect, it } from 'vitest';
import { AMENDMENTS, CONTRACTS, FORMS } from '../testing/contracts.ts';
import { PAPERS } from '../testing/papers.ts';
import { documentKind } from './document-kind.ts';

const kindOf = (text: string, language = 'en') => documentKind({ text, bodyEnd: text.length, language });

describe('the kind of a document', () => {
  it.each(Object.entries(PAPERS))('is no contract: %s', (_, text) => {
    const { kind, warnings } = kindOf(text);
    expect(kind).toBe('other');
    expect(warnings).toMatchObject([
      { code: 'no-contract', page: 1, message: expect.stringContaining('contract') },
    ]);
  });

  it.each(Object.entries(CONTRACTS))('is a contract: %s', (_, text) => {
    expect(kindOf(text)).toEqual({ kind: 'contract', warnings: [] });
  });

  it.each(AMENDMENTS)('is an amendment: %.30s', (text, amends) => {
    const { warnings, ...found } = kindOf(text);
    expect(found).toEqual({ kind: 'amendment', amends });
    expect(warnings).toMatchObject([{ code: 'amendment', message: expect.stringContaining(amends) }]);
  });

  it.each([
    'Clause 12 of the agreement between the parties dated 4 May 2024 no longer applies.',
    'Sections 3 and 4 of the agreement between the parties dated May 4, 2024 shall not apply.',
    'This clause replaces clause 12 of the agreement between the parties dated 4 May 2024.',
    'The obligations under clause 12 of the agreement between the parties dated 4 May 2024 end today.',
  ])('is an amendment for one clause about another agreement: %s', (clause) => {
    expect(kindOf(`${CONTRACTS.agreement}\n\n${clause}`)).toMatchObject({
      kind: 'amendment',
      amends: expect.stringMatching(/^agreement between the parties dated .*2024$/),
    });
  });

  it.each([
    'Clause 5.1 does not apply to information that is public.',
    'Section 3 of this Agreement shall not apply after termination.',
    'Terms have the meaning of clause 1 of the agreement between the parties dated 4 May 2024.',
    'Section 4 of the Securities Act of 1933 does not apply to the Shares.',
    'This Agreement supersedes all earlier agreements between the parties.',
    'Section 12 of the Agreement shall not apply to claims made before 4 May 2024.',
  ])('is none for a clause of its own or of a law: %s', (clause) => {
    expect(kindOf(`${CONTRACTS.agreement}\n\n${clause}`)).toEqual({ kind: 'contract', warnings: [] });
  });

  it('is an amendment although it does not name what it amends', () => {
    const text = 'AMENDMENT NO. 1\nThe parties hereby agree that section 4 shall be deleted. By: ____';
    expect(kindOf(text)).not.toHaveProperty('amends');
    expect(kindOf(text).kind).toBe('amendment');
  });

  it.each(FORMS)('is a form: %s', (text) => {
    expect(kindOf(text)).toMatchObject({ kind: 'unfilled-form', warnings: [{ code: 'unfilled-form' }] });
  });

  it('is no form for its lines of signature, nor for one blank', () => {
    const signed =
      'IN WITNESS WHEREOF the parties have signed.\nBy: ________ and\nBy: ________ (the "Buyer")';
    expect(kindOf(`${CONTRACTS.agreement}\n${signed}`).kind).toBe('contract');
    expect(kindOf(CONTRACTS.agreement!.replace('12 March 2025', '________')).kind).toBe('contract');
  });

  const PLAIN: Readonly<Record<string, string>> = {
    letter:
      'Your new roof\n\nDear Mr Abney,\n\nThis letter says what we have agreed. "We" means Slate & Sons Ltd and "you" means Peter Abney. We will start on 3 May and you will pay £4,000 within 14 days of our invoice. Either of us may end it by a week’s letter. English law applies. Please sign it and return it.\n\nSigned for Slate & Sons: ',
    rows: 'Hire of the boat\n\nAcorn Boats Ltd, of 1 Quay, is "the Owner". Birch Tours Ltd, of 2 Quay, is "the Hirer".\n\n1. The Hirer will pay £90 a day, with interest at 4% if late. Neither party will lend the boat.\n2. Each party will keep what it learns secret. Either party may end this contract by a month’s notice.\n\nSigned: ',
  };
  it.each(Object.entries(PLAIN))('is a contract in plain words: %s', (_, text) => {
    expect(kindOf(text).kind).toBe('contract');
  });

  it.each([
    'Dear customer,\n\nWe will close our shop on Monday. We will open again on Tuesday and you can order online. We can send goods within two days.\n\nYours sincerely, Slate & Sons',
    'Notes of a talk\n\nEither party in parliament will keep its plans secret. The law of Scotland is older. Interest at 4% is high, said the speaker, and we agreed.',
    'Dear Ms Roe,\n\n"You" is a word that letters like. We will pay you a visit in May and we can bring a cake. Neither of us has been insured for cakes.\n\nYours, Ann',
  ])('is no contract for plain words alone: %s', (text) => {
    expect(kindOf(text).kind).toBe('other');
  });

  it('hints at what else it may be', () => {
    expect(kindOf(PAPERS.invoice!).warnings[0]?.message).toContain('an invoice');
  });

  it.each([
    [
      'de',
      'DIENSTLEISTUNGSVERTRAG\nDieser Vertrag wird zwischen der Alder GmbH und der Birke AG geschlossen.',
      'contract',
    ],
    ['zh', '保密协议\n本协议由甲方与乙方签订。', 'contract'],
    ['de', 'Linsensuppe\nDie Linsen waschen und eine Stunde kochen.', 'other'],
  ])('in %s: %s', (language, text, kind) => {
    expect(kindOf(text, language).kind).toBe(kind);
  });

  it('is judged by the body alone', () => {
    const body = PAPERS.recipe!;
    const text = `${body}\n${CONTRACTS.agreement}`;
    expect(documentKind({ text, bodyEnd: body.length, language: 'en' }).kind).toBe('other');
  });

  it('of nothing is no contract', () => {
    expect(kindOf('').kind).toBe('other');
  });
});
