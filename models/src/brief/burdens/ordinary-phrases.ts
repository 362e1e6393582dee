import { EXCLUSIVITY_DENIED } from '../../text/denials.ts';
import { withoutMarketStandards } from './market-standards.ts';
import { ORDINARY_POSITIONS } from './ordinary-positions.ts';

/** Terms that are denied to the end of their sentence lay no burden, and what both may do takes nothing from one. */
const DENIED_TERMS: readonly RegExp[] = [
  /\b(?:shall|will|does|do) (?:not|never|(?:in|under|at) no (?:event|case|time|circumstances?)) (?:be )?(?:automatically )?(?:renew(?:ed)?|extend(?:ed)?|roll over)(?: (?:automatically|by itself))?(?=\s*(?:[.;]|$))/gi,
  /\b(?:neither party (?:hereby )?waives?|(?:does|do) not waive) (?:its|their|the|any|a)\b[^.;,]{0,20}\bright to (?:a )?(?:trial by jury|jury trial)(?=\s*(?:[.;]|$))/gi,
  /\b(?:does|do|shall|will) not guarantee\b[^.;,]*(?=\s*(?:[.;]|$))/gi,
  /\b(?:each|either) party (?:may|is free to) (?:solicit|hire|engage|employ)\b(?![^.;]*\b(?:not|unless|if|only|provided|except|but|pays?|fee)\b)[^.;]*\bof the other\b[^.;]*/gi,
];

/**
 * What ordinary contracts say in words that burdens use too. It is taken out of a passage before burdens are looked
 * for, so that what else the passage says still counts.
 */
