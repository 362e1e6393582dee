import type { Span } from '../passages/span.ts';
import { addressedReader, dictatedOutcome, overriddenInstructions } from './addressed-reader.ts';
import { agreedReading } from './agreed-reading.ts';
import { courtesyToReaders } from './courtesy-to-readers.ts';
import { dictatedReading } from './dictated-reading.ts';
import { encodedTexts, turned, unmasked } from './disguises.ts';
import { machineAnswer } from './machine-answers.ts';
import { CHAT_MARKUP, HIDDEN, MACHINE_STRUCTURE, type SuspiciousPattern } from './suspicious-patterns.ts';
import { toldToReaders } from './told-to-readers.ts';

const MODEL =
  '(?:AI|A\\.I\\.|LLM|GPT|language model|chat ?bot|(?:AI|automated|virtual) (?:assistant|reviewer|agent|system))';

/** Ways in which a text speaks to the model that reads it, or asks for a verdict. */
const PATTERNS: readonly SuspiciousPattern[] = [
  ...CHAT_MARKUP.filter(({ name }) => name !== 'chat-turn'),
  {
    name: 'overrides-instructions',
    pattern:
      /\b(?:ignore|disregard|forget|override|bypass)\b[^.]{0,30}\b(?:previous|prior|above|earlier|preceding|your|system|all)\b[^.]{0,20}\b(?:instructions?|prompts?|guidelines|programming)\b/i,
  },
  {
    name: 'overrides-instructions',
    pattern:
      /\b(?:ignore|disregard|forget|override|bypass|(?:set|put|leave) aside)\b[^.]{0,30}\b(?:everything|anything|all|whatever|what)\b[^.]{0,12}\byou (?:were|are|have been|had been) (?:told|given|taught|instructed|asked)\b/i,
  },
  {
    name: 'excuses-from-review',
    pattern:
      /\b(?:exempt(?:ed)?|excused|excluded|released|free) from (?:all |any |every |further |the )?(?:risk[- ](?:scor|rat|assess|review|check|grad)\w*|scoring|escalation|triage|(?:legal|automated|automatic|manual|human) (?:review|checks?|screening))\b|\b(?:legal review|risk (?:review|assessment|scoring|rating)|(?<!(?:price|cost|rent|rate|fee|annual) )escalation|(?:compliance|automated|automatic|risk|playbook) checks?) (?:is|are|was|were|has been|have been) (?:hereby |herewith )?(?:waived|dispensed with|superfluous|switched off|suspended)\b/i,
  },
  {
    name: 'has-a-part-passed-over',
    pattern:
      /\b(?:safely|confidently|happily) (?:pass(?:ed)? over|skip(?:ped)?|skim(?:med)?|ignored?|disregard(?:ed)?|omit(?:ted)?|left unread|leave unread)\b|\b(?:pass over|skip|skim|leave unread) (?:clauses?|sections?|schedules?|articles?|annex(?:es)?|the (?:rest|schedules?|small print))\b/i,
  },
  {
    name: 'addresses-the-model',
    pattern: new RegExp(
      `\\b(?:attention|note to|message to|instructions? (?:to|for)|dear)\\b[^.]{0,20}\\b${MODEL}\\b|\\byou are (?:now )?(?:an? |the )?${MODEL}\\b|\\bif you are an? ${MODEL}\\b`,
      'i',
    ),
  },
  {
    name: 'speaks-of-prompts',
    pattern:
      /\b(?:your (?:system )?prompt|(?:reveal|repeat|print|output|show)\b[^.]{0,20}\bsystem prompt|prompt injection)\b/i,
  },
  {
    name: 'dictates-the-verdict',
    pattern:
      /\b(?:mark|rate|classify|label|score|treat|report|assess|flag|grade|rank|regard)\b[^.]{0,60}\b(?:as|with|to|at|of)\b[^.]{0,20}\b(?:low|lowest|no|zero|minimal|negligible)[- ]risk\b/i,
  },
  {
    name: 'dictates-the-answer',
    pattern:
      /\b(?:do not|don't|never|must not)\b[^.]{0,20}\b(?:mention|report|flag|cite|include|reveal|list)\b[^.]{0,60}\byour (?:summary|answer|response|output|review|report|findings|analysis)\b/i,
  },
];

/** Disguises that are found as they stand. */
const MASKS: readonly SuspiciousPattern[] = [
  {
    name: 'look-alike-letters',
    pattern:
      /(?<!\p{L})(?=\p{L}*\p{Script=Latin})\p{L}*(?:\p{Script=Cyrillic}|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο])\p{L}*(?!\p{L})/u,
  },
  { name: 'hidden-characters', pattern: HIDDEN },
];

/** Words that stand in an instruction in any order of letters. */
const TURNED =
  /\b(?:ignore|disregard|forget)\b[^.]{0,30}\b(?:instructions?|prompts?|rules)\b|\b(?:return|report|list)\b[^.]{0,20}\bno (?:findings|risks|issues)\b/i;

