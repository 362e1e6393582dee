/** A title stands within the first page. */
const OPENING = 1000;
const TITLE =
  /^[^\S\n]*([A-Z][A-Z&,’'-]*(?: [A-Z&,’'-]+){0,7} (?:AGREEMENT|COVENANT)(?: AND [A-Z ]{4,40})?)[^\S\n]*$/gm;
/** What a paper is about, and not that it is to be kept to oneself: "CONFIDENTIAL SEPARATION AGREEMENT". */
const OF_SECRECY =
  /(?:\b(?:NON-?\s?)?DISCLOSURE|\bCONFIDENTIALITY|\bCONFIDENTIAL(?= (?:INFORMATION|AGREEMENT|DISCLOSURE))|\bSECRECY|\bSECRETS?|\bPROPRIETARY)\b/;
/** The type of promises of secrecy. */
export const TYPE_OF_SECRECY = 'nda';

/**
 * What a contract calls itself where its type is that of promises of secrecy and its title says something else: the types have no
 * other for separations of employees and restraints of trade. @returns e.g. `Separation agreement and release`
 */
export function ownTitle(type: string, text: string): string | undefined {
  if (type !== TYPE_OF_SECRECY) return undefined;
  const titles = [...text.slice(0, OPENING).matchAll(TITLE)].flatMap(([, title]) => title ?? []);
  const [first] = titles;
  if (!first || titles.some((title) => OF_SECRECY.test(title))) return undefined;
  return first.charAt(0) + first.slice(1).toLowerCase();
}
