import type { BriefBurden } from '@countersign/events';

/** Words that say outright what a kind of burden is about. */
interface Outright {
  /** One of them must stand in what is shown of the passage. */
  readonly says: RegExp;
  /** Words with which the same turn means something else. */
  readonly unless?: RegExp;
}

const WHOEVER = String.raw`\b(?:whatever|whichever|whoever|whomsoever|howsoever|however (?:caused|arising)|no matter|regardless|irrespective|whether or not|even (?:if|where|when|though)|in (?:any|every|all) (?:case|event)s?|fault or not)\b`;
/** A claim that its payer caused, or at least had a hand in. */
const OWN_CAUSE = String.raw`\b(?:negligen\w+|breach\w*|defaults?|misconduct|faults?|failures?|acts?|omissions?|violations?|misrepresentations?|infring\w+|mistakes?)\b`;
const PROMISES_TO_ANSWER = String.raw`\b(?:shall|will|must|agrees?(?: \w+)? to|undertakes? to|hereby|fully)\b[^.;]{0,80}\b(?:indemnify|hold\b[^.;]{0,40}\bharmless|make good|bears?|answers?)\b|\b(?:indemnifies|holds? (?:\w+ ){0,4}harmless|makes good|bears|answers)\b`;
const OWNERS_CHANGE = String.raw`\b(?:change (?:of|in) (?:the )?(?:control|ownership|owners)|mergers?|merges?|acqui(?:res?|red|sition)|takeover|majority|control of)\b`;
const CONSEQUENCE = String.raw`\b(?:terminat\w*|ends?|consents?|pay\w*|accelerat\w+|severance|fall(?:s)? due|vests?|refus\w+|withdraw\w*|deemed (?:an|to be an) assignment|may not|shall not)\b`;
const SAME_OR_BETTER = String.raw`\bmost[- ]favou?red\b|\b(?:no|not|more) (?:less |more )?favou?rabl[ey]\b[^.;]{0,80}\bthan\b|\b(?:lowest|best|cheapest|keenest|least) (?:\w+ ){0,2}(?:prices?|rates?|fees?|charges?|terms|discounts?)\b|\b(?:at least )?as (?:good|low|favou?rable|cheap)\b[^.;]{0,40}\bas\b|\b(?:match(?:es)?|meets?|beats?)\b[^.;]{0,40}\b(?:prices?|rates?|offers?|quot\w+|terms)\b|\b(?:lower|less|higher|better|cheaper)\b[^.;]{0,30}\b(?:prices?|rates?|fees?|terms)\b|\b(?:prices?|rates?|fees?|charges?|terms)\b[^.;]{0,60}\b(?:lower|less|higher|better|cheaper) than\b`;
/** An offer that somebody refused may be made to others, if it is no better. */
const FIRST_REFUSAL =
  /\b(?:first (?:refusal|offer|negotiation)|good[- ]faith negotiations?|may (?:then )?(?:offer|enter into)|competing offer)\b/i;
const GIVES_SECURITY = String.raw`\b(?:grants?|gives?|creates?|provides?|deposits?|lodges?|pledges?|mortgages?|charges?|furnish\w*|executes?|posts?|takes?|has|have|retains?|holds?)\b[^.;]{0,60}\b(?:security(?: interest)?|lien|pledge|mortgage|charge over|collateral|guarant(?:y|ee)|surety|(?:indemnity|performance|payment) bond|right of retention)\b|\bas (?:security|collateral|surety|guarantor|(?:principal|primary) (?:debtor|obligor))\b|\b(?:pledg|mortgag)\w+\b[^.;]{0,40}\b(?:all|its|his|her|their|the (?:goods|shares|equipment|property))\b|\bpower of attorney\b|\battorney-in-fact\b`;
const ANSWERS_FOR_ANOTHER = String.raw`\b(?:guarantees?|vouch\w*|answers?|stands?|liable|responsible|surety|underwrit\w+)\b[^.;]{0,80}\b(?:debts?|obligations?|performance|payments?|defaults?|promises|whatever)\b|\bjointly and severally\b|\bpersonal(?:ly)? (?:liable|bound|responsible|answer\w*|guarant\w*|undertak\w*|promis\w*|surety)\b|\bstands? (?:good|surety|security|guarantor|behind)\b|\bco-?(?:debtors?|obligors?|principals?|guarantors?)\b|\bas if (?:he|she|they|it) were\b|\bbinds? (?:himself|herself|themselves|itself)\b`;
const NO_SECURITY =
  /\b(?:not|no|nor|neither|never|without|discharge|releases?|against|notice of)\b[^.;]{0,80}\b(?:liens?|pledge|encumb\w*|mortgage|security interest|personally liable|guarant\w+)\b|\b(?:assign|assignment|transfer|convey)\b[^.;]{0,12}(?:,| or| and) (?:\w+,? (?:or )?){0,2}(?:pledge|encumb\w+|mortgage|transfer)\b/i;

