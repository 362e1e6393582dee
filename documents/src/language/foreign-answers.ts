const list = (text: string): string => text.trim().split(/\s+/).join('|');

/** None, without, unlimited: what an answer in another language says with one small word. */
const NONE = list(`
  kein keine keiner keines keinen ohne aucun aucune néant nessun nessuno nessuna niente senza geen niets zonder brak żaden żadna
  ninguno ninguna ningún nada nenhum nenhuma ingen inget inga intet ikke ingenting žádný žádná nincs niciun niciuna fără yok tanpa
  unbegrenzt unbeschränkt illimité illimitée ilimitado ilimitada illimitato illimitata onbeperkt`);

/** Numbers as words; those that are English too say nothing alone. */
const NUMBERS = list(`
  zwei drei vier fünf sechs sieben acht neun zehn elf zwölf deux trois quatre cinq sept huit neuf onze douze
  dos tres cuatro cinco seis siete ocho nueve diez doce due tre quattro cinque sei sette otto nove dieci dodici
  twee drie vijf zes zeven negen tien twaalf dois duas três quatro sete oito dez doze två fyra fem sju åtta nio tio tolv`);

/** They stand before what is left out, and are English as well. */
const WITHOUT = list('sin sans sem bez');

const ANSWER = new RegExp(`^(?:${NONE})$`, 'iu');
const SMALL = new RegExp(`^(?:${NONE}|${NUMBERS}|${WITHOUT})$`, 'iu');

/** A note of a few words that denies something; one of these words is a name as well. */
const DENIAL = new RegExp(`^(?!inga )(?:${NONE}|sans|sem|bez)(?:\\s+[\\p{L}’']{3,}){1,3}[.!]$`, 'iu');

/** Whether a sentence of a few words denies something in another language: `Geen plafond.` */
export const deniesInOthers = (text: string): boolean => DENIAL.test(text.trim());

/** A label and its answer of a few words. */
const LABELLED =
  /^(?<label>[^:\t]{3,60}?)\s*[:\t]\s*(?<answer>\p{L}[\p{L}\p{M}’']*(?:\s+\p{L}[\p{L}\p{M}’']*){0,2})\s*[.;]?$/u;
/** What is asked of a contract, other than who, where and what for. */
const TERM =
  /\b(?:cap|liab\w+|limit\w*|terms?|notice|periods?|fees?|price|penalt\w+|interest|deposit|renewals?|exclusiv\w+|terminat\w+|warrant\w+|indemn\w+|duration|payments?|insurance|assignment)\b/i;
const LOWER = /^\p{Ll}/u;
const LONG = 4;

/**
 * Whether a line is a label with an answer in another language: `Cap on liability: keiner`.
 * @param isEnglish of a word in lower case
 */
export function answersInOthers(line: string, isEnglish: (word: string) => boolean): boolean {
  const { label = '', answer = '' } = LABELLED.exec(line.trim())?.groups ?? {};
  if (answer === '') return false;
  const words = answer.split(/\s+/);
  if (words.length === 1 && ANSWER.test(answer)) return true;
  const unknown = words.filter((word) => !isEnglish(word.toLowerCase()));
  if (unknown.length === 0) return false;
  const others = words.filter((word) => SMALL.test(word) || unknown.includes(word));
  if (others.length === words.length && words.some((word) => SMALL.test(word))) return true;
  return (
    TERM.test(label) &&
    unknown.length === words.length &&
    words.every((word) => LOWER.test(word) && word.length >= LONG)
  );
}
