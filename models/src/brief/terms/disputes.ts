import type { Brief } from '@countersign/events';
import { blanked } from '../../text/blanked.ts';
import { deniedVerb, withoutDenied } from '../../text/denials.ts';
import { type BriefSource, citeAround, type Passage } from '../source.ts';
import { courtsByName, lawByName, shortlySaid } from './law-by-name.ts';

const ARBITRATION =
  /\b(?:(?:settled|resolved|determined|decided|adjudicated|heard|submitted|referred|finally|subject|submit)\b[^.;]{0,90}\barbitrat\w+|arbitrat\w+\b[^.;]{0,80}\b(?:shall be (?:conducted|held|administered)|in accordance with the)|binding arbitration)\b/i;
const NO_ARBITRATION =
  /\b(?:not|no|nothing)\b[^.;]{0,40}\b(?:require\w*|oblig\w+|duty)\b[^.;]{0,40}\barbitrat/i;
/** What is done with a dispute; where it is denied, nobody arbitrates. */
const SETTLES =
  /\b(?:settled|resolved|determined|decided|adjudicated|heard|submitted|referred|finally|subject|submit|arbitrat\w+|binding arbitration)\b/i;
const COURTS =
  /\b(?:jurisdiction|venue|attorn|courts?)\b[^.;]{0,120}\b(?:courts?|jurisdiction|venue|lie|county|located|sitting|of the (?:state|province)|exclusive)\b|\b(?:settled|decided|determined|resolved|heard|adjudicated)\b[^.;]{0,60}\bby (?:the )?(?:[a-z]+ )?courts? (?:of|in)\b|\bcourts? (?:of|in)\b[^.;]{0,60}\b(?:decides?|hears?|settles?|determines?|resolves?|try|tries)\b|\b(?:suit|action|proceeding|claim)s?\b[^.;]{0,120}\b(?:(?:brought|commenced|instituted|filed)\b[^.;]{0,60}\bcourts?|(?:shall|must|may|will|to)\b[^.;]{0,20}\bbe (?:\w+ )?(?:brought|commenced|instituted|filed) (?:only |exclusively )?in)\b/i;
/** Courts that are named for something else: entering an award, an injunction, invalid clauses. */
const OTHER_COURTS =
  /\bcourts?(?: or tribunal)? (?:of competent jurisdiction|having (?:competent )?jurisdiction)|\bjudgment\b[^.;]{0,60}\benter|\border of (?:a|any) court|\bin any court\b|\bin (?:any|all) jurisdictions?\b|\blaws? of (?:any|such|the) (?:\w+ )?jurisdiction/i;
const NAMED_COURT =
  /\b(?:[Cc]ourts?|venue|jurisdiction)\b[^.;]{0,100}\b(?:of|in|within|for|located|sitting)\b[^.;]{0,40}\p{Lu}\p{Ll}+/u;
/** Courts of the law that the sentence names: "the law of Malta applies and its courts decide any dispute". */
const ITS_COURTS =
  /\blaws? of (?:the )?(\p{Lu}[\p{L}\d_]+(?:(?: and)? \p{Lu}[\p{L}\d_]+){0,3})\b[^.;]{0,80}\b(?:its|their|whose|those) courts?\b[^.;]{0,60}\b(?:decides?|hears?|settles?|determines?|resolves?|jurisdiction)\b/u;
/** The same behind a law that is named by its people: "English law applies and its courts decide". */
const COURTS_OF_LAW =
  /\blaw\b[^.;]{0,80}\b(?:its|whose) courts?\b[^.;]{0,60}\b(?:decides?|hears?|settles?|determines?|resolves?|jurisdiction)\b/i;
/** The same in capitals, of which names do not stand out. */
const NAMED_IN_CAPITALS =
  /\b(?:COURTS?|VENUE|JURISDICTION)\b[^.;]{0,100}?\b(?:OF|IN|WITHIN|FOR)\s+(?:THE\s+)?((?:STATE|PROVINCE|COUNTY|CITY|COMMONWEALTH) OF [A-Z]+(?: (?!OR\b|AND\b|IN\b)[A-Z]+)?|ENGLAND(?: AND WALES)?)/;
const MEDIATION = /\bmediat(?:ion|or|e)\b/i;
const PLACE =
  /\b(?:courts?|venue|jurisdiction|arbitrat\w+|held|seat)\b[^.;]{0,100}?\b(?:of|in|within|for|at)\s+(?:the\s+)?((?:(?:State|Province|County|City|Commonwealth) of\s+)?(?:St\.\s)?\p{Lu}[\p{L}\d_]+(?:(?:,?\s+|\s+and\s+)(?:County|of|the|\p{Lu}[\p{L}\d_]+)){0,5})/u;

