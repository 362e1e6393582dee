import type { ExtractedText, ReadingWarning } from '@countersign/events';
import { pageAt } from '../text/page-at.ts';
import { conflictMentions, type DateMention, dateMentions, impossibleDates } from '../values/index.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** So many of a kind are told; a table of a thousand dates is one fact. */
const MOST = 10;

const onlyFirst = <Mention>(mentions: readonly Mention[], keyOf: (mention: Mention) => string): Mention[] =>
  [...Map.groupBy(mentions, keyOf).values()].flatMap(([first]) => first ?? []).slice(0, MOST);

const inWords = ({ readings }: DateMention): string =>
  readings.map((day) => DAY.format(new Date(day))).join(' or ');

/** Dates that can be read two ways, and numbers whose words and figures differ, each with its page. */
export function valueWarnings(document: ExtractedText): ReadingWarning[] {
  const body = document.text.slice(0, document.bodyEnd);
  const written = ({ start, end }: { start: number; end: number }) =>
    body.slice(start, end).replace(/\s+/g, ' ').slice(0, 200);
  const days = dateMentions(body);
  const dates = days.filter(({ readings }) => readings.length > 1);
  return [
    ...onlyFirst(dates, ({ value }) => value).map((date) => ({
      code: 'ambiguous-date',
      page: pageAt(document, date.start),
      message: `“${written(date)}” may be ${inWords(date)}: nothing in the document tells which of its numbers is the month.`,
    })),
    ...onlyFirst(impossibleDates(body, days), written).map((date) => ({
      code: 'impossible-date',
      page: pageAt(document, date.start),
      message: `“${written(date)}” cannot be meant so: ${date.why}.`,
    })),
    ...onlyFirst(conflictMentions(body), written).map((conflict) => ({
      code: 'words-figures-conflict',
      page: pageAt(document, conflict.start),
      message: `The words and the figures of a number differ: “${written(conflict)}”.`,
    })),
  ];
}
