/** A title stands within the first page. */
const OPENING = 1000;
const TITLE =
  /^[^\S\n]*([A-Z][A-Z&,’'-]*(?: [A-Z&,’'-]+){0,7} (?:AGREEMENT|COVENANT)(?: AND [A-Z ]{4,40})?)[^\S\n]*$/gm;
/** What a paper is about, and not that it is to be kept to oneself: "CONFIDENTIAL SEPARATION AGREEMENT". */
const OF_SECRECY =
  /(?:\b(?:NON-?\s?)?DISCLOSURE|\bCONFIDENTIALITY|\bCONFIDENTIAL(?= (?:INFORMATION|AGREEMENT|DISCLOSURE))|\bSECRECY|\bSECRETS?|\bPROPRIETARY)\b/;
/** The type of promises of secrecy. */
export const TYPE_OF_SECRECY = 'nda';

/** Lines in capitals right over a title, which begin it: "CONFIDENTIALITY" over "AND INVENTION ASSIGNMENT AGREEMENT". */
const linesOver = (head: string, at: number): string =>
  /(?:^|\n)((?:[^a-z\n]*\n){1,4})$/.exec(head.slice(0, at))?.[1]?.replaceAll(/\s+/g, ' ').trim() ?? '';

/**
 * What a contract calls itself where its type is that of promises of secrecy and its title says something else: the types have no
 * other for separations of employees and restraints of trade. @returns e.g. `Separation agreement and release`
 */
export function ownTitle(type: string, text: string): string | undefined {
  if (type !== TYPE_OF_SECRECY) return undefined;
  const head = text.slice(0, OPENING);
  const found = [...head.matchAll(TITLE)];
  const first = found[0]?.[1];
  if (!first || found.some(({ index, 0: title }) => OF_SECRECY.test(`${linesOver(head, index)} ${title}`)))
    return undefined;
  return first.charAt(0) + first.slice(1).toLowerCase();
}
