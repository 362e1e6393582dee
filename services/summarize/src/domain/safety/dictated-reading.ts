import type { Span } from '../passages/span.ts';
import { READING, sentenceAround, TEXT } from './addressed-reader.ts';
import { wordsPattern } from './lexicon.ts';

/** The text itself; where it is read under a condition, `this` alone. */
const ANCHOR = new RegExp(
  `\\b(?:this|these|the present)\\s+(?:${TEXT}|terms|provisions|clauses|lines)\\b|\\b(?:the )?(?:foregoing|above) (?:terms|text|provisions|clauses)\\b|\\b(?:careful|attentive|informed|sensible|experienced|prudent|seasoned) (?:readers?|reviewers?)\\b|\\b(?:clauses?|sections?|articles?|paragraphs?)\\s+[\\dIVX]|\\b(?:should|were|if|when|where|once)\\s+(?:this|these|it)\\s+(?:be|is|are|gets?)\\s+(?:\\w+\\s+)?${READING}\\b`,
  'gi',
);

/** What readers do with a text, what they make of it, who they are, and where it goes then. */
const READ = wordsPattern([
  're-?read\\w*|read(?:ers?|s|ing)?|review\\w*|summar\\w+|sums?|summed|assess\\w*|analys\\w+|apprais\\w+|evaluat\\w+|examin\\w+|inspect\\w*|vet(?:s|ted|ting)?|scan\\w*|screen\\w*|check\\w*|pars\\w+|process(?:es|ed|ing)?|extract\\w*|compil\\w+|digest\\w*|condens\\w+|view(?:s|ed)?|sized up|look(?:s|ed|ing)? (?:\\w+ )?(?:at|through|into|up)|scrutin\\w+|benchmark\\w*|presenting|presentation|warning (?:lights?|signs?|flags?)|opened|unopened|revisit\\w*|(?:carr(?:y|ies)|bears?) (?:\\w+ ){1,2}tag|indexing|colou?r (?:assigned|given)|see(?:s|n|ing)?|go(?:es|ne)? (?:over|through)',
  'abstracts?|overviews?|synopsis|briefs?|bullet points|notes?|write-up|opinions?|conclu\\w+|verdicts?|findings?|report(?:s|ed|ing)?|labels?|labell?ed|marks?|marked|scor\\w+|grad(?:e|es|ed|ing)|rat(?:e|es|ed|ing|ings)|rank\\w*|class(?:ed|ified|ify)?|triag\\w+|risks?|[\\w]+-risk|exposure|severity|concerns?|issues?|points? (?:raised|made)|flags?|flagged|critici\\w+|describ\\w+|highlight\\w*|categor\\w+',
  'answers?|repl(?:y|ies)|memos?|assistants?|models?|systems?|stud(?:y|ies|ied)|eyes of|colleagues|compliance team|counsel.s|advis[eo]rs?|readers?|tools?|engines?|mechanism|machin\\w+|programs?|software|computers?|algorithm\\w*|pipelines?|automat\\w+|reviewers?|lawyers?|partners?|legal (?:team|department|counsel)|humans?|desk|pairs? of eyes',
  'look(?:s|ed|ing)? (?:\\w+ ){0,3}over|memorand\\w+|checklists?|(?:green|white|short) ?lists?|categor\\w+|log(?:s|ged)?|piles?|queue\\w*|fast track|sign(?:ed)? off|escalat\\w+|rout(?:e|ed|ing)|forward\\w*|count as|put down as|waved|nodded|attention|box(?:es)?|unread|ticked|studied',
]);

/** That all is well with it, that nothing is to be told, or nobody is to see it. */
const SETTLED = wordsPattern([
  'mutual|normal|modest|no surprises?|wasted|superfluous|pointless|pass(?:es|ed)? over|skims?|gloss(?:es|ed)? over|no part of this \\w+ (?:calls|gives|deserves|merits)|evenly shared|most favou?rable|need(?:s)? (?:only|not|state only|say only)|no (?:\\w+ )?alert|mere|boilerplate|unobjectionable|as it stands|limited to|a pass|pass(?:es|ed)?|sign(?:s|ed)? off|no second|category a|good|best|tick|plain|safe|small|short|positive|clean|clear(?:ed)?|pre-\\w+|low|lowest|minor|un(?:exceptional|remarkable|objectionable|problematic|controversial|alarming)|ordinary|standard|routine|typical|usual|customary|market practice|run-of-the-mill|harmless|balanced|fair|fine|favou?rabl\\w+|acceptable|benign|in order|green|nil|zero|0|negligible|minimal|trivial|insignificant|full marks|kind|kindly|usual|fixed|settled|recommend\\w*|approv\\w+|auto-?approv\\w+|vetted|pass(?:es)? (?:that|it|the)|through',
  'nothing|none|nobody|away from|no (?:danger|cause|reason|issues?|risks?|concerns?|remarks?|findings?|flags?|objections?|criticism|comments?|need|further|attention|lawyer|human|one|occasion)|free of (?:criticism|risks?|concerns?|issues?|remarks?)|without|not (?:be |to be )?(?:required?|necessary|needed|said|made|raised|mentioned|dwell|escalated|flagged|shown|queued|exceed)|do not (?:forward|send|escalate|show|flag|bother)|wrong to|unnecessary|waived|withheld|withdrawn|exempt|fast track|already|leav(?:e|es|ing) out|omit\\w*|silent|overlook\\w*|skip|empty|blank|unread|straight|directly',
]);

