export { isIsoDay } from './calendar.ts';
export { conflictMentions } from './conflicts.ts';
export { type DateMention, dateMentions, dateReader } from './dates.ts';
export { daysOf, durationMentions } from './durations.ts';
export { CODES as CURRENCY_CODES, moneyMentions } from './money.ts';
export { numberMentions } from './numbers.ts';
export { percentageMentions } from './percentages.ts';
export { PLACES } from './places.ts';
export { readWrittenDate } from './written-dates.ts';
