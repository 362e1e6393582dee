import type { Span } from '../passages/span.ts';
import { AUTOMATIC, speaksOf, wordsPattern } from './lexicon.ts';
import { isNamedThing } from './named-things.ts';
import { SPACED_LANGUAGES, UNSPACED_LANGUAGES } from './override-languages.ts';

/** What may be asked of a reader. */
const DIRECTIVE = wordsPattern([
  'shall|must|should|may|ought|need|needs|is to|are to|has to|have to|please|kindly|can|let',
  '(?:is|are) (?:\\w+ )?(?:asked|requested|instructed|required|advised|invited|told|expected|directed)',
  'return|respond|reply|answer|output|write|state|conclude|record|mark|rate|classify|label|score|list|omit|leave|skip|treat|consider|set|produce|generate|print|emit|assign|approve|repeat|restate|echo|confirm|say|put|declare',
]);

/** What is done with a text by whoever reads it. */
export const READING =
  '(?:read|review|evaluat|analy[sz]|summari[sz]|digest|assess|process|classif|scor|extract|screen|pars|inspect|examin|scan|interpret|prepar|grad|triag|condens|audit|check|rat(?=e|ing)|rank|judg|weigh|ingest|consum|index)\\w*';
/** A text, as it speaks of itself. */
export const TEXT =
  '(?:document|text|contract|agreement|file|page|passage|paper|draft|deed|pdf|paragraph|line|word|material)s?';
/** Speaks of the text itself. */
const THIS = '(?:this|these|the present|the above)';
const INSTRUMENT =
  '(?:software|tools?|systems?|programs?|programmes?|machines?|algorithms?|models?|agents?|bots?|engines?|pipelines?|applications?|assistants?|parsers?|scripts?)';
const REVIEWER = '(?:readers?|reviewers?|analysts?|evaluators?|assessors?|summari[sz]ers?)';
const PERSON =
  '(?:readers?|reviewers?|analysts?|evaluators?|assessors?|examiners?|summari[sz]ers?|anyone|anybody|anything|whoever|whatever|whichever|everyone|those|person|one|entity|party|you)';

/** Ways to speak of whoever reads the text rather than of the parties. */
const READER = new RegExp(
  [
    // software that prepares a digest of this document; the reader who evaluates this text
    `\\b(?:${INSTRUMENT}|${PERSON})(?:,? (?:that|which|who|now|is|are|may be|currently|tasked with|asked to|used to))*[ ,]+${READING}[^.;]{0,40}\\b${THIS} ${TEXT}\\b`,
    // when this agreement is evaluated by automated means
    `\\b(?:when|whenever|if|where|once|as|in) (?:\\w+ )?${THIS} ${TEXT} (?:is|are|gets?|has been|have been|was|were|should be|comes? to be)(?: being)? ${READING}`,
    `\\b(?:in|when|while|before|for|on|upon) (?:\\w+ )?${READING} (?:of )?${THIS} ${TEXT}\\b`,
  ].join('|'),
  'gi',
);

/** Names of readers that also name things which contracts deal with: analysis software, information systems. */
const NAMED_READER = new RegExp(
  [
    // the reviewing software, any analysis engine, automated readers
    `\\b(?:${READING}|automat\\w+|machine|computer|digital|virtual)[- ](?:${INSTRUMENT}|${REVIEWER}|means)\\b`,
    // note for the reviewer
    `\\b(?:notes?|messages?|attention|memo|hint|reminder|dear|instructions?|information)(?: (?:to|for|of))?,? (?:the |any |all |our |whichever )?(?:\\w+ )?(?:software|tools?|systems?|models?|assistants?|bots?|${REVIEWER})\\b`,
  ].join('|'),
  'gi',
);

/** What a reader hands over, and how it would be dictated. */
const DICTATED = new RegExp(
  [
    '\\b(?:return|output|respond with|reply with|emit|produce|record|raise|report|give|list)\\b[^.;]{0,30}\\b(?:no|zero|empty|an empty|blank) (?:\\w+ )?(?:findings?|issues|risks|concerns|red flags|problems|objections|array|list|remarks)\\b',
    '\\b(?:findings?|red flags|concerns|issues)\\b[^.;]{0,40}\\b(?:empty|blank|none|nil|\\[\\s*\\])',
    '\\bempty (?:array|JSON|object|list of (?:findings|issues|risks))\\b',
    '\\b(?:your|the) (?:summary|digest|verdict|conclusion|analysis|assessment)\\b[^.;]{0,20}\\b(?:is to|shall|must|should) (?:read|say|state|conclude)\\b',
    '\\bwrite (?:the|this|your) section\\b|\\b(?:reply|respond|answer) (?:only )?with\\b[^.;]{0,40}\\b(?:and )?nothing else\\b',
    '\\brisk (?:level|rating|score|class|category)\\b[^.;]{0,30}\\b(?:is to be|must be|shall be|should be|set to|set at|=)[^.;]{0,12}\\b(?:low|lowest|minimal|zero|0|none|green)\\b',
  ].join('|'),
  'gi',
);

