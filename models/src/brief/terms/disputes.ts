import type { Brief } from '@countersign/events';
import { type BriefSource, citeAround, type Passage } from '../source.ts';

const ARBITRATION =
  /\b(?:(?:settled|resolved|determined|decided|submitted|referred|finally|subject|submit)\b[^.;]{0,90}\barbitrat\w+|arbitrat\w+\b[^.;]{0,80}\b(?:shall be (?:conducted|held|administered)|in accordance with the)|binding arbitration)\b/i;
const NO_ARBITRATION =
  /\b(?:not|no|nothing)\b[^.;]{0,40}\b(?:require\w*|oblig\w+|duty)\b[^.;]{0,40}\barbitrat/i;
const COURTS =
  /\b(?:jurisdiction|venue|attorn|courts?)\b[^.;]{0,120}\b(?:courts?|jurisdiction|venue|lie|county|located|sitting|of the (?:state|province)|exclusive)\b|\b(?:suit|action|proceeding)s?\b[^.;]{0,80}\b(?:brought|commenced|instituted|filed)\b[^.;]{0,60}\bcourts?\b/i;
/** Courts that are named for something else: entering an award, an injunction, invalid clauses. */
const OTHER_COURTS =
  /\bcourts?(?: or tribunal)? (?:of competent jurisdiction|having (?:competent )?jurisdiction)|\bjudgment\b[^.;]{0,60}\benter|\border of (?:a|any) court|\bin (?:any|all) jurisdictions?\b|\blaws? of (?:any|such|the) (?:\w+ )?jurisdiction/i;
const NAMED_COURT =
  /\b(?:courts?|venue|jurisdiction)\b[^.;]{0,100}\b(?:of|in|within|for|located|sitting)\b[^.;]{0,40}[A-Z][a-z]+/;
/** The same in capitals, of which names do not stand out. */
const NAMED_IN_CAPITALS =
  /\b(?:COURTS?|VENUE|JURISDICTION)\b[^.;]{0,100}?\b(?:OF|IN|WITHIN|FOR)\s+(?:THE\s+)?((?:STATE|PROVINCE|COUNTY|CITY|COMMONWEALTH) OF [A-Z]+(?: (?!OR\b|AND\b|IN\b)[A-Z]+)?|ENGLAND(?: AND WALES)?)/;
const MEDIATION = /\bmediat(?:ion|or|e)\b/i;
const PLACE =
  /\b(?:courts?|venue|jurisdiction|arbitrat\w+|held|seat)\b[^.;]{0,100}?\b(?:of|in|within|for|at)\s+(?:the\s+)?((?:(?:State|Province|County|City|Commonwealth) of\s+)?[A-Z][\w]+(?:(?:,?\s+|\s+and\s+)(?:County|of|the|[A-Z][\w]+)){0,5})/;

const first = (passages: readonly Passage[], ...tests: ((words: string) => boolean)[]) =>
  passages.find(({ words }) => tests.every((test) => test(words)));

const isExclusive = (words: string): boolean | null => {
  if (/\bnon-?\s?exclusive/i.test(words)) return false;
  return /\b(?:exclusive|sole(?:ly)?|only)\b/i.test(words) ? true : null;
};

/** Names that stand where a place could, and are none. */
const NO_PLACE = /\b(?:Agreement|Association|Rules|Act|Section|Article|Procedure|Code)\b/;

function placeIn(words: string): string | null {
  const place = PLACE.exec(words)?.[1] ?? NAMED_IN_CAPITALS.exec(words)?.[1] ?? null;
  return place !== null && NO_PLACE.test(place) ? null : place;
}

/** How disputes are settled: by which courts or arbitrators, where, and whether only there. */
export function disputes({ text, passages }: BriefSource): Brief['disputes'] {
  const arbitration = first(
    passages,
    (words) => ARBITRATION.test(words),
    (words) => !NO_ARBITRATION.test(words),
  );
  const courts = first(
    passages,
    (words) => COURTS.test(words),
    (words) => NAMED_COURT.test(words) || NAMED_IN_CAPITALS.test(words),
    (words) => !OTHER_COURTS.test(words) || /\b(?:exclusive|consents?|submits?|attorn|venue)\b/i.test(words),
  );
  const mediation = first(passages, (words) => MEDIATION.test(words));
  const telling = arbitration ?? courts ?? mediation;
  if (!telling) return null;
  const kind = arbitration && courts ? 'both' : arbitration ? 'arbitration' : courts ? 'courts' : 'mediation';
  const cited = [arbitration, courts].filter((each) => each !== undefined);
  return {
    kind,
    place: placeIn((courts ?? telling).words),
    exclusive: isExclusive((courts ?? telling).words),
    citations: (cited.length > 0 ? cited : [telling]).flatMap((passage) => citeAround(text, passage, 0)),
  };
}

const JURY = /\bwaive\w*\b[^.;]{0,160}\bjury\b|\b(?:trial by jury|jury trial)\b[^.;]{0,80}\bwaive/i;

/** Whether a trial by jury is waived. */
export function juryWaiver({ text, passages }: BriefSource): Brief['juryWaiver'] {
  const passage = passages.find(({ words }) => JURY.test(words));
  return {
    value: passage !== undefined,
    citations: passage ? citeAround(text, passage, JURY.exec(passage.words)!.index) : [],
  };
}
