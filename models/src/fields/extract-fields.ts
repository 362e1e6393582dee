import type { Span } from '../span.ts';
import { chooseValues } from './choose.ts';
import { type FieldModel, type FieldName, fieldRanker, tellingMention } from './field-model.ts';

/** A party to a contract, with the role the contract gives it ("Company", "Recipient"). */
export interface Party extends Span {
  /** The name, normalised as in Kleister-NDA: "Acme and Sons Inc.". */
  name: string;
  role?: string;
  score: number;
}

/** A value read from a contract, and the span it was read from. */
export interface NormalisedField extends Span {
  normalised: string;
  score: number;
}

/** What a contract says about itself; null where nothing convincing was found. */
export interface ContractFields {
  parties: Party[];
  /** `normalised` is an ISO 8601 date, `2011-07-13`, or the two that a date in figures may be: `ambiguous: … or …`. */
  effectiveDate: NormalisedField | null;
  /** `normalised` is a count and a unit, "2 years". */
  term: NormalisedField | null;
  /** `normalised` is a place, "New York". */
  jurisdiction: NormalisedField | null;
}

const definedRole =
  /^[^“”"()]{0,160}?\(?(?:the|collectively|hereinafter|herein|each|or|and|as|referred to|called|together with [^“"]{0,80}|[\s,])*[“"‘']([A-Z][\w /&-]{1,40}?)[.,]?[”"’']/;

/** The role a contract defines just after a party's name: `Acme Inc., a Utah corporation (the "Seller")`. */
function roleAfter(text: string, end: number): string | undefined {
  return text.slice(end, end + 300).match(definedRole)?.[1];
}

/** A reader of one field: its values, each where its likeliest mention stands. */
function valueReader(field: FieldName, model: FieldModel): (text: string) => NormalisedField[] {
  const rank = fieldRanker(field, model);
  const mention = tellingMention(model);
  return (text) =>
    chooseValues(field, rank(text), model.threshold).map((candidate) => {
      const { start, end } = mention(text, candidate);
      return { normalised: candidate.value, start, end, score: candidate.score };
    });
}

/** A reader of the parties. */
export function partyReader(model: FieldModel): (text: string) => Party[] {
  const read = valueReader('party', model);
  return (text) =>
    read(text).map(({ normalised, start, end, score }) => {
      const role = roleAfter(text, end);
      return { name: normalised, ...(role !== undefined && { role }), start, end, score };
    });
}

/** A reader of fields, from one ranker a field. */
export function fieldReader(models: Record<FieldName, FieldModel>): (text: string) => ContractFields {
  const parties = partyReader(models.party);
  const dates = valueReader('effective_date', models.effective_date);
  const terms = valueReader('term', models.term);
  const jurisdictions = valueReader('jurisdiction', models.jurisdiction);
  return (text) => {
    return {
      parties: parties(text),
      effectiveDate: dates(text)[0] ?? null,
      term: terms(text)[0] ?? null,
      jurisdiction: jurisdictions(text)[0] ?? null,
    };
  };
}
