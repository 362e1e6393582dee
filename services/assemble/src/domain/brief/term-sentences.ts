import type { Brief, BriefExit } from '@countersign/events';
import { dayOf } from '../wording.ts';
import { withPages } from './citing.ts';
import { excerpt } from './excerpt.ts';
import { type Said, withItsPages } from './key-term.ts';
import { whoFirst } from './who.ts';

const LONGEST_EVENT = 200;

function duration({ term, endDate }: Brief): string[] {
  const until = endDate ? `, until ${dayOf(endDate.value)}` : '';
  const say = (statement: string) => [withPages(statement, term.citations)];
  switch (term.kind) {
    case 'duration':
      return term.value ? say(`It runs for ${term.value}${until}.`) : [];
    case 'until-date':
      return endDate ? say(`It runs until ${dayOf(endDate.value)}.`) : [];
    case 'until-event': {
      const words = term.value ?? term.citations[0]?.quote;
      return say(
        words
          ? `It ends with an event, not with a day: “${excerpt(words, LONGEST_EVENT)}”.`
          : 'It ends with an event, not with a day.',
      );
    }
    case 'perpetual':
      return say('It has no end.');
    case 'none':
      return [];
  }
}

/** How it goes on, and until when that can be stopped. */
export function renewalSaid({ term, renewal: further, lastDayOfNotice }: Brief): Said[] {
  if (!further) return [];
  const { citations } = further;
  const each = further.period ? ` for ${further.period} at a time` : '';
  const hangs = further.condition ? ` It hangs on this: “${excerpt(further.condition, LONGEST_EVENT)}”.` : '';
  if (!further.automatic)
    return [{ says: `It can be renewed${each}, but not by itself.${hangs}`, citations }];
  const stop = further.noticeToStop ? ` unless notice is given ${further.noticeToStop} before` : '';
  const renews = `It ${term.kind === 'none' ? '' : 'then '}renews by itself${each}${stop}.${hangs}`;
  const last = lastDayOfNotice && {
    says: `The last day for that notice is ${dayOf(lastDayOfNotice.value)}, as computed from the contract.`,
    citations: [],
  };
  return [{ says: renews, citations }, ...(last ? [last] : [])];
}

/** "Supplier may end it without a cause, on notice of 60 days." */
export const exitSaid = ({ by, notice, condition, citations }: BriefExit): Said => ({
  says:
    `${whoFirst(by)} may end it without a cause${notice ? `, on notice of ${notice}` : ''}.` +
    (condition ? ` But: “${excerpt(condition, LONGEST_EVENT)}”.` : ''),
  citations,
});

/** How long the contract runs, how it goes on, and how one gets out, a sentence each; nothing on what was not found. */
export const termSentences = (brief: Brief): { runs: string[]; renews: string[]; ends: string[] } => ({
  runs: duration(brief),
  renews: renewalSaid(brief).map(withItsPages),
  ends: brief.terminationForConvenience.map(exitSaid).map(withItsPages),
});
