import { jurisdictionMentions } from '../../fields/jurisdictions.ts';

/** Laws by the names that lawyers give them, with the place whose law it is. */
const LAWS: ReadonlyMap<string, string> = new Map([
  ['english', 'England and Wales'],
  ['scots', 'Scotland'],
  ['scottish', 'Scotland'],
  ['irish', 'Ireland'],
  ['swiss', 'Switzerland'],
  ['german', 'Germany'],
  ['austrian', 'Austria'],
  ['french', 'France'],
  ['belgian', 'Belgium'],
  ['dutch', 'Netherlands'],
  ['spanish', 'Spain'],
  ['portuguese', 'Portugal'],
  ['italian', 'Italy'],
  ['danish', 'Denmark'],
  ['swedish', 'Sweden'],
  ['norwegian', 'Norway'],
  ['finnish', 'Finland'],
  ['polish', 'Poland'],
  ['canadian', 'Canada'],
  ['australian', 'Australia'],
  ['indian', 'India'],
  ['japanese', 'Japan'],
  ['chinese', 'China'],
  ['israeli', 'Israel'],
]);
const ADJECTIVES = [...LAWS.keys()].join('|');
const NAMED = new RegExp(String.raw`\b(${ADJECTIVES}) laws?\b`, 'i');
const NAMED_COURTS = new RegExp(String.raw`\b(${ADJECTIVES}) (?:civil |commercial |state )?courts?\b`, 'i');

/** The place whose law some words name: `England and Wales` for "English law". */
export const lawByName = (words: string): string | undefined =>
  LAWS.get(NAMED.exec(words)?.[1]?.toLowerCase() ?? '');

/** The place whose courts some words name: `Scotland` for "the Scottish courts". */
export const courtsByName = (words: string): string | undefined =>
  LAWS.get(NAMED_COURTS.exec(words)?.[1]?.toLowerCase() ?? '');

/** A clause that names the law, with or without the courts, and says no more: "Law. Scots law and the Scottish courts." */
const SHORTLY =
  /(?<=^\W*|[.:;]\s+)(?:\d[\d.]*\s+)?(?:(?:(?:governing|applicable|proper) )?(?:law|disputes?|courts?|jurisdiction)(?: and (?:courts?|jurisdiction|disputes?))?\s?[.:–-]\s+)?(?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2} laws?(?<courts>,? and (?:the )?(?:\p{Lu}\p{L}+ ){0,3}courts?)?(?: appl(?:y|ies))?\s*(?:[.;](?=\s|$)|$)/giu;

/** The law, and the courts where they are named, of a clause that says no more than that. */
export function shortlySaid(words: string): { law: string; courts?: string } | undefined {
  for (const { 0: said, groups } of words.matchAll(SHORTLY)) {
    const law = lawByName(said) ?? jurisdictionMentions(said)[0]?.value;
    if (law) return groups?.courts ? { law, courts: courtsByName(said) ?? law } : { law };
  }
  return undefined;
}
