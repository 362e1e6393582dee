import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'This Agreement shall be governed by the laws of the State of New York.'],
    ['und', 'Agreement'],
    ['de', 'Dieser Vertrag wird zwischen der Muster GmbH und der Beispiel AG geschlossen.'],
    ['fr', 'Contrat de prestation de services entre les soussignés'],
    ['es', 'El presente contrato se rige por las leyes de España'],
    ['ja', '本契約は、甲と乙との間で締結される秘密保持契約である。'],
    ['zh', '本合同由甲方与乙方签订,双方应当遵守保密义务。'],
    ['ar', 'هذه الاتفاقية مبرمة بين الطرفين وتخضع للقانون'],
    ['he', 'הסכם זה נערך ונחתם בין הצדדים'],
    ['und', '12,500.00 — 31/12/2026'],
    ['und', ''],
  ])('says %s of %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('is not misled by a foreign cover', () => {
    const english = 'The Supplier shall deliver the goods to the place named in the order. '.repeat(100);
    expect(detectLanguage(`Vertrag über die Lieferung von Waren. ${english}`)).toBe('en');
  });
});
