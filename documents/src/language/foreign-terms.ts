const list = (text: string): string => text.trim().split(/\s+/).join('|');

/**
 * What burdens a party in other languages: penalties, liability, sureties, exclusivity, damages, ends, courts. English words,
 * names and places are left out. These may be a part of a compound.
 */
const WITHIN = list(`
  vertragsstraf konventionalstraf pönale haftung haftet bürgschaft gewährleistung kaution schadenersatz schadensersatz
  gerichtsstand wettbewerbsverbot konkurrenzverbot exklusivität kündigung kündbar verzicht freistellung unbegrenzt unbeschränkt
  verzugszins abtretung sicherheitsleistung ausschließlich ausschliesslich geheimhaltung eigentumsvorbehalt mindestabnahme
  vorauszahlung unwiderruflich gesamtschuld vertragslaufzeit mindestlaufzeit aufrechnung schiedsgericht schiedsverfahren verzinsung verlängerung vorkasse
  borgtocht borgstelling borgsom aansprakelijk exclusiviteit concurrentiebeding opzegging schadevergoeding onbeperkt vrijwaring
  hoofdelijk dwangsom geheimhouding
  skadestånd skadeserstatning skadesløs uppsägning oppsigelse opsigelse exklusivitet eksklusivitet konkurrensförbud
  konkurranseforbud konkurrenceklausul konventionalbod obegränsa ubegrens ubegræns
  sopimussak vahingonkorva irtisano yksinoike kilpailukielto rajoittamat kötbér felelősség kezesség kártérítés felmondás kizárólag
  korlátlan`);

/** These are how a word begins. */
const FIRST = list(`
  pénal cautionnement responsabilité exclusivité non-concurrence résili indemnité dommages renonciation illimité solidair
  irrévocable astreinte dédit préavis nantissement
  penalidad penalizaci penalização fianza fiança caução responsabilidad exclusividad rescisión rescisão indemniza indeniza perjuicio
  prejuízo jurisdicción jurisdição renuncia renúncia ilimitad solidari irrevogável confidencialidad
  penalità cauzione fideiussione garanzia responsabilità esclusiv risarcimento rinuncia illimitat caparra manleva riservatezza
  betaling looptijd kaucj gwarancj odpowiedzialno wyłączno wypowiedzeni odszkodowani odsetk poręczeni pokut záruk odpovědno výpově
  ručení výhradn erstatning depositum vastuu takaus sorumluluk kefalet teminat tazminat münhasır sınırsız penalitat penalități
  răspunder despăgubir exclusivitat reziliere nelimitat jaminan`);

/** These are whole words. */
const WHOLE = list(`
  bürge bürgen multa multas juros prazo plazo penale penali recesso solidale boete boetes bøde garantie garanties garantir garantía garantias garantia garanzia zins zinsen intérêts intereses korko rente
  sakko ceza cezai fesih denda
  tribunaux ansvar`);

/** Words of English too, that burden a party in another language where nothing but a name follows: `Arbitrage Paris`. */
const ENGLISH_TOO = /^(?:arbitrage|caution|concurrence|domicile|option|prescription|tribunal)$/iu;

const TERM = new RegExp(`${WITHIN}|^(?:${FIRST})|^(?:${WHOLE})$`, 'iu');

const UNITS = list(`
  jahre?n? monate?n? tage?n? wochen? ans années? mois jours? años? meses días? anno anni mesi giorni jaar jaren maand maanden dagen
  weken anos dias lata miesięcy dni år måneder månader dager dage vuotta kuukautta päivää év hónap yıl gün tahun bulan`);

const SPAN = new RegExp(String.raw`\d\s*(?:${UNITS})(?!\p{L})`, 'iu');

/** Whether a word is one that lawyers of another language write for a burden. @param word that is not English */
export const isForeignTerm = (word: string): boolean => TERM.test(word);

const WHOLE_TERM = new RegExp(`^(?:${WHOLE})$`, 'iu');

/** Whether a term is a name of people as well: Mr Boete. */
export const mayBeName = (term: string): boolean => /^\p{Lu}/u.test(term) && WHOLE_TERM.test(term);

/** Whether a word that is English means something else at the beginning of a note in other languages. */
export const isFalseFriend = (word: string): boolean => ENGLISH_TOO.test(word);

/** Whether a stretch counts time in another language: `5 Jahre`, `12 mois`. */
export const countsInForeignTime = (text: string): boolean => SPAN.test(text);