const ORDINARY: readonly RegExp[] = [
  // Exclusivity that is said not to be.
  new RegExp(EXCLUSIVITY_DENIED, 'gi'),
  // Which law or which way of settling there is, and no partner.
  /\bexclusively (?:in accordance with|by|under) (?:the )?(?:\w+ )?laws?\b|\b(?:sole and )?exclusive (?:procedures?|means|methods?|forum|basis) (?:for|of)\b/gi,
  /\bexclusively (?:that|those) of\b/gi,
  // Where else something stands.
  /\b(?:without (?:prejudice to|limiting)|subject to)\b[^.;,]{0,80}\belsewhere in (?:this|the) \w+/gi,
  // To whom nobody is liable.
  /\b(?:no|not|any|neither|nor)\b[^.;]{0,40}\b(?:liab(?:le|ility)|responsib(?:le|ility))(?:,? (?:or|and) \w+)* to\b[^.;]{0,60}\bor any other (?:person|party|entity)(?: or (?:person|party|entity))?/gi,
  // The term or value of a time that has come.
  /\b(?:the )?then[- ]current (?:\w+ )?(?:term|period|value)\b/gi,
  // The title of a clause on what is all of the contract; and for whose eyes something is.
  /(?<=^[^A-Za-z]*)Merger\.(?=\s)/g,
  /\bin confidence,? in connection with (?:an?|the|any) [^.;]*/gi,
  // What somebody does in business of his own.
  /\bin (?:its|their) own names?,? (?:and )?(?:for|on) (?:its|their) own (?:account|behalf)\b/gi,
  /\b(?:deemed|considered|construed|treated as|governed)\b[^.;]{0,80}\bfor (?:any|all) purposes?(?: whatsoever)?\b|\bfor all purposes be (?:governed|construed|deemed)\b/gi,
  // Lists nothing but what it names.
  /\b(?:including|includes?),? (?:but )?(?:without limit(?:ation)?|not limited to)/gi,
  // Warranties of title and lawfulness.
  /\bnot (?:knowingly )?infringe\b[^.;]{0,60}\b(?:others?|another|any(?:one else|body| third party| person)|third part(?:y|ies))\b/gi,
  // Exceptions from confidentiality.
  /\b(?:lawfully|rightfully|rightly|properly|independently|otherwise) (?:received|obtained|acquired|learnt|got)\b[^.;,]{0,30}\b(?:another|others?|elsewhere|someone else|third part(?:y|ies)|(?:another|other) sources?)\b/gi,
  /\b(?:is|was) (?:rightly |lawfully |properly )?(?:received|obtained) (?:lawfully |rightly )?from (?:another|others|a third party|someone else)\b/gi,
  /\b(?:staff|employees|officers|advisers|people|those|linguists|students|subcontractors|representatives)(?:,? (?:and|or) \w+)* (?:who|that) need (?:it|to know(?: it)?|the information|them)\b/gi,
  /\bneeds? to know\b/gi,
  // What goes on after the end, named by number.
  /\b(?:clauses?|sections?|articles?|paragraphs?) [\d.,\sand()]+(?:,? and any other (?:clause|section)[^.;]{0,60})?,? (?:shall |will )?(?:survives?|continues?|remains? in (?:force|effect))\b[^.;]*/gi,
  /\b(?:as does|and|,) any (?:sum|amount|right|liability)\b[^.;]{0,30}\b(?:has|have) (?:become due|accrued|fallen due)\b/gi,
  // Companies of a group, and what controls them.
  /\bany (?:company|entity|person|corporation)\b[^.;”"]{0,40}\bcontrols?\b[^.;”"]{0,120}\bcommon (?:control|ownership)\b[^.;]{0,20}(?:,? control (?:being|means|meaning)[^.;]*)?/gi,
  // Either side may hand its whole business on.
  /\b(?:either|each|a) party may (?:freely )?assign\b[^.;,]{0,120}\b(?:merger|acquisition|sale|successor)\b[^.;,]*/gi,
  // What a licence keeps to its licensee.
  /\b(?:let|allow|permit|enable)s? (?:others|another|anyone else|any other person|(?:any )?third part(?:y|ies))(?: to)? (?:use|access|have|copy)\b[^.;,]{0,30}/gi,
  /\b(?:neither|no)(?: (?:party|side|of (?:them|us)))? (?:is (?:bound|obliged|required)|has|needs?) to\b(?:(?!,(?! (?:to|or) )|\b(?:but|and|whether or not|even)\b)[^.;])*/gi,
  // Events that nobody can help.
  /\b(?:delay|failure|fail|non-?performance|performance|liable|breach|excused?)\b[^.;]{0,60}\b(?:beyond|outside) (?:its|their|a party['’]s|the (?:reasonable )?)(?: own)?\s*(?:reasonable )?control(?: of (?:that|the|either) party)?/gi,
  /\ba party is (?:excused|not liable)\b/gi,
  // What is denied.
  /\b(?:does|do|shall|will) not (?:renew|extend|continue|roll)\b[^.;]{0,40}/gi,
  /\b(?:no|without) (?:automatic )?(?:renewal|extension)\b[^.;]{0,20}/gi,
  /\b(?:does|do|shall|will) not automatically \w+/gi,
  // What it is not.
  /\b(?:is|are) not an? penalty\b/gi,
  // It ends by itself.
  /\b(?:shall|will) automatically (?:terminate|expire|end|lapse)\b/gi,
  // A paper that is attached is part of it.
  /\b(?:is|are|be|being) deemed (?:to be )?(?:incorporated|attached|part of)\b/gi,
  /\bpenalt(?:y|ies) (?:imposed )?(?:from|by|of) (?:HM|the (?:tax|revenue|authorit)|a (?:tax|court|regulator))[^.;,]{0,40}|\bwithout (?:any )?penalty\b/gi,
  /\b(?:shall|will|may|must) not\b[^.;]{0,60}\b(?:pledge|mortgage|charge|encumber|lien)\w*\b[^.;]{0,40}/gi,
  /\bno (?:lien|security|mortgage|charge) (?:or|over|on|is)\b[^.;]{0,40}/gi,
  /\bno (?:delay|failure|waiver)\b[^.;]{0,80}\b(?:is|shall be|operates? as) (?:a |any )?waiver\b[^.;]{0,40}/gi,
  // Confidentiality has these exceptions whatever else is said.
  /\b(?:notwithstanding|despite|regardless of)\b[^.;]{0,100}\b(?:information|materials?)\b[^.;]{0,30}\b(?:does|do|shall|will) not (?:include|apply)\b/gi,
  /\b(?:notwithstanding|despite|regardless of)\b[^.;]{0,100}\bmay (?:disclose|be disclosed)\b[^.;]{0,80}\b(?:law|court|regulat|required|subpoena)/gi,
  // What both sides give up about the court.
  /\b(?:(?:each|both|either|the) part(?:y|ies)|each of [^;]{3,80}? and [^;]{3,60}?)[^.;]{0,80}\bwaives?\b[^.;]{0,80}\b(?:jury|objections?|venue|inconvenient|forum)\b[^.;]*/gi,
  /\b(?:any|either|each|a) party may change (?:its|the) (?:notice )?address\b[^.;]*/gi,
  // Names that each side may show.
  /\b(?:following|in line with|under|according to) (?:the )?(?:other['’]s|owner['’]s|any) brand (?:rules|guide(?:lines)?)\b[^.;]{0,60}/gi,
  // Terms that are expressly kept out.
  /\b(?:no terms|terms (?:printed|set out|appearing)|exclud\w+ (?:all )?(?:other )?terms)\b[^.;]{0,120}/gi,
  // A form that notices, data and papers have.
  /\bin an? (?:common|standard|usual|agreed)(?: \w+)? format\b[^.;,]{0,30}/gi,
  // Papers and takings belong to whom they concern.
  /\b(?:[Bb]ooks|[Rr]ecords|[Pp]apers|[Tt]akings|[Oo]riginals|[Tt]ickets?|[Dd]ata|[Rr]esults|[Cc]ontent|[Ff]iles)\b[^.;,]{0,40}\bbelongs? to (?:the )?[A-Z]\w+(?! (?:once|when|if|from|even|whether))/g,
  // However information is given.
  /\bin (?:whatever|any|whichever) (?:form|medium|format|manner)\b|\bwhether or not (?:it is |so )?(?:marked|in writing|reduced)\b/gi,
  // Advice of one's own, and what is told to it.
  /\b(?:attorney|solicitor|lawyer)[- ](?:client|work[- ]product)\b(?:[- ](?:work[- ]product|communications?))?|\bconsult(?:ed)?(?: with)?(?: an?| your| its| their)? attorneys?\b/gi,
  // Who signs may do so.
  /\b(?:all |the )?(?:requisite|necessary|full)(?: corporate| legal| right| power| authority|,| and)* to (?:enter into|execute)\b[^.;]{0,60}/gi,
  // Nothing but the text counts.
  /\b(?:complete|entire|full|final)(?:,? and)? exclusive (?:statement|agreement|understanding|expression)\b/gi,
  /\b(?:valid|effective|binding|enforceable|delivered)\b[^.;]{0,40}\bfor all purposes\b/gi,
  // Nobody has to make a deal that talks are about.
  /\breserves? the right,? in (?:its|their) (?:sole|absolute|sole and absolute) discretion,? to reject any\b[^.;]{0,80}\bproposals?\b[^.;]{0,120}/gi,
  // What is still to be agreed binds nobody yet.
  /\bfor a consideration to be (?:mutually )?agreed\b/gi,
  // What a signature does not break.
  /\b(?:conflict with|violate|(?:result in|constitute) (?:an? )?(?:breach|default|violation))\b[^.;]{0,200}\b(?:mortgages?|indentures?|liens?|deeds? of trust|charter|by-?laws?)\b[^.;]*/gi,
  // Nobody speaks for the other.
  /\b(?:neither|no) party has (?:any |the )?(?:authority|right|power) to (?:bind|enter into|assume|create|incur)\b[^.;]*/gi,
  // What a state takes.
  /\btax penalt(?:y|ies)\b/gi,
  // The care that everybody takes of what is his own.
  /\b(?:at least|not? less than),? as (?:great|strict|careful|stringent|protective|restrictive|rigorous|good|high)\w* (?:\w+ )?as\b[^.;,]{0,60}/gi,
  /\b(?:at least|not? less than),? (?:(?:the|an?|such|that) )?(?:(?:same|reasonable|due|equal|equivalent) )?(?:care|precautions?|degree of (?:care|protection)|standard of care|safeguards?|diligence)\b[^.;,]{0,60}/gi,
  /\bat a minimum,? (?:the (?:same )?)?(?:measures|care|precautions|safeguards)\b[^.;]{0,80}/gi,
  // Papers called after a change of the owners, and a purchase that is behind the parties.
  /\b[Cc]hange (?:of|in) [Cc]ontrol (?:[Aa]greement|[Pp]lan|[Pp]olicy|[Ll]etter|[Ss]everance)s?\b/g,
  /\bfollowing [A-Z][\w.&]*(?: [A-Z][\w.&]*){0,4}['’]s? acquisition of\b[^.;,]{0,60}/g,
  // Loans that are secured on land are what some contracts are about, and give nobody security.
  /\b(?:[Mm]ortgage|MORTGAGE)[- ](?:loans?|notes?|lend\w+|brok\w+|bank\w*|servic\w+|compan\w+|industry|business\w*|originat\w+|products?|applications?|portfolios?|payments?|rates?|market\w*|backed|customers?|borrowers?|documents?|files?)\b/gi,
  /\b(?:loans?|notes?|advances?) secured by (?:an? |one or more )?(?:[\w-]+ ){0,3}(?:mortgages?|deeds? of trust|liens?)\b/gi,
  /\b(?:each|any|every|such|the related|under (?:the|an?)|of (?:the|an?)) Mortgages?\b/g,
  // Who brings shares to the market takes them over; nobody stands for a debt.
  /\bunderwrit(?:ers?|ing)\b|\bunderwritten (?:public )?(?:offerings?|registrations?|distributions?)\b/gi,
  // Nobody speaks for the other.
  /\b(?:has|have|having) no (?:right|power|authority)(?:,? (?:or|and|nor) (?:right|power|authority))* to (?:make|bind|enter into|assume|create|incur|underwrite)\b[^.;]*/gi,
  // Patents may be filed before a publication.
  /\bpublication to be held back for up to\b[^.;]{0,80}/gi,
  ...DENIED_TERMS,
];

/**
 * Where, in the words of an ordinary phrase, somebody begins to owe, allow or give something else: "…, and the Customer
 * shall". Most patterns go to the end of their sentence, which may say more.
 */
const NEXT_CLAUSE =
  /(?:,|\b(?:and|but|provided(?: that)?|except(?: that)?|unless)\b)\s+(?:that |in (?:return|exchange|such case),? )?(?:(?:the|each|either|both|any|such|this) )?(?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}|other party|part(?:y|ies)|we|you)\s+(?:(?:hereby|also|further|expressly|irrevocably) )?(?:shall|must|will|agrees?|undertakes?|indemnif\w+|assigns?|grants?|pays?|bears?|owes?|guarantees?|is (?:liable|bound|obliged)|are (?:liable|bound|obliged))\b/;

/** What is left of a phrase that was found: nothing, or the clause that begins in it. */
function rest(found: string): string {
  const next = found.slice(1).search(NEXT_CLAUSE);
  return next < 0 ? ' ' : ` ${found.slice(1 + next)}`;
}

/** The words of a passage without what ordinary contracts say in words that burdens use too. */
export const withoutOrdinary = (words: string): string =>
  [...ORDINARY_POSITIONS, ...ORDINARY].reduce(
    (left, pattern) => left.replace(pattern, rest),
    withoutMarketStandards(words),
  );
