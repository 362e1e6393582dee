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
