import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterMarker, partyMarker } from '../burdens/acting-parties.ts';
import { briefSource } from '../source.ts';
import { asSentence, fitPlanes, type PlaneExampleOf, unseenMargins } from '../unusual/fit-planes.ts';
import type { TermModel } from '../unusual/term-model.ts';
import { readTwins } from '../unusual/twins.ts';
import { oneSidedPassages } from './one-sided-passages.ts';

/** Of a hundred ordinary contracts, how many may go to a person because something in them reads so. */
const FALSE_ALARMS = 0.05;
/** Words that the planes look at stand in so many examples. */
const FEWEST = 2;

type Unread = Omit<PlaneExampleOf, 'vector'>;

/** Sentences of either file that stand in the same line are pairs, most of them: they go into the same fold. */
const linesOf = (folder: string, name: string, positive: boolean): Unread[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((marked, at) => ({ contract: `line-${at}`, positive, marked }));

function ordinaryOf(name: string, whole: string): Unread[] {
  const { text, passages, parties } = briefSource(whole);
  const marked = letterMarker(text, partyMarker(text, parties));
  const said = oneSidedPassages(text, passages, marked).map((each) => each.said);
  return [...new Set(said)].map((each) => ({ contract: name, positive: false, marked: each }));
}

/** The margin that few contracts reach by any of their passages, by models that did not see them. */
function thresholdOf(examples: readonly PlaneExampleOf[], contracts: ReadonlySet<string>): number {
  const margins = unseenMargins(examples, FEWEST);
  const worst = new Map<string, number>();
  examples.forEach(({ contract }, at) => {
    if (contracts.has(contract))
      worst.set(contract, Math.max(margins[at]!, worst.get(contract) ?? -Infinity));
  });
  return [...worst.values()].toSorted((a, b) => b - a)[Math.floor(worst.size * FALSE_ALARMS)] ?? 0;
}

/**
 * Fits what tells a sentence that binds one side to its harm from what ordinary contracts say of one side. Deterministic.
 * @param folder with `adverse.txt` and `ordinary.txt`: a sentence a line, with `PARTY` for every side, the same line of
 * both about the same things
 * @param twins folder of short contracts, of which the ordinary forms are taken
 * @param vectorOf the sentence encoder
 */
export function trainOneSided(
  folder: string,
  twins: string,
  vectorOf: (sentence: string) => Float32Array,
): TermModel {
  const ordinary = readTwins(twins).flatMap(({ name, twins: { text } }) => ordinaryOf(name, text));
  const examples = [
    ...linesOf(folder, 'adverse.txt', true),
    ...linesOf(folder, 'ordinary.txt', false),
    ...ordinary,
  ].map((example): PlaneExampleOf => ({ ...example, ...asSentence(example.marked, vectorOf) }));
  const threshold = thresholdOf(examples, new Set(ordinary.map(({ contract }) => contract)));
  return { ...fitPlanes(examples, FEWEST), threshold, telling: threshold };
}