const either = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'i');

const OF_DEALINGS: Readonly<Record<string, Outright>> = {
  'exclusive-dealing': {
    says: either(
      String.raw`(?<!\bnon-?\s?|\bnot )\bexclusive(?: and [\w-]+)?(?:,? [\w-]+){0,6},? (?:rights?|licen[cs]es?|distribut\w+|suppl\w+|providers?|agen\w+|representatives?|dealers?|resellers?|vendors?|basis|sources?|territor\w+|partners?|manufacturers?|sponsors?)\b`,
      String.raw`\b(?:buy|purchas|order|sourc|obtain|deal|work|sell|suppl|use|market|appoint|engag)\w*\b[^.;]{0,60}\b(?:exclusively|only|solely) (?:from|to|through|with|for|by)\b`,
      String.raw`\b(?:not|nor|neither|no(?:body| ?one)?)\b[^.;]{0,200}\b(?:any(?: ?one| ?body| person)? (?:other|else)|other (?:than|person|part\w+|supplier|provider|product|program\w*|sponsor\w*)|another|elsewhere|others|third part\w+|competi\w+|else)\b`,
      String.raw`\ball (?:of )?(?:its|their) requirements\b`,
      String.raw`\bexclusivity\b[\s\S]{0,120}\b(?:shall|will|may) not\b`,
    ),
    unless: /\bexclusiv\w+ (?:fees?|payments?|provisions?)\b|\b(?:warrants?|knowledge|notice, complaint)\b/i,
  },
  'most-favoured': { says: either(SAME_OR_BETTER), unless: FIRST_REFUSAL },
  'measured-against-others': { says: either(SAME_OR_BETTER), unless: FIRST_REFUSAL },
  'minimum-purchase': {
    says: /\b(?:shall|must|will|agrees? to|undertakes? to|commits? to|required to|obliged to)\b[^.;]{0,80}\b(?:buy|purchase|order|take|pay|spend)\b[^.;]{0,100}\b(?:at least|no(?:t)? less than|a minimum|minimum of)\b|\bminimum (?:(?:annual|monthly|yearly|quarterly|total) )?(?:purchase|spend|order|commitment|volume|fee|charge|quantit)\w*\b|\bshortfall\b[^.;]{0,60}\b(?:pa(?:y|id|ys|yable)|invoiced?|charged?|due)\b/i,
    unless:
      /\b(?:no|not|nor|neither|without)\b[^.;]{0,120}\bminimum\b|\b(?:audit|inspection|impressions?)\b/i,
  },
  'free-assignment': { says: /\bmay\b/i, unless: /\bmay (?:not|only)\b|\bexcept to\b/i },
  'change-of-control': {
    says: either(`${OWNERS_CHANGE}[^.;]{0,250}${CONSEQUENCE}`, `${CONSEQUENCE}[^.;]{0,250}${OWNERS_CHANGE}`),
    unless:
      /\b(?:deemed to have occurred|means|(?:for|as used in) (?:the )?purposes? of|financ\w+|disclos\w+|support)\b|\b(?:either|each|neither|any) party\b[^.;]{0,160}\bassign/i,
  },
};