/** The same without spaces. */
const GLUED =
  /(?:ignore|disregard|forget|override)(?:all|any|the|your|of)*(?:previous|prior|above|earlier|preceding|system|your)(?:instructions?|prompts?|guidelines|rules)|(?:return|report|list)(?:no|empty|zero)(?:findings|risks|issues)|(?:mark|rate|classify)this[a-z]{0,20}as(?:low|no|zero)risk/i;

export interface PlantedInstruction extends Span {
  readonly name: string;
}

/** What no contract holds: the shape of an answer, and turns of a conversation. */
const SHAPES: readonly SuspiciousPattern[] = [
  ...MACHINE_STRUCTURE,
  {
    name: 'answer-shape',
    pattern:
      /["'“”](?:findings|summary|fields|verdict|risk(?:_?(?:level|score))?|severity)["'“”]\s*:\s*["'“[{\d]/i,
  },
  {
    name: 'chat-turn',
    pattern:
      /(?:^|\n|["'”»)>.]\s{0,3})[\s#*[<]{0,4}(?:user|human|client|q(?:uestion)?)[\]>*]{0,3}\s*:[^\n][\s\S]{0,400}?(?:^|\n|[.?!"'”»)>]\s{0,3})[\s#*[<]{0,4}(?:assistant|AI|bot|model|chatbot)[\]>*]{0,3}\s*:/im,
  },
  {
    name: 'chat-turn',
    pattern:
      /^[\s#*[<(-]{0,6}(?:assistant|system(?: (?:prompt|message|override|note))?)[\]>)*-]{0,3}\s*:\s*(?:sure|certainly|of course|understood|you |ignore|disregard|the (?:contract|agreement|risk)|no (?:issues|findings|risk)|I |from now|new )/im,
  },
  {
    name: 'prompt-markup',
    pattern:
      // Some contracts close with "END OF DOCUMENT" on a line of its own.
      /\b(?!end of document\s*$)(?:begin|end|start|new)[ _-](?:of )?(?:system|user|assistant|developer)?[ _-]?(?:prompt|instructions?|context|document)\b\s*(?:[-=*#\]>]{2,}|$)|(?<![-=*#[<])[-=*#[<]{2,}\s*(?:end|begin) (?:of )?(?:the )?(?:document|contract|prompt|context|input)\b/im,
  },
  {
    name: 'chat-turn',
    pattern:
      /\brole\\?["'“”]?\s*[:=]\s*\\?["'“”]?(?:system|assistant|developer|user)\\?["'“”]?\s*[,\n][^{}]{0,200}?\b(?:content|parts|text|message)\\?["'“”]?\s*[:=]|\b(?:content|parts|text|message)\\?["'“”]\s*:[^{}]{0,600}?\brole\\?["'“”]\s*:\s*\\?["'“”](?:system|assistant|developer)\b/i,
  },
];

/** What is found by how sentences are built, whatever their words and language. */
const READINGS: readonly { readonly name: string; readonly find: (text: string) => Span | undefined }[] = [
  ...[...PATTERNS, ...SHAPES].map(({ name, pattern }) => ({
    name,
    find: (text: string) => {
      const match = pattern.exec(text);
      return match ? { start: match.index, end: match.index + match[0].length } : undefined;
    },
  })),
  { name: 'overrides-instructions', find: overriddenInstructions },
  { name: 'addresses-the-reader', find: addressedReader },
  { name: 'dictates-the-outcome', find: dictatedOutcome },
  { name: 'dictates-the-reading', find: dictatedReading },
  { name: 'agrees-the-reading', find: agreedReading },
  { name: 'tells-the-reader', find: toldToReaders },
  { name: 'flatters-the-reader', find: courtesyToReaders },
  { name: 'answer-shape', find: machineAnswer },
];

/** The first place for each kind of instruction in a text as it reads. */
function foundIn(text: string): PlantedInstruction[] {
  const found = new Map<string, PlantedInstruction>();
  for (const { name, find } of READINGS) {
    const span = found.has(name) ? undefined : find(text);
    if (span) found.set(name, { name, ...span });
  }
  return [...found.values()];
}

/** Instructions that stand turned around, or without spaces between their words. */
function disguisedIn(text: string): PlantedInstruction[] {
  const whole = { start: 0, end: Math.min(text.length, 200) };
  const isTurned = turned(text).some((each) => TURNED.test(each));
  const glued = GLUED.exec(text);
  return [
    ...(isTurned ? [{ name: 'turned-words', ...whole }] : []),
    ...(glued ? [{ name: 'joined-words', start: glued.index, end: glued.index + glued[0].length }] : []),
  ];
}

/** Looks for text that instructs whoever reads it rather than the parties; the first place for each kind. */
export function plantedInstructions(text: string): PlantedInstruction[] {
  const seen = unmasked(text);
  const planted = [...foundIn(seen.text), ...disguisedIn(seen.text)].map(({ name, start, end }) => ({
    name,
    start: seen.placeOf(start),
    end: seen.placeOf(end - 1) + 1,
  }));
  const [encoded] = encodedTexts(text);
  if (encoded) planted.push({ name: 'encoded-words', start: encoded.start, end: encoded.end });
  for (const { name, pattern } of MASKS) {
    const match = pattern.exec(text);
    if (match) planted.push({ name, start: match.index, end: match.index + match[0].length });
  }
  return planted;
}
