import type { BriefParty } from '@countersign/events';
import { findParties } from '../brief/parties/find-parties.ts';
import type { ClausePresence } from '../clauses/clause-model.ts';
import { type ClauseHit, clausePresence, findClauses } from '../clauses/find-clauses.ts';
import type { ContractFields } from '../fields/extract-fields.ts';
import type { Span } from '../span.ts';
import { loadModels } from '../storage/load-models.ts';
import { splitPassages } from '../text/passages.ts';
import { indexPassages, type PassageIndex } from './relevant-passages.ts';

/** What the models see in one document; asked once, used for all its sections. */
export interface DocumentAnalysis {
  readonly text: string;
  readonly passages: readonly Span[];
  readonly hits: readonly ClauseHit[];
  readonly presence: readonly ClausePresence[];
  readonly fields: ContractFields;
  readonly type: string;
  /** The parties with their roles, as the contract calls them. */
  readonly sides: readonly BriefParty[];
  readonly rank: PassageIndex;
}

const BETWEEN_PARTS = '\n\n';

/** Where each part stands once they are joined. */
function placesOf(parts: readonly string[]): Span[] {
  let start = 0;
  return parts.map((part) => {
    const span = { start, end: start + part.length };
    start = span.end + BETWEEN_PARTS.length;
    return span;
  });
}

/** Cuts a span at the end of the part that it starts in: what was left out in between is not part of the quote. */
function within<S extends Span>(span: S, places: readonly Span[]): S {
  const place = places.find(({ end }) => span.start < end);
  return place && span.end > place.end ? { ...span, end: place.end } : span;
}

/** Fields by the model for non-disclosure agreements; parties of other contracts by their own, if it finds two. */
function readFields(text: string, type: string): ContractFields {
  const fields = loadModels().readFields(text);
  if (type === 'nda') return fields;
  const parties = loadModels().readParties(text);
  return parties.length < Math.min(2, fields.parties.length) ? fields : { ...fields, parties };
}

/** Reads a document, given in the parts between its gaps. */
export function analyseDocument(parts: readonly string[]): DocumentAnalysis {
  const text = parts.join(BETWEEN_PARTS);
  const places = placesOf(parts);
  const type = loadModels().classify(text)[0]!.label;
  const passages = splitPassages(text).map((span) => within(span, places));
  return {
    text,
    passages,
    hits: findClauses(text).map((hit) => within(hit, places)),
    presence: clausePresence(text),
    fields: readFields(text, type),
    type,
    sides: findParties(text),
    rank: indexPassages(text, passages),
  };
}
