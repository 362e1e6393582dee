import type { Span } from '../passages/span.ts';
import { CHAT_MARKUP, type SuspiciousPattern } from './suspicious-patterns.ts';

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
      /\b(?:mark|rate|classify|label|score|treat|report|assess|flag)\b[^.]{0,60}\b(?:as|with|to)\b[^.]{0,20}\b(?:low|no|zero|minimal)[- ]risk\b/i,
  },
  {
    name: 'dictates-the-answer',
    pattern:
      /\b(?:do not|don't|never|must not)\b[^.]{0,20}\b(?:mention|report|flag|cite|include|reveal|list)\b[^.]{0,60}\byour (?:summary|answer|response|output|review|report|findings|analysis)\b/i,
  },
];

export interface PlantedInstruction extends Span {
  readonly name: string;
}

/** Looks for text that instructs a model rather than the parties; the first place for each pattern. */
export function plantedInstructions(text: string): PlantedInstruction[] {
  return PATTERNS.flatMap(({ name, pattern }) => {
    const match = pattern.exec(text);
    return match ? [{ name, start: match.index, end: match.index + match[0].length }] : [];
  });
}
