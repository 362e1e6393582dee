import { isInside } from '../ink/visibility.ts';
import type { TurnedRuns, Word } from '../layout/word.ts';
import { lettersOf } from '../text/letters-of.ts';
import { edgesOfBox } from './boxes.ts';
import { SURE } from './words-in-doubt.ts';

/**
 * Words that OCR is not sure of and that a layer of unpainted words says at the same place, as words that are read: two
 * readings that know nothing of each other agree. Underlined words of scans are the usual ones.
 */
export function confirmedByLayer(texts: readonly TurnedRuns[], layer: readonly Word[]): TurnedRuns[] {
  if (layer.length === 0) return [...texts];
  const said = Map.groupBy(layer, ({ text }) => lettersOf(text));
  const confirm = (word: Word): Word => {
    const letters = lettersOf(word.text);
    if (word.confidence >= SURE || letters === '') return word;
    const places = (said.get(letters) ?? []).map(({ box }) => edgesOfBox(box));
    return isInside(edgesOfBox(word.box), places) ? { ...word, confidence: SURE } : word;
  };
  return texts.map(({ degrees, runs }) => ({
    degrees,
    runs: degrees === 0 ? runs.map((run) => run.map(confirm)) : runs,
  }));
}
