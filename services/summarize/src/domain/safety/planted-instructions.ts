import type { Span } from '../passages/span.ts';
import { CHAT_MARKUP, HIDDEN, type SuspiciousPattern } from './suspicious-patterns.ts';

const MODEL =
  '(?:AI|A\\.I\\.|LLM|GPT|language model|chat ?bot|(?:AI|automated|virtual) (?:assistant|reviewer|agent|system))';

/** Ways in which a text speaks to the model that reads it, or asks for a verdict. */
const PATTERNS: readonly SuspiciousPattern[] = [
  ...CHAT_MARKUP.filter(({ name }) => name !== 'chat-turn'),
  {
    name: 'look-alike-letters',
    pattern:
      /(?<!\p{L})(?=\p{L}*\p{Script=Latin})\p{L}*(?:\p{Script=Cyrillic}|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο])\p{L}*(?!\p{L})/u,
  },
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

/** Characters without a shape of their own: a person reads past them, a pattern does not. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u115f\u1160\u3164]|\u034f/u;

/** A text as a person sees it, and where each of its code units stands in the text itself. */
function seenText(text: string): { seen: string; placeOf: (index: number) => number } {
  if (!INVISIBLE.test(text)) return { seen: text, placeOf: (index) => index };
  const places: number[] = [];
  const shown: string[] = [];
  let place = 0;
  for (const character of text) {
    if (!INVISIBLE.test(character)) {
      shown.push(character);
      for (let unit = 0; unit < character.length; unit++) places.push(place + unit);
    }
    place += character.length;
  }
  return { seen: shown.join(''), placeOf: (index) => places[index] ?? text.length };
}

/** Looks for text that instructs a model rather than the parties; the first place for each pattern. */
export function plantedInstructions(text: string): PlantedInstruction[] {
  const { seen, placeOf } = seenText(text);
  const planted = PATTERNS.flatMap(({ name, pattern }) => {
    const match = pattern.exec(seen);
    if (!match) return [];
    return [{ name, start: placeOf(match.index), end: placeOf(match.index + match[0].length - 1) + 1 }];
  });
  const hidden = HIDDEN.exec(text);
  if (hidden)
    planted.push({ name: 'hidden-characters', start: hidden.index, end: hidden.index + hidden[0].length });
  return planted;
}
