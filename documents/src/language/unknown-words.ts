import { isEnglishWord } from './english-words.ts';
import { answersInOthers, deniesInOthers } from './foreign-answers.ts';
import { countsInForeignTime, isFalseFriend, isForeignTerm, mayBeName } from './foreign-terms.ts';
import { ENGLISH } from './function-words.ts';

const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;
/** Addresses, codes and marks of other formats are no words of any language. */
const CODE = /\S*(?:@|www\.|:\/\/|\.\p{Ll}{2}|_|\/|\d\p{L}|\p{L}\d|\[)\S*|&\p{L}+;|<[^<>]*>?/gu;
/** Who signs has a name and an office in any language. */
const WHO_SIGNS = /\b(?:By|Name|Title|Its|Position|Capacity|Office):(?: +[^\s.:]+(?![^\s.]*:)){1,4}/g;
/** Whom letters are sent to. */
const ADDRESSEE = /^\P{L}*(?:Attn|Attention|FAO|Contact|To|Dear)(?!\p{L})[^\d]*$/iu;
const ROMAN = /^[ivxlcdm]+$/i;
const LOWER = /^\p{Ll}[\p{Ll}\p{M}’'-]*$/u;
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}’'-]+$/u;
/** They stand within names and addresses. */
const OF_NAMES = new Set(
  `van von der den del dos das las los des della für und fils rue quai allée chaussée avenida calle paseo rua praça sala
  andar piso viale corso strada piazza straat laan gata vei ulica utca sokak cad mah cedex chome`.split(
    /\s+/,
  ),
);
/** Forms of companies are told in English contracts in their own words. */
const COMPANY_FORM =
  /Gesellschaft mit beschränkter Haftung|Aktiengesellschaft|eingetragene[rn]? (?:Verein|Genossenschaft)|Kommanditgesellschaft|soci[eé]t[eé] (?:à responsabilité limitée|anonyme|par actions simplifiée|en commandite(?: (?:simple|par actions))?)|groupement d['’]intérêt économique|naamloze vennootschap|besloten vennootschap(?: met beperkte aansprakelijkheid)?|socie(?:dad|dade) (?:anónima|anônima|limitada|de responsabilidad limitada)(?: de capital variable)?|società (?:per azioni|a responsabilità limitata)|kabushiki[- ]kaisha|godo[- ]kaisha|sp[oó]łka (?:akcyjna|z ograniczoną odpowiedzialnością)|perseroan terbatas|osakeyhtiö|aktiebolag|aktieselskab|anpartsselskab|aksjeselskap|anonim şirketi|limited şirketi/giu;
/** What has one of these is a name in capitals. */
const ENTITY =
  /\b(?:inc|corp|ltd|ltda|llc|co|plc|gmbh|ag|sa|limited|company|mrs?|dr|esq|jr|sr)\b|\p{L}\.\p{L}/iu;

const A_YEAR = /p\. ?a\./iu;
const FOREIGN_ENTITY = /(?<!\p{L})(?:oyj?|ab|asa?|bv|nv|kg|ohg|s\.?p\.?a|srl|sarl|sas|se)(?!\p{L})\.?$/iu;

/** What a word tells: that it is English, unknown, or perhaps a name; one in capitals is told by its sentence. */
type Token = 'english' | 'unknown' | 'name' | 'capitals' | 'none';

const SHORTEST = 3;

function tokenOf(word: string): Token {
  const lower = word.toLowerCase();
  if (word.replace(/\P{L}/gu, '').length < SHORTEST || ROMAN.test(word) || OF_NAMES.has(word)) {
    return ENGLISH.has(lower) ? 'english' : 'none';
  }
  if (isEnglishWord(lower)) return 'english';
  if (LOWER.test(word)) return 'unknown';
  return CAPITALISED.test(word) ? 'name' : 'capitals';
}

interface Counts {
  readonly all: number;
  readonly english: number;
  readonly unknown: number;
  readonly names: number;
  readonly capitals: number;
}

function count(tokens: readonly Token[]): Counts {
  const of = (kind: Token): number => tokens.filter((token) => token === kind).length;
  const [english, unknown, names, capitals] = [of('english'), of('unknown'), of('name'), of('capitals')];
  return { all: english + unknown + names + capitals, english, unknown, names, capitals };
}

/** Share of English words up to which two unknown words make a sentence foreign: of a long one, and of a note. */
const MOST_ENGLISH = 0.34;
const MOST_ENGLISH_IN_NOTE = 0.5;
const LONGEST_NOTE = 8;

/** Without one unknown word that is written as words are, a stretch is a name. */
const isMostlyUnknown = ({ all, english, unknown, names }: Counts): boolean =>
  unknown >= 1 &&
  unknown + names >= 2 &&
  english <= all * (all <= LONGEST_NOTE ? MOST_ENGLISH_IN_NOTE : MOST_ENGLISH);

const FEWEST_IN_ROW = 3;
const FEWEST_LOWER = 2;

/** Words in a row within a sentence that goes on in English. */
function hasUnknownRow(tokens: readonly Token[]): boolean {
  let [row, lower] = [0, 0];
  for (const token of tokens) {
    if (token === 'none') continue;
    if (token !== 'unknown' && token !== 'name') [row, lower] = [0, 0];
    else {
      row += 1;
      lower += token === 'unknown' ? 1 : 0;
      if (row >= FEWEST_IN_ROW && lower >= FEWEST_LOWER) return true;
    }
  }
  return false;
}

/** The number of a clause is no word of the note behind it; one word behind it is a heading. */
const CLAUSE_NUMBER = /^\s*(?:\d[\d.]*|\(?\p{L}{1,3}\))\s+/u;

const ENDS = /\p{L}[.!]$/u;
const NOTE = /^\p{L}[\p{L}\p{M}’' -]*[.!]$/u;
const LONGEST_ENGLISH_NOTE = 4;
/** Letters of a single word, below which it may be a name. */
const LONG_WORD = 9;
const BEYOND_ASCII = /[^\p{ASCII}’]/u;

/** A note of a few words, one of them unknown. */
function isNote(text: string, { all, english, unknown, names, capitals }: Counts): boolean {
  if (!NOTE.test(text) || capitals > 0) return false;
  if (all === 1) return names + unknown === 1 && (text.length > LONG_WORD || BEYOND_ASCII.test(text));
  return all <= LONGEST_ENGLISH_NOTE && unknown === 1 && names === 0 && english < all;
}

/** A sentence in capitals; names have no end, or a form of company. */
const isShouted = (text: string, { all, english, capitals }: Counts): boolean =>
  capitals >= 2 &&
  english <= all * MOST_ENGLISH &&
  ENDS.test(text) &&
  !/\p{Ll}/u.test(text) &&
  !ENTITY.test(text);

/**
 * A note or a cell that names a burden in another language, perhaps with its sum or its time: `Vertragsstrafe EUR
 * 500.000`, `Clause pénale`, `Wettbewerbsverbot 5 Jahre`.
 */
function isTermOfOthers(text: string, words: readonly string[], { all, english }: Counts): boolean {
  if (words.length === 0 || all > LONGEST_NOTE || english > all * MOST_ENGLISH_IN_NOTE) return false;
  if (ENTITY.test(text.replace(A_YEAR, '')) || FOREIGN_ENTITY.test(text)) return false;
  const others = words.filter((word) => tokenOf(word) !== 'english');
  const isAddressee = ADDRESSEE.test(text);
  const isTerm = (word: string): boolean => isForeignTerm(word) && !(isAddressee && mayBeName(word));
  return countsInForeignTime(text) || others.some(isTerm) || namesBehindFriend(words);
}

/** Whether nothing but names follow a word that English has for something else. */
function namesBehindFriend([first = '', ...rest]: readonly string[]): boolean {
  return isFalseFriend(first) && rest.length > 0 && rest.every((word) => tokenOf(word) === 'name');
}

/**
 * Whether a sentence, a note or a cell holds words in a row that are no English, whatever language they are of. Names,
 * addresses and single terms are none.
 */
export function hasUnknownWords(text: string): boolean {
  const unnumbered = text.replace(CLAUSE_NUMBER, '');
  const plain = [COMPANY_FORM, WHO_SIGNS, CODE].reduce((rest, each) => rest.replace(each, ' '), unnumbered);
  const words = plain.match(WORD) ?? [];
  const tokens = words.map(tokenOf);
  const counts = count(tokens);
  return (
    isMostlyUnknown(counts) ||
    hasUnknownRow(tokens) ||
    isNote(counts.all === 1 ? text : unnumbered, counts) ||
    isShouted(text, counts) ||
    deniesInOthers(unnumbered) ||
    isTermOfOthers(plain, words, counts) ||
    answersInOthers(plain, isEnglishWord)
  );
}
