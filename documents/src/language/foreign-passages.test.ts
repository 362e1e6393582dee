import { describe, expect, it } from 'vitest';
import { textOf } from '../testing/text-of.ts';
import { foreignPassages } from './foreign-passages.ts';

const ENGLISH = 'The Supplier shall deliver the goods to the place that the Buyer names in its order.';
const found = (...pages: string[][]) => foreignPassages(textOf(...pages));

describe('passages in other languages', () => {
  it.each([
    ['de', 'Die Haftung ist unbeschränkt.'],
    ['de', 'Der Auftragnehmer haftet unbeschränkt.'],
    ['de', 'Die Obergrenze in Ziffer 6 gilt nicht für Tarnbeck Foundry Ltd.'],
    ['de', 'Für Orlow ist Clause 6 nicht in Kraft.'],
    ['de', 'Die Frist für Orlow Castings Limited ist die von Tarnbeck.'],
    ['de', 'Die Frist ist für Orlow nicht die in Ziffer 4. Für Tarnbeck ist Clause 6 nicht in Kraft.'],
    ['it', 'Per Orlow Castings Limited la Clause 6 non vale.'],
    ['es', 'La Clause 6 no vale para Orlow Castings Limited.'],
    ['de', 'Clause 6 gilt fuer Orlow Castings Ltd nicht.'],
    ['es', 'Clause 6 no se aplica a Orlow Castings.'],
    ['und', 'Clause 6: non applicable à Tarnbeck Foundry Ltd.'],
    ['und', 'Clause 6: non applicable a Tarnbeck Foundry Ltd.'],
    ['nl', 'Clause 6 is niet van toepassing op Orlow Castings.'],
    ['und', 'Clause 6 ei koske Orlow Castings Limited.'],
    ['de', 'DIE HAFTUNG DES AUFTRAGNEHMERS IST UNBESCHRÄNKT.'],
    ['fr', 'La responsabilité du Prestataire est illimitée.'],
    ['es', 'La responsabilidad del Contratista es ilimitada.'],
    ['it', 'La responsabilità del Fornitore è illimitata.'],
    ['nl', 'De aansprakelijkheid van de Opdrachtnemer is onbeperkt.'],
    ['pt', 'A responsabilidade do Prestador é ilimitada.'],
    ['pl', 'Odpowiedzialność Wykonawcy jest nieograniczona.'],
    ['sv', 'Leverantörens ansvar är obegränsat och kan inte begränsas.'],
    ['fi', 'Toimittajan vastuu tämän sopimuksen perusteella on rajoittamaton.'],
    ['hu', 'A Vállalkozó felelőssége a jelen szerződés alapján korlátlan.'],
    ['cs', 'Dodavatel odpovídá za škodu v plné výši a bez omezení.'],
    ['ro', 'Răspunderea Prestatorului este nelimitată și nu poate fi redusă.'],
    ['tr', 'Yüklenicinin bu sözleşme kapsamındaki sorumluluğu sınırsızdır.'],
    ['und', 'Tanggung jawab Kontraktor berdasarkan perjanjian ini tidak terbatas.'],
    ['und', 'Ang pananagutan ng Kontratista sa ilalim ng kasunduang ito ay walang limitasyon.'],
    ['und', 'Dhima ya Mkandarasi chini ya mkataba huu haina kikomo.'],
    ['und', 'Mae atebolrwydd y Contractwr o dan y cytundeb hwn yn ddiderfyn.'],
    ['und', 'Obligatio conductoris nullis finibus circumscripta est, neque pactum quartum valet.'],
    ['und', 'Haftung unbegrenzt.'],
    ['und', 'HAFTUNG UNBEGRENZT.'],
    ['und', 'Unbegrenzt.'],
    ['und', 'Responsabilité illimitée.'],
    ['und', 'Responsabilidad ilimitada.'],
    ['und', 'Aansprakelijkheid onbeperkt.'],
    ['und', 'Obegränsat ansvar.'],
    ['und', 'Odpowiedzialność nieograniczona.'],
    ['und', 'Asiakkaan vastuu on rajoittamaton.'],
    ['und', 'Müşterinin sorumluluğu sınırsızdır.'],
    ['und', 'Az Ügyfél felelőssége korlátlan.'],
    ['und', 'Tanggung jawab Pelanggan tidak terbatas.'],
    ['und', 'Sorumluluk sınırsız.'],
    ['und', 'Korlátlan felelősség.'],
    ['und', 'Dhima isiyo na kikomo.'],
    ['und', 'Atebolrwydd diderfyn.'],
    ['und', 'Dliteanas neamhtheoranta.'],
    ['und', 'Erantzukizun mugagabea.'],
    ['und', 'Pas de résiliation possible.'],
    ['fr', 'Le client paie tout.'],
    ['und', 'Sin límite.'],
    ['zh', '违约金'],
    ['ru', 'Штраф 500 000'],
    ['und', 'Zinsen 20 % p.a.'],
    ['und', 'sin garantía'],
    ['und', 'Gerichtsstand München.'],
    ['und', 'Vertragsstrafe EUR 500.000'],
    ['und', 'Wettbewerbsverbot 5 Jahre'],
    ['und', 'Mietkaution'],
    ['und', 'Clause pénale'],
    ['und', 'Non-concurrence : 5 ans'],
    ['und', 'Fianza EUR 50.000'],
    ['und', 'Penale: 10%'],
    ['und', 'Caução USD 9.000'],
    ['und', 'Betaling direct.'],
    ['und', 'Kara umowna'],
    ['und', 'Odpowiedzialność'],
    ['und', 'Skadestånd SEK 500.000'],
    ['und', 'Sopimussakko 10 %'],
    ['und', 'Kötbér 10 %'],
    ['und', 'Tazminat USD 900.000'],
    ['und', 'Arbitrage Paris'],
    ['und', 'Domicile: Luxembourg'],
    ['und', 'Attn: Vertragsstrafe und Boete'],
    ['und', 'Attn: Boete EUR 500.000'],
    ['zh', '承包商在本协议项下的责任是无限的。'],
    ['ja', '請負人の本契約に基づく責任は無制限とする。'],
    ['ko', '계약자의 책임은 제한이 없으며 모든 손해를 배상하여야 한다.'],
    ['ru', 'Ответственность Подрядчика по настоящему договору не ограничена.'],
    ['ar', 'مسؤولية المقاول بموجب هذه الاتفاقية غير محدودة.'],
    ['el', 'Η ευθύνη του αναδόχου βάσει της παρούσας σύμβασης είναι απεριόριστη.'],
  ])('are found in an English contract: %s', (language, sentence) => {
    expect(found([ENGLISH], [ENGLISH, sentence, ENGLISH])).toEqual([{ page: 2, language, text: sentence }]);
  });

  it('are found within an English sentence', () => {
    const mixed =
      'Liability is capped at the fees paid, Haftung gegenüber Verbrauchern unbegrenzt, in each year.';
    expect(found([ENGLISH, mixed])).toMatchObject([{ page: 1, language: 'und', text: mixed }]);
  });

  it('are found beside English ones', () => {
    const rows = [
      'This Agreement continues for three years.\tDieser Vertrag läuft drei Jahre und endet dann von selbst.',
    ];
    expect(found(rows)).toMatchObject([
      { page: 1, language: 'de', text: expect.stringContaining('Dieser Vertrag') },
    ]);
  });

  it('are one where their sentences follow each other, and are cut where they are long', () => {
    const [passage, ...others] = found([ENGLISH, 'Die Haftung ist unbeschränkt. '.repeat(20), ENGLISH]);
    expect(others).toEqual([]);
    expect(passage?.text).toHaveLength(300);
  });

  it.each([
    'Société de la Mer et des Îles S.A., 12 rue de la Gare, L-1610 Luxembourg',
    'Banco do Brasil de Investimento S.A., Rua da Consolação, 247, São Paulo',
    'LA QUINTA INNS DE MEXICO, S.A. DE C.V.',
    'AZUL LINHAS AÉREAS BRASILEIRAS S/A',
    'VÄRDE INVESTMENT PARTNERS (OFFSHORE) MASTER, L.P.',
    'JOSE DE LA CRUZ Y VEGA',
    'Bayerische Motoren Werke Aktiengesellschaft, Petuelring 130, 80809 München',
    'registered with the Amtsgericht Jena under HRB 12345',
    'the Gesellschaft mit beschränkter Haftung of that name (the “GmbH”)',
    'pari passu, mutatis mutandis, inter alia, pro rata, force majeure, bona fide',
    'nemo dat quod non habet',
    'Clause 6 is non applicable to Tarnbeck Foundry Ltd.',
    'Such a rule is non applicable a second time.',
    'Die Mobiliar Versicherung AG',
    'Vale S.A. and Paga Group Limited',
    'Von der Heide und Partner mbB, Am Markt 4, 20095 Hamburg',
    'Banque de France et des Colonies, 12 rue de la Paix, Paris',
    'Clause 6 (Haftung) of the Hamburg Rules applies to Tarnbeck Foundry Ltd.',
    '株式会社日立製作所 (Hitachi, Ltd.)',
    'Zürich Garantie Versicherung AG, Bahnhofstraße 1, 8001 Zürich',
    'a guarantee (“Bürgschaft”) that the Supplier hands over within ten days',
    'Garantia Insurance Oy',
    'Attn: Boete van Dijk',
    'Attention: Jean Garantie',
    'Arbitrage Strategies',
    'Prescription Drugs',
    'Caution: Hot Surfaces',
    'α, β and γ',
    'Δt = 5 μs',
    'EUR 500.000',
    'Tarnbeck 5 Multi',
    'Salix is headquartered in Bridgewater, New Jersey.',
    '"Commodity" is defined in item 1.1.',
    'LIABILITY IN NO EVENT UNLIMITED',
    'Email: orders-and-complaints@tarnbeck-foundry.example.com.cn',
    'cable, satellite, mobile subscriber fees; planned public relations activities;',
    'pari passu, mutatis mutandis, inter alia, bona fide',
    'Remove silk plants form suites.',
    'Sublicensability of pharmacovigilance deliverables, counterparties and re-exports is set out in Annex B.',
    'The licensor’s non-transferable know-how, chargebacks, by-laws and co-branded e-commerce workarounds.',
    'Severability. Deliverables. Pre-approval. Setoff.',
    'Title: Verkställande direktör Date: 10 June 2024',
    'Name: Inés Etxeberria Title: Administradora única',
    'between <img src=x onerror=alert`hallo`> and <svg onload=steht>, a company',
    'a kabushiki kaisha, a spółka z ograniczoną odpowiedzialnością and a société par actions simplifiée',
    'Steven van der Velden, Kenneth Oberg and Amangeldy Tlegenov',
    'CONFORMIS, INC. AND HOWMEDICA OSTEONICS CORP.',
    '1. 2. 3. (a) [●] 48,500.00',
  ])('are none: %s', (text) => {
    expect(found([ENGLISH, text, ENGLISH])).toEqual([]);
  });
});
