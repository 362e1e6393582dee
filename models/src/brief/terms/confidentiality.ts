import { durationMentions } from '@countersign/documents/values';
import type { Brief } from '@countersign/events';
import { blanked } from '../../text/blanked.ts';
import { withoutFreedDuties } from '../../text/denials.ts';
import { withoutExceptions } from '../../text/exceptions.ts';
import { type BriefSource, citeAround, type Passage } from '../source.ts';
import { mentions } from '../who.ts';

/** Rights that something must not infringe: no promise to keep them secret. */
const AMONG_RIGHTS =
  /\b(?:copyrights?|patents?|trade ?marks?|service marks?|privacy|publicity)\b[^.;]{0,60}\btrade secrets?\b|\btrade secrets?\b[^.;]{0,40}\b(?:copyrights?|patents?|trade ?marks?|publicity)\b/gi;
/** A promise of secrecy that somebody else has to sign, and what a paper is called. */
const OF_ANOTHER_PAPER = /\b(?:confidentiality|non-?disclosure) agreements?\b/gi;
const isSecret = (words: string): boolean => SECRET.test(words.replace(AMONG_RIGHTS, ' '));

const SECRET =
  /\b(?:confiden\w+|secre(?:t|cy)|proprietary information|non-?disclos\w+|evaluation material)\b/i;
const DUTY =
  /\b(?:shall|will|agrees?|must|may not|undertakes?|covenants?|have executed)\b[^;]{0,200}\b(?:not (?:to )?(?:disclose|use|reveal|divulge|communicate)|confiden\w+|secre(?:t|cy)|disclos\w+|divulge)\b|\b(?:not|neither)\b[^.;]{0,80}\b(?:disclose|divulge|reveal|release|use)\b/i;
const MUTUAL =
  /\bneither [A-Z][^.;]{1,60} nor [A-Z]|\b(?:receiving|disclosing|recipient|other) part(?:y|ies)\b|\b(?:each|either|neither|both|the) part(?:y|ies)\b|\bby the (?:Partners|Venturers|Members) as\b|\b(?:each|no) (?:Partner|Venturer|Member) (?:shall|will|may)\b|\beach other\b|\beach agree\b/i;
const KEEPS =
  /\b(?:keep|kept|hold|held|maintain\w*|treat\w*|safeguard\w*|protect\w*)\b[^.;]{0,120}\b(?:confiden|secre)\w*|\b(?:not|neither|nor)\b[^.;]{0,60}\b(?:disclose|divulge|reveal)\b/i;
/** Nothing is secret: "no information exchanged shall be treated as confidential". */
const NOT_SECRET =
  /\b(?:no (?!other|such|longer|event|case|circumstances?|way)\w+|none|nothing|neither)\b[^.;,]{0,60}\b(?:shall|will|is|are|may|must) (?:not )?(?:be )?(?:\w+ )?(?:treated|regarded|deemed|considered|kept|held|(?=confidential|secret))\b[^.;,]{0,20}\b(?:confidential|secret)\b(?![^.;]*\b(?:unless|except|until|but)\b)[^.;]*/gi;
/** Nobody owes it: "neither party owes the other a duty of confidentiality", and whatever that leaves free. */
const NOBODY_OWES =
  /\b(?:neither|nobody|no (?:one|party|person)|nor|not|never|without|free (?:of|from))\b(?:(?!\b(?:breach\w*|limit\w*|prejudice)\b)[^.;,]){0,60}\b(?:dut(?:y|ies)|obligations?|undertakings?|promises?) (?:of|as to) (?:confiden\w+|secrecy|non-?disclosure)\b(?![^.;]*\b(?:unless|except|until|but|if|once|with respect|in respect|which|that (?:is|was|has)|assign|waive)\b)[^.;]*/gi;
const withoutDenied = (words: string): string =>
  withoutFreedDuties(words.replaceAll(NOT_SECRET, blanked).replaceAll(NOBODY_OWES, blanked));
const RECITAL = /^[\W\d]*(?:[A-Z][.)]\s*|and )?WHEREAS\b/;
const MODAL = /\b(?:shall|will|must|agrees?|may|undertakes?|covenants? (?:to|that|and|not)|have)\b/;
/** The same where these are the names of one side each. */
const MUTUAL_AT_ANY_RATE =
  /\b(?:each|either|neither|both|the) part(?:y|ies)\b|\beach other\b|\beach agree\b/i;
