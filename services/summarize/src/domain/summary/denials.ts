import type { Brief } from '@countersign/events';

/** What a summary says there is, or denies, and what the brief knows of it. */
interface Polarity {
  readonly called: string;
  readonly says?: RegExp;
  readonly denies?: RegExp;
  /** What is denied for one case alone. */
  readonly excepted?: (brief: Brief, sentence: string) => boolean;
  readonly is: (brief: Brief) => boolean;
}

const NO = String.raw`\b(?:no|not|never|neither|nobody|cannot|without)\b`;
/** That one party has no right says nothing of the other. */
const NOBODY = String.raw`\b(?:no|neither|nobody|cannot be)\b`;
const AT_WILL = String.raw`\b(?:for convenience|without (?:a |any |stating a |giving a )?(?:cause|reason)|at will)\b`;
const anyOf = (...sources: readonly string[]) => new RegExp(sources.join('|'), 'i');

/** "Except for fraud": of one case, not of all. */
const ONE_CASE = /\b(?:for|in (?:the )?case of|in respect of|except|apart from|other than|save|where|if)\b/i;

/** "The Sponsor’s liability": of one party, where the cap may protect the other. */
const OF_ONE_SIDE = /\p{L}['’]s? liabilit|\bliabilit(?:y|ies) of (?:the )?\p{Lu}/u;

const POLARITIES: readonly Polarity[] = [
  {
    called: 'a cap on liability',
    says: anyOf(
      String.raw`\bliabilit(?:y|ies)\b[^.;]{0,60}\b(?:is|are) (?:limited|capped)\b`,
      String.raw`(?<!no )(?<!no monetary )\b(?:cap|limit|ceiling) (?:on|of) liability\b`,
    ),
    denies: anyOf(
      String.raw`\b(?:no|without(?: an?y?)?|not)\b[^.;]{0,30}\b(?:limit|cap|ceiling)\b[^.;]{0,25}\bliabilit`,
      String.raw`\bliabilit(?:y|ies)\b[^.;]{0,40}\b(?:unlimited|uncapped|without (?:any |a )?(?:limit|cap)|not (?:limited|capped)|no (?:limit|cap))\b`,
      String.raw`\b(?:unlimited|uncapped) liabilit`,
      String.raw`\b(?:no|neither) part(?:y|ies)['’]?s? liability (?:is|are) (?:limited|capped)\b`,
    ),
    excepted: ({ uncapped, liabilityCap: { protects } }, sentence) =>
      (uncapped.exists && ONE_CASE.test(sentence)) || (protects !== 'both' && OF_ONE_SIDE.test(sentence)),
    is: ({ liabilityCap }) => liabilityCap.exists,
  },
  {
    called: 'automatic renewal',
    says: /\b(?:renew|extend)(?:s|ed)?\b[^.;]{0,30}\b(?:automatically|by itself)\b|\bautomatic(?:ally)? (?:renew|exten)/i,
    denies: anyOf(
      String.raw`${NO}[^.;]{0,25}\bautomatic(?:ally)?[^.;]{0,12}\b(?:renew|exten)`,
      String.raw`${NO}[^.;]{0,10}\b(?:renew|extend)(?!ed by agreement)[^.;]{0,25}\b(?:automatically|by itself)`,
      String.raw`\b(?:does|will|shall) not renew\b|\bno renewal\b`,
    ),
    is: ({ renewal }) => renewal?.automatic === true,
  },
  {
    called: 'a right to end it without a cause',
    says: anyOf(String.raw`\b(?:terminat|end|leave|exit)\w*\b[^.;]{0,80}${AT_WILL}`),
    denies: anyOf(
      String.raw`${NOBODY}(?![^.;]{0,10}${AT_WILL})[^.;]{0,60}\b(?:terminat|end|leave|exit)\w*\b[^.;]{0,80}${AT_WILL}`,
    ),
    is: ({ terminationForConvenience }) => terminationForConvenience.length > 0,
  },
  {
    called: 'a waiver of the jury',
    says: /\bjury\b[^.;]{0,30}\bwaive|\bwaive\w*[^.;]{0,40}\bjury\b/i,
    denies: anyOf(String.raw`${NO}[^.;]{0,30}\b(?:jury[^.;]{0,30}waive|waive\w*[^.;]{0,40}jury)`),
    is: ({ juryWaiver }) => juryWaiver.value,
  },
  {
    called: 'exclusivity',
    denies: /\bno exclusivity\b|\bis not exclusive\b|\bnon-exclusive (?:basis|appointment|relationship)\b/i,
    is: ({ exclusivity }) => exclusivity.length > 0,
  },
  {
    called: 'a bar on competition',
    says: /\b(?:may|shall|must|will) not compete\b/i,
    denies: anyOf(String.raw`\bno non-compete\b|\b(?:may (?:freely )?|is free to |are free to )compete\b`),
    is: ({ nonCompete }) => nonCompete.length > 0,
  },
  {
    called: 'a bar on assignment',
    // Without consent to an affiliate, or on a merger, is no more than an exception.
    denies:
      /\bfreely (?:assign|transfer)|\b(?:may|can) (?:assign|transfer) (?:(?:it|the (?:agreement|contract)) )?(?:freely|without[^.;]{0,20}consent)\s*[.;]?$/i,
    is: ({ assignment }) => assignment.restricted,
  },
  {
    called: 'an indemnity',
    denies: /\bno indemnit|\b(?:neither|no) party (?:indemnif|gives an indemnity)/i,
    is: ({ indemnities }) => indemnities.length > 0,
  },
  {
    called: 'mutual confidentiality',
    says: /\bmutual(?:ly)?\b[^.;]{0,30}\b(?:confidential|secre)|\b(?:both|each) part(?:y|ies)\b[^.;]{0,40}\bconfidential/i,
    denies:
      /\bone-(?:way|sided)\b[^.;]{0,20}\bconfidential|\bconfidential\w*[^.;]{0,30}\bone-(?:way|sided)\b/i,
    is: ({ confidentiality }) => confidentiality.direction === 'mutual',
  },
];

function wrongOf(sentence: string, brief: Brief, { called, says, denies, excepted, is }: Polarity): string[] {
  const isThere = is(brief);
  if (denies?.test(sentence)) {
    const ofOneCase = excepted?.(brief, sentence) === true;
    return isThere && !ofOneCase ? [`It denies ${called}, which stands in the brief.`] : [];
  }
  return says?.test(sentence) && !isThere ? [`It tells of ${called}, of which the brief has none.`] : [];
}

/** What a sentence lays down that the brief denies, and the contrary. */
export const wrongPolarity = (sentence: string, brief: Brief): string[] =>
  POLARITIES.flatMap((polarity) => wrongOf(sentence, brief, polarity));