/** What contracts speak of: the parties, what they owe each other, and the law. */
const DEALINGS = wordsPattern([
  'part(?:y|ies)(?! (?:kindly|suggest|propose|recommend|would (?:suggest|welcome|prefer)))|failure|compliance with|words|(?:have|has|had|been|are) (?:carefully )?read|hereunder|herein|hereto|thereof|hereof|pursuant|liability|obligations?(?! from)|payments?|notices?|laws?|courts?|terminat\\w+|breach|property|services|goods|shares?|employment|confidential\\w*|(?<!\\b(?:is|are|be|was|seems) )warrant\\w*|represent\\w*|tax\\w*|counterparts?|interpret\\w*|constru\\w+|signatures?|jurisdiction|assign(?:s|ment|able|ees?|ors?)?|amend\\w*|execut\\w+|invalid\\w*|unenforceable|waiver|acknowledge\\w*|agree(?:s|d)?|enter(?:ed)? into|consent|rights?|remed\\w+|consult\\w*|attorneys?|advis\\w+|headings?|captions?|legal effect|shareholders?|board|remainder|balance of|term of this',
]);
/** A term that the contract defines, or a name: in capitals within a sentence, where it does not name the text itself. */
const DEFINED =
  /(?<=[\p{L}\p{N},;)]\s)(?!(?:Agreement|Contract|Document|Deed|Text|Draft|File|Terms|PDF|AI|JSON|GREEN|Green|OK|LOW|Low)\b)\p{Lu}\p{L}+/u;

/** In whose name a sentence speaks: parties that agree, wish or record it, whoever wrote that they do. */
const FRAME = new RegExp(
  [
    '^\\W*(?:\\d[\\d.]*\\s+)?(?:(?:for the avoidance of doubt|pursuant to this \\w+|as between the parties|in (?:this|that) respect|accordingly|furthermore|moreover|notwithstanding[^,]{0,60}),?\\s+)?',
    "(?:(?:it is (?:hereby )?(?:\\w+ ){0,2}(?:by|between|among) (?:the )?(?:\\w+ )?part(?:y|ies)(?: hereto)?(?:['’] \\w+)?|it is the part(?:y['’]s|ies['’]) (?:\\w+ )?\\w+|it is (?:hereby )?(?:the|a) (?:\\w+ ){1,2}of (?:the |both |all )?part(?:y|ies)(?: hereto)?|the undersigned (?:\\w+)|it suits (?:the|both) part(?:y|ies)|(?:the|both|all|each|either)(?: of the)? part(?:y|ies)(?: hereto)?|\\p{Lu}\\w+ and (?:the )?\\p{Lu}\\w+)(?! (?:\\w+ )?(?:acknowledge|represent|warrant|recogni[sz]e))(?: (?:have|has|hereby|further|mutually|also|expressly|jointly|do|are|is))*(?: \\w+){0,4}?(?: that|(?= this)|(?= to)))?",
  ].join(''),
  'iu',
);

/** Longer sentences are of contracts; and what is not seen from its beginning may name a party before. */
const LONGEST = 240;

/** A heading above a sentence, which ends in no stop. */
const HEADING = /^\W*(?:\d[\d.]*\s+)?\p{Lu}[^\n.;:,]{0,50}\n+(?=\s*\p{Lu})/u;

const isAboutReading = (whole: string, sentence = whole.trim().replace(FRAME, '')) =>
  sentence.length <= LONGEST &&
  READ.test(sentence) &&
  SETTLED.test(sentence) &&
  !DEALINGS.test(sentence) &&
  !DEFINED.test(sentence);

/**
 * The first sentence in which a text speaks of how it is read, and of nobody's dealings: as an order or a wish, under a
 * condition or as a fact, to whomever. What a contract says of itself is about its parties, its law or its terms.
 */
export function dictatedReading(text: string): Span | undefined {
  for (const { index, 0: anchor } of text.matchAll(ANCHOR)) {
    const span = sentenceAround(text, { start: index, end: index + anchor.length });
    const sentence = text.slice(span.start, span.end).replace(HEADING, '');
    if (isAboutReading(sentence.replaceAll(/\s+/g, ' '))) return span;
  }
  return undefined;
}