const SIDES_ROLE = /^(?:receiving|disclosing|providing) party$|^(?:recipient|discloser)$/i;
/** What both grant of the secrets of one is no duty of both: "The parties agree that the information is valuable". */
const GRANTED =
  /\bparties\b[^.;]{0,30}\b(?:agree|acknowledge|understand)s? that (?:the |all |any |such )?(?:Confidential|Proprietary)?\s?Information\b[^.;]{0,60}\b(?:is|are|constitutes?)\b/i;
/** Parties that sign a paper on secrecy promise nothing there. */
const SIGNS = /\bIN WITNESS WHEREOF\b/i;
/** "Throughout the Restricted Period": its length stands where it is defined. */
const IN_PERIOD = /\b(?:[Tt]hroughout|[Dd]uring|[Ff]or) (?:the |such )?((?:[A-Z][\w-]+ ){1,2}Period)\b/;
/** How far before its name a period is measured: "for seven (7) years from the date of this Agreement (the “…”)". */
const MEASURED = 160;

/** The length of the period for which a duty is given, from the passage that names it. */
function lengthOfPeriod(duties: readonly Passage[], passages: readonly Passage[]): string | undefined {
  const name = duties.flatMap(({ words }) => IN_PERIOD.exec(words)?.[1] ?? [])[0];
  if (name === undefined) return undefined;
  const defined = new RegExp(`[“"](?:the )?${name}[”"]`, 'i');
  return passages.flatMap(({ words }) => {
    const at = defined.exec(words)?.index;
    return at === undefined ? [] : durationMentions(words.slice(Math.max(0, at - MEASURED), at));
  })[0]?.value;
}

/** What is no secret, or what a breach leads to: not the duty itself. */
const BESIDE =
  /\b(?:shall|does|do|will) not (?:include|apply)\b|\b(?:violation|breach|failure)\b[^.;]{0,80}\bconfidential\w*\b[^.;]{0,60}\b(?:result|entitle|constitute)/i;
const ENDLESS =
  /\b(?:at (?:any|all|no) times? (?:thereafter|(?:after|following) (?:the )?(?:terminat|expir)\w*)|during (?:and|or) (?:after|subsequent to|following)\b|and thereafter|perpetual|indefinite\w*|surviv\w+|no time limit|longest period)\b/i;
const OTHERS = /\b(?:confidential treatment|redacted|omitted|filed separately)\b/i;