const OF_LIABILITY: Readonly<Record<string, Outright>> = {
  'one-sided-indemnity': {
    says: either(PROMISES_TO_ANSWER),
    unless: new RegExp(String.raw`^(?![\s\S]*${WHOEVER})[\s\S]*${OWN_CAUSE}`, 'i'),
  },
  'bears-it-all': {
    says: either(
      WHOEVER,
      String.raw`\bof both\b`,
      String.raw`\b(?:the other|other party)['’]s (?:costs?|fees?|loss)`,
    ),
    unless: /\b(?:prevailing|unsuccessful|losing) part(?:y|ies)\b/i,
  },
  security: { says: either(GIVES_SECURITY, ANSWERS_FOR_ANOTHER), unless: NO_SECURITY },
  'stands-for-another': { says: either(GIVES_SECURITY, ANSWERS_FOR_ANOTHER), unless: NO_SECURITY },
  'high-interest': {
    says: /\b(?:late|overdue|unpaid|past[- ]due|arrears?|outstanding (?:sums?|amounts?|balances?|invoices?)|not paid|(?:per|an?|each) (?:annum|year|month|week|day)|accrues?|bears? interest|interest (?:at|on))\b/i,
  },
  'sum-for-breach': {
    says: /\b(?:liquidated|agreed) damages\b|\bpre-?estimate\b|\b(?:contractual )?penalt(?:y|ies) (?:of|in the (?:sum|amount)|equal)\b|\b(?:each|every|any|per)\b[^.;]{0,160}(?:[$£€]|\b[A-Z]{3}\s)\s?\d|(?:[$£€]|\b[A-Z]{3}\s)\s?\d[\d,.]*\b[^.;]{0,100}\b(?:for|per|upon|on) (?:each|every|any|an?)\b|\b(?:twice|double|two times|three times|thrice)\b|\bpenalty\b[^.;]{0,40}\b(?:pay|due|owe)/i,
    unless: /\b(?:tax(?:es|ing)?|Tax\(es\)|withholding)\b/i,
  },
};

