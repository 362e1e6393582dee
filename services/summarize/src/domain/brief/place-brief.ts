import { placeOf } from '@countersign/documents';
import type { Brief, BriefClause, Citation, ExtractedText, Incomplete } from '@countersign/events';

const isCitation = (value: object): value is Citation => 'quote' in value;

/** A value whose citations, however deep, carry page and boxes. */
function withPlaces<Value>(value: Value, text: ExtractedText): Value {
  if (Array.isArray(value)) return value.map((each) => withPlaces(each, text)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (isCitation(value)) {
    const { start, end } = value;
    const place = start === undefined || end === undefined ? undefined : placeOf(text, start, end);
    return { ...value, ...(place && { page: place.page, boxes: [...place.boxes] }) };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withPlaces(each, text)]),
  ) as Value;
}

const withPage = (incomplete: Incomplete): Incomplete => {
  const page = incomplete.citations[0]?.page;
  return page === undefined ? incomplete : { ...incomplete, page };
};

function withItsPage(clause: BriefClause, text: ExtractedText): BriefClause {
  const page = placeOf(text, clause.start, clause.end)?.page;
  return page === undefined ? clause : { ...clause, page };
}

/** What the reading says the document is; a contract that is a form in blank stays one. */
const kindOf = (brief: Brief, { reading }: ExtractedText): Brief['kind'] =>
  reading === undefined || reading.kind === 'contract' ? brief.kind : reading.kind;

/** A brief as it was read, with the page and the boxes of every quote. */
export function placeBrief(read: Brief, text: ExtractedText): Brief {
  const brief = withPlaces(read, text);
  return {
    ...brief,
    kind: kindOf(brief, text),
    incomplete: brief.incomplete.map(withPage),
    ...(brief.clauses && { clauses: brief.clauses.map((clause) => withItsPage(clause, text)) }),
  };
}
