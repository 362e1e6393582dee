import {
  dateMentions,
  durationMentions,
  moneyMentions,
  numberMentions,
  percentageMentions,
} from '@countersign/documents/values';
import type { Brief } from '@countersign/events';
import * as z from 'zod';
import { unscriptedOutput } from '../safety/unscripted-output.ts';
import { wrongPolarity } from './denials.ts';
import { wrongDirection } from './directions.ts';
import { strangeNames } from './strange-names.ts';

const LONGEST = 4000;
const SHORTEST = 120;

/** What is for a person to say. */
const VERDICT =
  /\b(?:low|no|little|minimal|acceptable)[- ]risk\b|\b(?:safe to sign|should be (?:approved|signed)|recommend(?:ed)? (?:approval|signing)|can be approved|risk[- ]free)\b/i;

const shown = <Value>(
  text: string,
  found: readonly { readonly start: number; readonly end: number }[],
  known: ReadonlySet<Value>,
  valuesOf: (index: number) => readonly Value[],
) =>
  found
    .filter((_, index) => !valuesOf(index).some((value) => known.has(value)))
    .map(({ start, end }) => text.slice(start, end));

const sumOf = ({ currency, amount }: { readonly currency: string | null; readonly amount: number }) =>
  `${currency} ${amount}`;

/** Numbers, sums, shares, days and durations that the source does not name, as the summary writes them. */
function strangeValues(summary: string, source: string): string[] {
  const numbers = numberMentions(summary).filter(({ start, end }) => /\d/.test(summary.slice(start, end)));
  const money = moneyMentions(summary);
  const days = dateMentions(summary);
  const durations = durationMentions(summary);
  const knownNumbers = new Set([
    ...numberMentions(source).map(({ value }) => value),
    ...moneyMentions(source).map(({ amount }) => amount),
    ...(source.match(/\d+(?:\.\d+)?/g) ?? []).map(Number),
  ]);
  // A number of a section is no sum, and a sum is one in its own currency.
  const knownSums = new Set(moneyMentions(source).map(sumOf));
  const knownShares = new Set(percentageMentions(source).map(({ percent }) => percent));
  const shares = percentageMentions(summary);
  const knownDays = new Set(dateMentions(source).flatMap(({ readings }) => readings));
  const knownDurations = new Set(durationMentions(source).map(({ value }) => value));
  const inDay = ({ start, end }: { start: number; end: number }) =>
    days.some((day) => day.start <= start && end <= day.end);
  const loose = numbers.filter((number) => !inDay(number));
  return [
    ...shown(summary, loose, knownNumbers, (index) => [loose[index]!.value]),
    ...shown(summary, money, knownSums, (index) => [sumOf(money[index]!)]),
    ...shown(summary, shares, knownShares, (index) => [shares[index]!.percent]),
    ...shown(summary, days, knownDays, (index) => days[index]!.readings),
    ...shown(summary, durations, knownDurations, (index) => [durations[index]!.value]),
  ];
}

const answerSchema = z.strictObject({ summary: z.string() });

export type CheckedSummary =
  | { readonly text: string; readonly refused: readonly [] }
  | { readonly text: null; readonly refused: readonly string[] };

const refuse = (...refused: string[]): CheckedSummary => ({ text: null, refused });

/** A sentence, or a part of one that stands alone; what is said of one does not hold of the next. */
const SENTENCE = /(?<=[.;])\s+(?=\p{L})/u;

/**
 * Takes a model's summary only if it could have been written from its source: no number, sum, day, duration or name that is
 * not there, no side turned round, nothing denied that the brief has, no verdict, nothing unscripted.
 * @param source the facts and passages that the model was given, as they read
 * @param brief the facts themselves
 */
export function checkSummary(
  answer: string,
  source: string,
  instructions: string,
  brief: Brief,
): CheckedSummary {
  let value: unknown;
  try {
    value = JSON.parse(answer);
  } catch {
    return refuse('The answer is not one JSON object.');
  }
  const read = answerSchema.safeParse(value);
  if (!read.success) return refuse('The answer is not as asked for.');
  const text = read.data.summary.trim();
  const values = [...new Set(strangeValues(text, source))];
  const names = strangeNames(text, source);
  const contradicting = text
    .split(SENTENCE)
    .flatMap((sentence) => [...wrongPolarity(sentence, brief), ...wrongDirection(sentence, brief)]);
  const unscripted = unscriptedOutput(text, { instructions, source });
  const refused = [
    ...(text.length < SHORTEST || text.length > LONGEST ? [`It has ${text.length} characters.`] : []),
    ...values.map((each) => `Nothing in the brief names “${each}”.`),
    ...names.map((each) => `Nobody in the brief is called “${each}”.`),
    ...new Set(contradicting),
    ...(VERDICT.test(text) ? ['It gives a verdict.'] : []),
    ...unscripted.map((each) => `It is unscripted: ${each}.`),
  ];
  return refused.length > 0 ? refuse(...refused) : { text, refused: [] };
}
