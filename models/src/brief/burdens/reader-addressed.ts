/** Who or what looks at a contract without being a party to it. */
const APPARATUS =
  /\b(?:software|program(?:me)?s?|tools?|systems?|models?|machines?|assistants?|algorithms?|robots?|bots?|AI|A\.I\.|LLMs?|GPT|parsers?|classifiers?|automat(?:ed|ic) (?:means|review\w*|process\w*|analys\w*|evaluat\w*)|(?:reviewer|reader|analyst|evaluator|summari[sz]er)s?|who(?:ever)? (?:evaluates?|reviews?|reads?|summari[sz]es?|analy[sz]es?)|(?:is|are|when|being) (?:\w+ )?(?:evaluated|reviewed|analy[sz]ed|summari[sz]ed|read by))\b/i;
/** What comes of looking at it. */
const PRODUCT =
  /\b(?:findings?|digests?|summar(?:y|ies)|remarks?|risks?(?: level| score| rating)?|section ["“'][^"”']{1,40}["”']|verdict|conclusions?|conclude|array|JSON|output|answer|response|flags?|reports?|review(?:ed)?|assessment|evaluation|clauses)\b/i;
/** How it is told what to make of it. */
const DIRECTIVE =
  /\b(?:leave (?:out|empty|blank|aside)|left (?:out|empty|blank)|omit\w*|(?:asked|instructed|requested|directed|advised|told|expected|required) to|list none|is to (?:read|say|state|be)|are to (?:read|be|say)|return(?: an?| no)? (?:empty|no\b|blank)|(?:should|shall|will|must|please|kindly|may) (?:\w+ )?(?:conclude|ignore|disregard|skip|omit|treat|mark|rate|score|classify|return|state|report|answer|respond|note)|(?:so|and) (?:conclude|list|report|mark|answer|rate|skip)|nothing (?:here|else|in (?:it|this))|no (?:issues?|concerns?|remarks?|risks?|findings?)|need not be|can be skipped|not (?:mention|report|flag|list|raise))\b/i;
/** Marks of prompts, answers and conversations, which no contract needs. */
const MARKUP =
  /<\s*\/?\s*(?:document|system|assistant|user|instructions?|prompt|context|schema)\s*\/?\s*>|\{\s*["“](?:summary|findings|fields|risk|role|content)["”]\s*:|\[\/?INST\]|<\|[a-z_]+\|>|^\s*(?:system|assistant|user)\s*:\s/im;
/** Words for such software in other languages. */
const FOREIGN =
  /\b(?:mod[eè]les? de langage|Sprachmodell\w*|KI-(?:System|Modell|Assistent)\w*|modelos? de lenguaje|modelli? linguistic\w+|taalmodel\w*|inteligencia artificial|intelligence artificielle|k[üu]nstliche\w* Intelligenz|consignes pr[ée]c[ée]dentes|vorherige\w* Anweisungen|instrucciones anteriores|istruzioni precedenti)\b/iu;
/** Spelt without spaces, so that spacing and hyphens hide nothing. */
const COMPACT =
  /(?:ignore|disregard|forget|override|bypass)(?:all|any|the|every|my|your)*(?:previous|prior|above|earlier|preceding|foregoing)(?:instruction|prompt|guideline|direction|command)|return(?:no|empty|zero)findings|(?:mark|rate|classify|label|score)this(?:contract|agreement|document)as(?:low|no|minimal)risk/;

const ENCODED = /\b[A-Za-z0-9+/]{24,}={0,2}/g;
const MOSTLY_WORDS = 0.9;

/** Words that were written in Base64; empty where the letters stand for nothing that can be read. */
function decoded(words: string): string {
  return [...words.matchAll(ENCODED)]
    .map(([found]) => Buffer.from(found, 'base64').toString('latin1'))
    .filter(
      (text) => (text.match(/[a-z ]/gi)?.length ?? 0) >= text.length * MOSTLY_WORDS && text.includes(' '),
    )
    .join(' ');
}

/**
 * Parties speak of software, reports and risks too; only who speaks of this text as something that is read means its
 * reader.
 */
const ABOUT_READING =
  /\b(?:(?:this|the) (?:document|text|contract|agreement|file|draft|clause)|all clauses|findings|digest|summary is|nothing here|the reader|reviewing)\b/i;

/** Where something is laid down, which is not about reading: "as set forth in this Agreement". */
const LAID_DOWN =
  /\b(?:as )?(?:set (?:forth|out)|described|provided(?: for)?|defined|specified|stated|contained)(?: elsewhere)? in this (?:agreement|contract)\b|\b(?:under|pursuant to|in accordance with|for (?:the )?purposes? of|(?:terms?|duration) of) this (?:agreement|contract)\b/gi;

/** The items of a list say different things: each with the next, so that an instruction may go over two of them. */
const inItems = (words: string): string[] => {
  const items = words.split(/\s(?=[•●▪◦])/);
  return items.map((item, at) => `${item} ${items[at + 1] ?? ''}`);
};

const directs = (words: string): boolean =>
  APPARATUS.test(words) &&
  PRODUCT.test(words) &&
  DIRECTIVE.test(words) &&
  ABOUT_READING.test(words.replace(LAID_DOWN, ' '));

const speaksToReader = (words: string): boolean =>
  inItems(words).some(directs) ||
  MARKUP.test(words) ||
  FOREIGN.test(words) ||
  COMPACT.test(words.toLowerCase().replace(/[^a-z]+/g, ''));

/**
 * Whether words address whoever reads a contract, or the software that does, rather than its parties.
 * By structure: who reads, what comes of it, and what to make of it, all in one passage; or marks of prompts; or
 * commands that spaces, hyphens, another language or Base64 hide.
 */
export const addressesReader = (words: string): boolean =>
  speaksToReader(words) || speaksToReader(decoded(words)) || decoded(words).length > 0;
