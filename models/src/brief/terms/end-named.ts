import type { Brief } from '@countersign/events';
import { type BriefSource, citeAround, type Passage } from '../source.ts';
import { isCertain } from './effective-date.ts';

/** "shall expire on the Expiration Date set forth above" */
const NAMED_END =
  /\b(?:expires?|ends?|terminates?|continues? until|until) (?:on )?(?:the )?((?:Expiration|Expiry|End|Termination) Date)\b/;

/** The last day where the clause only names it, and a row or a definition says which it is. */
export function endNamedElsewhere(
  text: string,
  passages: readonly Passage[],
  datesIn: BriefSource['datesIn'],
): Brief['term'] | undefined {
  const clause = passages.find(({ words }) => NAMED_END.test(words));
  const name = clause && NAMED_END.exec(clause.words)?.[1];
  if (!clause || !name) return undefined;
  const says = new RegExp(String.raw`\b${name}[”"]?\s*(?::|means|shall mean|is\b|\t|\|)`);
  for (const passage of passages) {
    const at = says.exec(passage.words)?.index;
    const day =
      at === undefined
        ? undefined
        : datesIn(passage.words).find((date) => date.start > at && isCertain(date));
    if (day)
      return {
        kind: 'until-date',
        value: day.value,
        citations: [...citeAround(text, passage, day.start), ...citeAround(text, clause, 0)],
      };
  }
  return undefined;
}