/** The same after that verb alone: "shall be brought in England before the High Court". */
const BROUGHT_IN =
  /\b(?:brought|commenced|instituted|filed)\b[^.;]{0,40}?\b(?:only |exclusively )?in\s+(?:the\s+)?((?:(?:State|Province|County|City) of\s+)?(?!Court|District|High)\p{Lu}[\p{L}\d_]+(?:,?\s+(?:County|\p{Lu}[\p{L}\d_]+)){0,3})/u;
/** "the federal courts or the courts of the State of Oregon in each case located in the City of Portland" */
const LOCATED =
  /\b(?:[Cc]ourts?|arbitrat\w+|[Cc]hamber of [Cc]ommerce)\b[^.;]{0,140}?\b(?:located|sitting|situated) (?:in|within)\s+(?:the\s+)?((?:(?:State|Province|County|City|Borough) of\s+)?(?:St\.\s)?\p{Lu}[\p{L}\d_]+(?:(?:,?\s+)(?:County|of|\p{Lu}[\p{L}\d_]+)){0,4})/u;
/** Where arbitrators sit, which often has a sentence of its own. */
const SEAT =
  /\b(?:place|seat|venue|location|site) of (?:the |any |such )?arbitration\b[^.;]{0,30}?\b(?:in|is|be|at)\s+(?:in\s+)?(?:the\s+)?((?:City of\s+)?\p{Lu}[\p{L}\d_]+(?:,?\s+\p{Lu}[\p{L}\d_]+){0,3})/u;

/** The same of the arbitration itself: "The Arbitration shall take place in Lisbon". */
const TAKES_PLACE =
  /\b[Aa]rbitrations?\b[^.;]{0,60}?\b(?:take place|be (?:held|conducted|seated)|occur|sit) (?:in|at) (?:the )?((?:City of\s+)?\p{Lu}[\p{L}\d_]+(?:,?\s+\p{Lu}[\p{L}\d_]+){0,3})/u;
/** In capitals: "ARBITRATION … IN SAN TARN COUNTY, THE STATE OF OHIO". */
const SEAT_IN_CAPITALS =
  /\bARBITRATION\b[^.;]{0,160}?\bIN\s+(?:THE\s+)?((?:[A-Z]+ ){1,3}(?:COUNTY|CITY|PROVINCE)\b(?: ?, ?(?:THE )?(?:STATE OF )?[A-Z]+(?: [A-Z]+)?)?|(?:STATE|CITY|COUNTY|PROVINCE) OF [A-Z]+(?: [A-Z]+)?)/;

const first = (passages: readonly Passage[], ...tests: ((words: string) => boolean)[]) =>
  passages.find(({ words }) => tests.every((test) => test(words)));

/** "shall not bring any action in any court other than the Court of Chancery": nowhere else, said by what is forbidden. */
const NOWHERE_ELSE =
  /\b(?:(?:shall|will|may|must|agrees?) not (?:to )?|not to |no )(?:\w+ ){0,2}(?:bring|commence|institute|file|maintain|actions?|suits?|claims?|proceedings?)\b[^.;]{0,160}\b(?:in|before) (?:any (?:other )?(?:court|forum|place|jurisdiction)|a court) (?:other than|except|but|save)\b/i;
const isExclusive = (words: string): boolean | null => {
  if (/\bnon-?\s?exclusive|\b(?:not|never) (?:be )?(?:an? )?exclusive\b/i.test(words)) return false;
  return /\b(?:exclusive(?:ly)?|sole(?:ly)?|only)\b|\bmust (?:be )?(?:bring|brought)\b/i.test(words) ||
    NOWHERE_ELSE.test(words)
    ? true
    : null;
};

/** Names that stand where a place could, and are none. */
const NO_PLACE =
  /\b(?:Agreement|Association|Rules|Act|Section|Article|Procedure|Code|Council|Committee|Commission|Institute|Chamber|Promotion)\b/;

const seatIn = (passages: readonly Passage[]): string | null =>
  passages
    .map(({ words }) => (SEAT.exec(words) ?? TAKES_PLACE.exec(words) ?? SEAT_IN_CAPITALS.exec(words))?.[1])
    .find((seat) => seat !== undefined && /^\p{Lu}/u.test(seat)) ?? null;

/** What the next sentences say of the courts that this one names. */
const SAME_COURTS = /\b(?:such|said|these|those) courts?\b/i;
const NEXT = 2;

const exclusiveIn = (passages: readonly Passage[], telling: Passage): boolean | null => {
  const own = isExclusive(telling.words);
  if (own !== null) return own;
  const at = passages.indexOf(telling);
  const next = passages.slice(at + 1, at + 1 + NEXT).find(({ words }) => SAME_COURTS.test(words));
  return next ? isExclusive(next.words) : null;
};