/** A message of those who run a model, by its heading. */
const HEADING =
  /\b(?:system|developer|operator|admin(?:istrator)?|moderator)[ _-](?:notes?|messages?|prompts?|notices?|overrides?|instructions?|directives?|updates?|commands?|alerts?)\b[\])*#>]{0,3}\s*[:=–—-]/gi;

const REACH = 260;

/** The sentence around a place, as far as it reaches, and its neighbour. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  const begin =
    Math.max(
      before.lastIndexOf('. '),
      before.lastIndexOf('.\n'),
      before.lastIndexOf('\n\n'),
      before.lastIndexOf('。'),
    ) + 1;
  const after = text.slice(end, end + REACH);
  const stops = Array.from(after.matchAll(/[.!?](?=\s|$)|。|\n\n/g), ({ index }) => index + 1);
  return { start: from + begin, end: end + (stops[0] ?? after.length) };
}

const spanOf = ({ index, 0: { length } }: RegExpExecArray): Span => ({ start: index, end: index + length });

/** Whether a sentence that names an automatic reader also says what it is to make of the text. */
const instructsModel = (sentence: string) =>
  (speaksOf('override', sentence) && speaksOf('instruction', sentence)) ||
  (speaksOf('product', sentence) && speaksOf('nothing', sentence));

const instructsReader = (sentence: string) =>
  DIRECTIVE.test(sentence) && speaksOf('product', sentence) && speaksOf('nothing', sentence);

/** What follows a heading, to the end of its paragraph. */
function paragraphFrom(text: string, { start, end }: Span): Span {
  const after = text.slice(end, end + REACH);
  const stop = after.search(/\n\s*\n/);
  return { start, end: end + (stop < 0 ? after.length : stop) };
}

/** The first sentence that tells a reader, and not a party, what to make of the text. */
export function addressedReader(text: string): Span | undefined {
  const kinds = [
    [AUTOMATIC, sentenceAround, instructsModel],
    [READER, sentenceAround, instructsReader],
    [NAMED_READER, sentenceAround, instructsReader],
    [HEADING, paragraphFrom, instructsReader],
  ] as const;
  for (const [pattern, around, instructs] of kinds) {
    for (const match of text.matchAll(pattern)) {
      const named = spanOf(match);
      const sentence = around(text, named);
      if (!instructs(text.slice(sentence.start, sentence.end))) continue;
      if (pattern !== NAMED_READER || !isNamedThing(text, sentence, named)) return sentence;
    }
  }
  return undefined;
}

/** The first place where an outcome is dictated, whoever is meant to write it. */
export function dictatedOutcome(text: string): Span | undefined {
  const [match] = text.matchAll(DICTATED);
  return match && spanOf(match);
}

/** The first place where earlier instructions are to be forgotten, in any of the languages. */
export function overriddenInstructions(text: string): Span | undefined {
  const near = (at: number) => text.slice(Math.max(0, at - 70), at + 90);
  for (const match of text.matchAll(INSTRUCTION)) {
    const around = near(match.index).split(/[.;。]/);
    if (
      around.some(
        (part) => part.includes(match[0]) && speaksOf('override', part) && speaksOf('earlier', part),
      )
    )
      return spanOf(match);
  }
  return undefined;
}

const INSTRUCTION = wordsPattern(
  [
    'instructions?|prompts?|guidelines|programming|consignes?|Anweisung\\w*|Vorgaben|instrucciones|istruzioni|instruções|instructies|instrukcj\\w+|polece\\w+|инструкци\\w+|указани\\w+|інструкці\\w+|instruktion\\w*|talimat\\w*',
    ...SPACED_LANGUAGES.map(({ instruction }) => instruction),
  ],
  [
    '指令|指示|提示|命令|プロンプト|지시|명령',
    ...UNSPACED_LANGUAGES.map(({ instruction }) => instruction),
  ].join('|'),
  'giu',
);