const OF_TIME_AND_CHANGE: Readonly<Record<string, Outright>> = {
  'long-restraint': {
    says: /\b(?:shall|will|may|must|agrees?|undertakes?|covenants?)\b[^.;]{0,80}\b(?:not|neither|nor|refrain|abstain|keep)\b|\bneither\b[^.;]{0,40}\b(?:shall|will|may)\b|\b(?:survives?|continues? to (?:bind|apply)|remains? (?:bound|in force))\b[^.;]{0,120}\byears?\b/i,
    unless: /\b(?:initial|renewal|extension) (?:\w+ ){0,3}term\b|\bautomatic\w*\b|\bexpires on\b/i,
  },
  'automatic-renewal': {
    says: /\b(?:agreement|contract|term|lease|subscription|licen[cs]e|services|engagement|appointment|it)\b[^.;]{0,120}\b(?:renew\w*|extend\w*|extension|prolong\w*|continues?|goes on|rolls?|runs? on)\b/i,
    unless:
      /\btoll(?:s|ed|ing)?\b|\bsuspen\w+\b|\bpatents?\b|\bRestriction Period\b|\bmutual(?:ly)? agree\w*/i,
  },
  'unilateral-change': {
    says: /\b(?:amend\w*|chang\w+|modif\w+|revis\w+|var(?:y|ies|iations?)|alter\w*|updat\w+|adjust\w*|increas\w+|rais\w+|replac\w+|new versions?)\b[^.;]{0,120}\b(?:terms?|conditions?|prices?|fees?|rates?|charges?|polic(?:y|ies)|guidelines|rules|agreement|contract|specifications?|services?|products?|schedules?|commissions?|royalt\w+|scope|manual|code)\b|\b(?:terms?|prices?|fees?|rates?|charges?|polic(?:y|ies)|rules|agreement|specifications?|services?|manual|code)\b[^.;]{0,120}\b(?:amend\w*|chang\w+|modif\w+|revis\w+|vari\w+|alter\w*|updat\w+|adjust\w*|increas\w+|posted|published)\b/i,
    unless:
      /\bchange (?:of|in|its|his|her|their|the) (?:or \w+ )?(?:\w+ )?(?:address|contact|representative)\b|\b(?:either|each|any) party may\b/i,
  },
  'silence-binds': {
    says: /\b(?:deemed|taken|treated|considered|regarded|counts?|presumed|stands?|binding|bound|accept\w*|agreed|approv\w*)\b/i,
    unless:
      /\breceived (?:any )?(?:written )?notice\b|\b(?:not|nor) (?:be )?(?:deemed|constitute)|\bdoes not\b|\bwaive\w*\b/i,
  },
  'deemed-consent': {
    says: /\S/,
    unless:
      /\b(?:does|do|shall|will) not (?:be )?(?:deemed|constitute)\b|\bnot\b[^.;]{0,40}\bas acceptance\b/i,
  },
  'annex-prevails': {
    says: /\b(?:prevails?|overrid(?:es?|den)|takes? (?:precedence|priority)|supersed(?:es?|ed)|controls? (?:over|in)|(?:shall|will|does) (?:control|govern)|subordinate\w*|conflicts?|inconsisten\w+|displaces?|despite|in place of|counts? instead)\b/i,
  },
  'proof-turned': {
    says: /\b(?:burden|onus)\b|\bunless\b[^.;]{0,60}\b(?:proves?|shows?|demonstrates?|establish\w*)\b|\b(?:must|shall|has to|have to) (?:prove|show|demonstrate|establish)\b|\bpresumed (?:to|that)\b|\bis taken to\b|\bproves? the contrary\b/i,
    unless: /\bconstru(?:ed|ction)\b|\bdraft\w+\b|\bmay (?:elect to )?terminate\b/i,
  },
  'broad-transfer-of-rights': {
    says: /\b(?:assign(?:s|ed|ment)?|transfer(?:s|red)?|vests?|belongs?|owns?|owned|owner\w*|title|works? (?:made )?for hire)\b|\b(?:is|are|be|become|remain)s?\b[^.;]{0,40}\bproperty of\b/i,
    unless: /\breturn to\b/i,
  },
  'long-notice': {
    says: /\b(?:days?|weeks?|months?|years?)['’]?\s(?:\([^)]{1,12}\)\s)?(?:(?:prior|written|advance|previous|or more),? )*notice\b|\bnotice of (?:not less than |at least |no less than )?(?:[\w-]+ )?(?:\(\d+\) )?(?:days|weeks|months|years?)\b|\b(?:days|weeks|months|years?)\b[^.;]{0,30}\b(?:before|prior to|ahead of)\b/i,
  },
  clawback: { says: /\S/, unless: /\bpro-?\s?rata\b|\bunused\b|\bprepaid\b|\bin advance\b/i },
  // Known by having none of the forms that are ordinary for its subject: what it does is for a person to say.
  'turned-clause': { says: /(?!)/ },
  'one-sides-papers': { says: /\S/, unless: /\bcompet\w+\b/i },
};

/**
 * Kinds whose words stand in ordinary clauses too. A person looks at such a passage all the same; that it lays the
 * burden is told only where it says so outright.
 */
const OUTRIGHT: Readonly<Record<string, Outright>> = {
  ...OF_DEALINGS,
  ...OF_LIABILITY,
  ...OF_TIME_AND_CHANGE,
};

/** Whether the words that are shown of a burden say outright that it is laid. */
export function isSaidOutright({ kind, citations }: Pick<BriefBurden, 'kind' | 'citations'>): boolean {
  const outright = OUTRIGHT[kind];
  const words = citations.map(({ quote }) => quote.replace(/\s+/g, ' ')).join(' ');
  return !outright || (outright.says.test(words) && !outright.unless?.test(words));
}

/** The same burden, marked as suspected where its words do not say it outright. */
export const markedIfSuspected = (burden: BriefBurden): BriefBurden =>
  isSaidOutright(burden) ? burden : { ...burden, suspected: true };
