import type { Passage } from '../source.ts';

/** What passages have in common that a partner has to be told of. */
const CUES: readonly RegExp[] = [
  /\b(?:shall|will|may|must) not\b|\bneither\b|\bnor\b/i,
  /\bsole discretion\b|\bas it sees fit\b|\bunilateral/i,
  /\bnotwithstanding\b/i,
  /[$£€]\s?\d/,
  /\b\d+(?:\.\d+)?\s?%|percent/i,
  /\b(?:days|months|years)\b/i,
  /\bterminat/i,
  /\bliab|\bindemnif/i,
  /\bexclusiv/i,
  /\b(?:only|solely|sole)\b/i,
  /\b(?:pay|fee|price)/i,
  /\b(?:breach|default)/i,
  /\b(?:assign|transfer)/i,
  /\bproperty of\b|\bown(?:s|ed|ership)\b/i,
  /\bwarrant|\bAS IS\b/i,
  /\bif\b.*\b(?:fail|not)\b/i,
  /\b(?:refund|reimburse|forfeit|penalt|liquidated)/i,
  /\b(?:renew|automatic)/i,
  /\bimmediately\b|\bat any time\b|\bat once\b/i,
  /\b(?:means|shall mean)\b/i,
  /\bnotice\b/i,
  /\bsurviv/i,
  /\b(?:release|waive)/i,
  /\bminimum\b|\bat least\b|\bnot less\b/i,
  /\bWHEREAS\b/,
  /\b(?:govern|jurisdiction|arbitrat)/i,
  /\bentire agreement\b|\bseverab|\bheadings\b|\bcounterparts\b/i,
  /\bno right|\bnot (?:be )?(?:liable|obligated|required)|\bunder no\b|\bno obligation/i,
  /\b(?:irrevocabl|perpetual)/i,
  /\b(?:shares|stock)\b/i,
  /\b(?:shall|will|may|must|agrees?|hereby|is|are)\b/i,
  /\/s\/|\bBy:|\bName:/,
];
const LONG = 900;

/**
 * Numbers from 0 to about 1 that describe a passage: cues, length, place, and what the clause finder sees in it.
 * @param clauses probability of each clause category
 */
export function pointFeatures(
  { words, start }: Passage,
  clauses: readonly number[],
  textLength: number,
): number[] {
  return [
    ...CUES.map((cue) => (cue.test(words) ? 1 : 0)),
    Math.min(words.length, LONG) / LONG,
    words.length < 60 ? 1 : 0,
    words.length > 250 ? 1 : 0,
    start / textLength,
    Math.max(...clauses),
    ...clauses.map(Math.sqrt),
  ];
}