/** Roles that either party may have: "information that a party (the “Discloser”) makes available". */
const EITHERS_ROLE =
  /\b(?:a|any|one|either|each) (?:of the )?part(?:y|ies)\b[^.;]{0,120}\((?:the|an?|each|in (?:such|that|this) capacity|as)?[^)]{0,16}["“”'‘](?:disclos|provid|furnish|receiv|recipient)/i;

/** Lengths of time but those in which something is to be done: "within five (5) business days". */
const lengthsIn = (words: string) =>
  durationMentions(words).filter(
    ({ start, end }) =>
      !/\b(?:within|no later than|at least|not less than)\s+(?:[a-z-]+ )?\(?$/i.test(words.slice(0, start)) &&
      !/^\W{0,3}(?:business |working )?days?\b|^[^.;,]{0,20}\bnotice\b/i.test(words.slice(end)),
  );

/** How long a duty lasts once something has ended, or for how long it is given at all. */
const FOR_SO_LONG =
  /\b(?:for|during|until|within|(?:period|term) of|less than|expire|terminate|end|cease)\b[^.;]{0,60}$/i;
const FROM_THEN = /^[^.;]{0,60}\b(?:after|following|from|thereafter|subsequent|anniversary)\b/i;
const isShort = (value: string): boolean => /days?$/.test(value) && Number.parseInt(value, 10) < 30;

/** The length of the duty itself, and not of a delay or of an extension that the passage also speaks of. */
const ownLength = (words: string): string | undefined =>
  lengthsIn(withoutExceptions(words)).find(
    ({ start, end, value }) =>
      !isShort(value) &&
      !/\badditional $/i.test(words.slice(0, start)) &&
      (FOR_SO_LONG.test(words.slice(0, start)) || FROM_THEN.test(words.slice(end))),
  )?.value;

/** "The obligation of confidentiality continues for two years", after the clause that lays it down. */
const LASTS =
  /\b(?:obligations?|duty|duties|undertakings?|restrictions?|provisions|this (?:section|clause|article|paragraph))\b[^.;]{0,160}\b(?:continu\w+|go(?:es)? on|surviv\w+|remain\w*|last\w*|expires?|terminates?|in (?:full )?(?:force|effect))\b/i;

/** The next sentence on the same duty: "This obligation survives for seven years after the end." */
const THIS_DUTY =
  /^\W*(?:\d[\d.]*\s+)?(?:This|These|Such|The|Those|That) (?:obligation|duty|duties|undertaking|restriction|[Ss]ection|[Cc]lause|[Aa]rticle|[Pp]aragraph)s?\b/;

/** "The obligations under Section 1 end on the second anniversary", where the duty stands in section 1. */
const UNDER_SECTION = /\bunder (?:[Ss]ection|[Cc]lause|[Aa]rticle|[Pp]aragraph) (\d{1,2})\b/;
const lastsBySection = (words: string, duty: Passage): boolean => {
  const section = LASTS.test(words) ? UNDER_SECTION.exec(words)?.[1] : undefined;
  return (
    section !== undefined &&
    new RegExp(`^\\W*(?:(?:Section|Clause|Article) )?${section}[.):\\s]`, 'i').test(duty.words)
  );
};

/** What a paper calls itself that others sign as an annex. */
const THIS_ANNEX =
  /\b[Tt]his (Undertaking|Joinder|Acknowledge?ment|Certificate|Declaration|Guarant(?:y|ee)|Deed|Release|Non-Disclosure Agreement|Confidentiality Agreement)\b/;

/** Whether a passage is of an annexed paper: it calls itself by a name by which the contract does not call itself. */
function isOfAnnex({ words }: Passage, telling: Passage, text: string): boolean {
  const name = THIS_ANNEX.exec(words)?.[1];
  return (
    name !== undefined && !text.slice(0, telling.end).toLowerCase().includes(`this ${name.toLowerCase()}`)
  );
}

/** Who keeps what secret, and how long. */
export function confidentiality({ text, passages, parties }: BriefSource): Brief['confidentiality'] {
  const duties = passages.filter(
    ({ words }) =>
      isSecret(words) &&
      !SIGNS.test(words) &&
      DUTY.test(withoutDenied(words)) &&
      !OTHERS.test(words) &&
      !RECITAL.test(words) &&
      !GRANTED.test(words),
  );
  const lays = ({ words }: Passage) =>
    !BESIDE.test(words) && isSecret(words.replace(OF_ANOTHER_PAPER, ' ')) && MODAL.test(words);
  const telling =
    duties.find((duty) => lays(duty) && KEEPS.test(duty.words)) ??
    duties.find(lays) ??
    duties.find(({ words }) => !BESIDE.test(words)) ??
    duties[0];
  if (!telling) return { direction: 'none', duration: null, citations: [] };
  const isSided = parties.some(({ role }) => role !== null && SIDES_ROLE.test(role));
  const saysBoth = isSided ? MUTUAL_AT_ANY_RATE : MUTUAL;
  const mutual = duties.filter(({ words }) => saysBoth.test(words)).length;
  const speakers = new Set(
    duties.flatMap(({ words }) =>
      mentions(words, parties)
        .slice(0, 1)
        .map(({ who }) => who),
    ),
  );
  const lasting = passages.filter(
    (each) =>
      isSecret(each.words) &&
      LASTS.test(each.words) &&
      !OTHERS.test(each.words) &&
      !isOfAnnex(each, telling, text),
  );
  const timed = [
    ...duties.filter((duty) => !isOfAnnex(duty, telling, text)),
    ...lasting,
    ...passages.filter(
      ({ words }, at) =>
        lastsBySection(words, telling) ||
        (duties.includes(passages[at - 1]!) &&
          THIS_DUTY.test(words) &&
          LASTS.test(words) &&
          !UNDER_SECTION.test(words)),
    ),
  ].find(({ words }) => ownLength(words) !== undefined);
  const endless = [...duties, ...lasting].find(({ words }) => ENDLESS.test(words));
  const length = timed && ownLength(timed.words);
  const shown = timed ?? endless;
  return {
    direction:
      mutual * 2 >= duties.length ||
      (!isSided && speakers.has('both')) ||
      passages.some(({ words }) => EITHERS_ROLE.test(words))
        ? 'mutual'
        : 'one-way',
    duration: length ?? lengthOfPeriod(duties, passages) ?? (endless ? 'no end' : null),
    citations: [telling, ...(shown && shown !== telling ? [shown] : [])].flatMap((each) =>
      citeAround(text, each, DUTY.exec(each.words)?.index ?? 0),
    ),
  };
}
