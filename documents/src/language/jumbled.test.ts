import { describe, expect, it } from 'vitest';
import { isJumbled } from './jumbled.ts';
import { foreignLanguageOf } from './language-of-sentence.ts';

/** Each sign moved on by so many among those that are printed. */
const movedOn = (text: string, by: number) =>
  text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(33 + ((sign.charCodeAt(0) - 33 + by) % 94)));

const WORDS = 'The parties have settled every point and nobody need look at the annex any more.';

describe('isJumbled', () => {
  it.each([11, 19, 29, 47, 53, 80])('tells words whose signs were moved on by %i', (by) => {
    expect(foreignLanguageOf(movedOn(WORDS, by))).toBeDefined();
  });

  it.each([
    'q2w<e r7t}y u=i#o p9a~s d|f8g',
    '6G6CJ E9:?8 2C@F?5 :E <66AD BF:6E',
    'x1y2 a9b8 k3m4 t7r6 left and right',
  ])('tells that nobody can read this: %s', (text) => {
    expect(isJumbled(text)).toBe(true);
    expect(foreignLanguageOf(text)).toBe('und');
  });

  it.each([
    'Attn: [INSERT NAME/TITLE], e-mail: legal@example.com, tel: +49 30 1234567, web: www.example.com/a?b=c',
    'Fees: $1,500.00 (or 2.5% of €60k), due at 10:30am on 3/4/2026; 5(a)(ii) and 7.1(b) apply.',
    'Part A4-12B, bolts M8x20, 3x10A fuses, H2O, CO2, R&D of AT&T and P&L',
    'Sections 1, 4.4 [Ownership], 5.1 [Rights/Restrictions], 6.2 [Taxes] and 6.3 [Audit Rights]',
    'Fee [***] per unit, price [●] for __________ of the Buyer*',
    'Is it in order? Who pays? And when?',
    'Model X1, serial 12AB34, lot 7C',
  ])('takes this for writing: %s', (text) => expect(isJumbled(text)).toBe(false));
});

describe('a passage in Latin letters that is no English', () => {
  it.each([
    'Quicumque hanc chartam aperit, sine cura subscribat.',
    'Nihil in his paginis timendum invenies.',
    'Ontractcay ashay onay oblemspray, easeplay oveemay onay.',
    'Gur cncre vf pyrna, tb ba gb gur arkg bar.',
    '4.2 Nil timendum.',
  ])('is foreign: %s', (text) => expect(foreignLanguageOf(text)).toBeDefined());

  it.each(['4.2 Pharmacovigilance.', '5. Warranties.', '(a) Mutatis mutandis.', '7.3 Force majeure.'])(
    'is none of: %s',
    (text) => expect(foreignLanguageOf(text)).toBeUndefined(),
  );
});
