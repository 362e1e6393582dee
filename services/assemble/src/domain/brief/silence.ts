import { type Report, wasReadInFull } from '../report.ts';

/** What may be said of a key term that the brief is silent on. */
export type Silence = 'was-not-found' | 'words-near-it' | 'not-read' | 'in-what-it-changes';

/** A term "was not found" only where all of the file was read and nothing in it comes near to the term. */
export function silenceOn(report: Report, label: string): Silence {
  if (!wasReadInFull(report)) return 'not-read';
  // Of a term that an amendment leaves alone, the agreement says what holds.
  if (report.brief?.kind === 'amendment') return 'in-what-it-changes';
  return report.nearMisses.some((miss) => miss.label === label) ? 'words-near-it' : 'was-not-found';
}

/** `Cap on liability` within a sentence; `IP` stays as it is. */
export const inSentence = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
