import type { Brief, BriefPresence } from '@countersign/events';
import { blanked } from '../../text/blanked.ts';
import { withoutDenied, withoutFreedDuties } from '../../text/denials.ts';
import { withoutDeniedThings } from '../../text/denied-things.ts';
import { type BriefSource, cite, citeAround } from '../source.ts';

const NOTICE =
  /\b(?:notices?|communications?)\b[^.;]{0,200}\b(?:address(?:ed|es)?|delivered|sent|given)\b|\bif to (?:the )?[A-Z]/i;
const ADDRESS =
  /\b(?:\d{1,6}\s+(?:[A-Z][\w.]*\s+){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Way|Suite|Floor|Place|Plaza|Parkway|Square)\b|[\w.-]+@[\w-]+\.\w+|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b)/;
const PRECEDENCE =
  /\b(?:order of priority|(?:has|have|having) (?:precedence|priority) over|rank in (?:this|the following) order|(?:conflict|inconsisten\w+|discrepanc\w+|differ(?:s|ences?)?|contradict\w*|says? something else)\b[^.;]{0,140}\b(?:(?<!law )appl(?:y|ies)|prevails?|wins?|controls?|governs?|comes? first|counts?)|(?:these|this) (?:terms|conditions|agreement|contract) (?:shall |will )?overrides?|in (?:the )?(?:event|case) of (?:any |a )?(?:conflict|inconsisten\w+|discrepanc\w+)|order of precedence|(?:have|has|in|with) the following (?:order of )?(?:priority|precedence|ranking|rank)|contradictory (?:provisions|terms|clauses)|shall (?:prevail|control|take precedence)|prevails? over|takes? precedence|supersedes? (?:any|all) conflicting|conflicts?\b[^.;]{0,140}\bsubject to (?:the )?\w+ (?:version|text)|notwithstanding anything (?:to the contrary )?in (?:the|any|an) (?:\w+ ){0,3}(?:schedule|exhibit|annex|appendix|attachment|order|statement of work|term)s?)\b/i;
const PERSONAL = '(?:personal (?:data|information)|personally identifiable (?:data|information))';
/** Nothing comes before anything: "no document prevails over another". */
const NO_RANK =
  /\b(?:neither|none|nothing|no (?!other|event|case|circumstances?|way|conflict\w*|inconsisten\w*|longer)\w+)\b[^.;]{0,100}\b(?:prevails?|takes? precedence|precedence|priority|overrides?|supersedes?|ranks?)\b[^.;]*/gi;
const DATA =
  /\b(?:personal (?:data|information)|personally identifiable|data protection|GDPR|privacy (?:law|act|polic)|protected health information|HIPAA)\b/i;
const GUARANTY =
  /\b(?:(?<!\bminimum )guarant(?:ees?|y|ies)\b[^.;]{0,80}\b(?:payment|performance|obligations|liabilities)|parent (?:company )?guarant(?:ees?|y|ies)|surety|jointly and severally)\b/i;
const MOST = 4;

/** Verbs of these terms: "no person guarantees", "shall not be jointly and severally liable". */
const ANSWERS = /\b(?:guarantees?|surety|jointly and severally)\b/i;
/** The promise by its name: "gives no guaranty". */
const PROMISE = /\b(?:parent (?:company )?)?(?:guarant(?:ees?|y|ies)|surety)\b/i;
/** Whoever does harm together answers for it together, and for nobody's debt. */
const AT_FAULT_TOGETHER = /\b(?:more than one|both|two or more)\b[^.;]{0,40}\bat fault\b[^.;]{0,120}/gi;
/** Somebody who is said to be none: "is not a guarantor of, or surety for, any debt". */
const NO_GUARANTOR =
  /\b(?:not|nor|neither|never)\b[^.;]{0,30}\b(?:guarantors?|sureties|surety)\b[^.;]{0,60}/gi;
/** Another denial than that of a duty: nothing personal is there at all. But what is made to depend is a duty. */
const NO_DATA = new RegExp(
  String.raw`(?:\bno ${PERSONAL}(?:(?!\b(?:shall|may|must)\b)[^.;])*\b(?:process|collect|exchang|involv|transferr?|shar|handl|stor|receiv|provid|access|exist|pass)\w*|\b(?:does|do|is|are|will|shall|need|may) not (?:be )?(?:(?:expect|anticipat|envisag|intend)\w*|involv\w+|includ\w+|concern\w*|contain\w*|relat\w+|requir\w+|extend\w*|cover\w*|comprise)\b[^.;]{0,80}\b${PERSONAL}|\b${PERSONAL} (?:is|are|will be) (?:not|never|neither) (?:be )?(?:process|collect|exchang|involv|transferr|shar|handl|stor|receiv|provid)\w*|\bneither (?:party|side|[A-Z]\w+)[^.;]{0,60}\b(?:receive|process|collect|obtain|have access to|get|handle)s?\b[^.;]{0,40}\b${PERSONAL})(?![^.;]*\b(?:without|except|unless|until|other than|outside|but|save|before|beyond|longer)\b)[^.;]*`,
  'gi',
);
const COMPLIES = /\b(?:comply|observe|adhere|abide)\b[^.;]{0,120}/i;

const presence = (
  { text, passages }: BriefSource,
  pattern: RegExp,
  held: (words: string) => string,
): BriefPresence => {
  const passage = passages.find(({ words }) => pattern.test(held(words)));
  return {
    exists: passage !== undefined,
    citations: passage ? citeAround(text, passage, pattern.exec(held(passage.words))!.index) : [],
  };
};

/** Where notices go. */
export const noticeAddresses = ({ text, passages }: BriefSource): Brief['noticeAddresses'] =>
  passages
    .filter(({ words }) => NOTICE.test(words) && ADDRESS.test(words))
    .slice(0, MOST)
    .map((passage) => ({ value: passage.words.slice(0, 300), citations: cite(text, passage) }));

/** Which part of the contract prevails over which. */
export function precedence({ text, passages }: BriefSource): Brief['precedence'] {
  const passage = passages.find(({ words }) => PRECEDENCE.test(words.replaceAll(NO_RANK, blanked)));
  return passage
    ? {
        value: passage.words.slice(0, 300),
        citations: citeAround(text, passage, PRECEDENCE.exec(passage.words)!.index),
      }
    : null;
}

/** Whether the contract deals with personal data. */
export const dataProtection = (source: BriefSource): BriefPresence =>
  presence(source, DATA, (words) =>
    withoutDenied(withoutFreedDuties(words.replaceAll(NO_DATA, blanked)), COMPLIES),
  );

/** Whether somebody answers for the debts of another. */
export const guaranty = (source: BriefSource): BriefPresence =>
  presence(source, GUARANTY, (words) =>
    withoutDeniedThings(
      withoutDenied(
        withoutFreedDuties(words.replace(NO_GUARANTOR, blanked).replace(AT_FAULT_TOGETHER, blanked)),
        ANSWERS,
      ),
      PROMISE,
    ),
  );
