const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
/** "shall terminate upon the third anniversary of the date of this Agreement" */
const ANNIVERSARY = new RegExp(
  String.raw`\b(?:terminat\w*|expires?|ends?|until|through|continues?|up to)\b[^.;]{0,80}?\b(${ORDINALS.join('|')}|\d{1,2}(?:st|nd|rd|th))(?: \(\w{1,6}\))? anniversary of (?:the )?(?:effective date|commencement date|closing date|date (?:of (?:this|the|its)|hereof|first)|this agreement|its date)`,
  'i',
);

/** Whether the contract goes on to an anniversary of its own day. */
export const isToAnniversary = (words: string): boolean => ANNIVERSARY.test(words);

/** The years to an anniversary of the contract's own day, e.g. `3 years`; undefined where none is said. */
export function yearsTo(words: string): string | undefined {
  const ordinal = ANNIVERSARY.exec(words)?.[1]?.toLowerCase();
  if (ordinal === undefined) return undefined;
  const years = ORDINALS.indexOf(ordinal) + 1 || Number.parseInt(ordinal, 10);
  return years === 1 ? '1 year' : `${years} years`;
}