/** Where the courts are that bear no name of their own. */
const placeOfLaw = (words: string): string | undefined =>
  shortlySaid(words)?.courts ??
  ITS_COURTS.exec(words)?.[1] ??
  (COURTS_OF_LAW.test(words) ? lawByName(words) : undefined);

/** A court by its own name, which tells more than the state it sits in: "the Delaware Court of Chancery". */
const COURT_BY_NAME =
  /\b((?:[A-Z]\w+ )?(?:Court of Chancery|Chancery Court|Commercial Court|Business Court)(?: (?:of|in|for) (?:the )?(?:(?:State|City|County|Commonwealth) of )?[A-Z]\w+)?)/;
const IN_A_PLACE =
  /^(?!Court|The |Any |Such )[A-Z]\w+ (?:Court|Chancery|Commercial|Business)|Court (?:of|in|for) (?!Chancery$)|Chancery (?:of|in|for) /;
const courtIn = (words: string): string | undefined =>
  [COURT_BY_NAME.exec(words)?.[1]?.replace(/^The /, '')].find(
    (court) => court !== undefined && IN_A_PLACE.test(court),
  );

function placeIn(words: string): string | null {
  const court = courtIn(words);
  if (court !== undefined) return court;
  const place =
    courtsByName(words) ??
    placeOfLaw(words) ??
    LOCATED.exec(words)?.[1] ??
    PLACE.exec(words)?.[1] ??
    BROUGHT_IN.exec(words)?.[1] ??
    NAMED_IN_CAPITALS.exec(words)?.[1] ??
    null;
  if (place === null || NO_PLACE.test(place)) return null;
  // "the Court of Chancery of the State of Delaware": the court is in a state, and is no place itself.
  return /\bCourts?\b/.test(place)
    ? (/\b(?:State|Province|County|City) of [A-Z]\w+(?: [A-Z]\w+)?/.exec(words)?.[0] ?? place)
    : place;
}

/** Courts that nobody is bound to: "do not submit to the courts of Ohio", "shall have no jurisdiction". */
const NO_COURTS = new RegExp(
  String.raw`(?:${deniedVerb('(?:submits?|consents?|attorns?|agrees?|accepts?) to')}\b|\bcourts? (?:of|in)\b[^.;]{0,80}\b(?:no|not have) (?:\w+ )?jurisdiction\b)(?![^.;]{0,160}\b(?:except|other than|unless|but|save)\b)[^.;]*`,
  'gi',
);
const withCourts = (words: string): string => words.replaceAll(NO_COURTS, blanked);

/** How disputes are settled: by which courts or arbitrators, where, and whether only there. */
export function disputes({ text, passages }: BriefSource): Brief['disputes'] {
  const arbitration = first(
    passages,
    (words) => ARBITRATION.test(withoutDenied(words, SETTLES)),
    (words) => !NO_ARBITRATION.test(words),
  );
  const courts = first(
    passages,
    (words) => COURTS.test(withCourts(words)) || placeOfLaw(words) !== undefined,
    (words) =>
      NAMED_COURT.test(words) ||
      NAMED_IN_CAPITALS.test(words) ||
      BROUGHT_IN.test(words) ||
      courtsByName(words) !== undefined ||
      placeOfLaw(words) !== undefined,
    (words) => !OTHER_COURTS.test(words) || /\b(?:exclusive|consents?|submits?|attorn|venue)\b/i.test(words),
  );
  const mediation = first(passages, (words) => MEDIATION.test(words));
  const telling = arbitration ?? courts ?? mediation;
  if (!telling) return null;
  const kind = arbitration && courts ? 'both' : arbitration ? 'arbitration' : courts ? 'courts' : 'mediation';
  const cited = [arbitration, courts].filter((each) => each !== undefined);
  return {
    kind,
    place: placeIn((courts ?? telling).words) ?? (arbitration ? seatIn(passages) : null),
    exclusive: exclusiveIn(passages, courts ?? telling),
    citations: (cited.length > 0 ? cited : [telling]).flatMap((passage) => citeAround(text, passage, 0)),
  };
}

const JURY = /\bwaive\w*\b[^.;]{0,160}\bjury\b|\b(?:trial by jury|jury trial)\b[^.;]{0,80}\bwaive/i;

const waived = (words: string): string => withoutDenied(words, /\bwaive\w*/i);

/** Whether a trial by jury is waived. */
export function juryWaiver({ text, passages }: BriefSource): Brief['juryWaiver'] {
  const passage = passages.find(({ words }) => JURY.test(waived(words)));
  return {
    value: passage !== undefined,
    citations: passage ? citeAround(text, passage, JURY.exec(waived(passage.words))!.index) : [],
  };
}
