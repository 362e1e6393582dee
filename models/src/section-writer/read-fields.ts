import type { Span } from '../span.ts';
import { findAgreementTerm } from './agreement-term.ts';
import type { DocumentAnalysis } from './document-analysis.ts';
import type { FieldDefinition } from './section-request.ts';
import { findStatedEffectiveDate } from './stated-effective-date.ts';
import { findStatedLaw } from './stated-law.ts';
import { findTermUntilDay } from './term-until-day.ts';

/** A value with the words that it was read from. */
export interface ReadField extends Span {
  readonly name: string;
  readonly value: string;
}

const ROMAN: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4', V: '5' };

/** A field that no model reads: what follows its name in the text, if it has the form of a value. */
function readAfterName({ name, pattern }: FieldDefinition, text: string): ReadField[] {
  const label = name.split('-').at(-1)!;
  for (const match of text.matchAll(new RegExp(`\\b${label}\\s*:?\\s+([\\w/.-]{1,40})`, 'gi'))) {
    const value = ROMAN[match[1]!] ?? match[1]!.replace(/[.-]+$/, '');
    if (new RegExp(pattern).test(value))
      return [{ name, value, start: match.index, end: match.index + match[0].length }];
  }
  return [];
}

/** A name in the contract's own spelling, on one line. */
const asWritten = (name: string) => name.replaceAll(/\s+/g, ' ').trim();

const single = (name: string, span: Span | null | undefined, value: string | undefined): ReadField[] =>
  span && value ? [{ name, value, start: span.start, end: span.end }] : [];

const effectiveDate = ({ text, fields, type }: DocumentAnalysis) =>
  (type === 'nda' ? undefined : findStatedEffectiveDate(text)) ?? fields.effectiveDate;

function agreementTerm(analysis: DocumentAnalysis) {
  const effective = effectiveDate(analysis);
  return (
    findAgreementTerm(analysis.text) ??
    (effective ? findTermUntilDay(analysis.text, effective.normalised) : undefined)
  );
}

/** All values of a field. */
function valuesOf(field: FieldDefinition, analysis: DocumentAnalysis): ReadField[] {
  const { text, fields, type } = analysis;
  const { name } = field;
  switch (name) {
    case 'party':
      return fields.parties
        .map(({ start, end }) => ({ name, value: asWritten(text.slice(start, end)), start, end }))
        .toSorted((a, b) => a.start - b.start);
    case 'effective-date': {
      const date = effectiveDate(analysis);
      return single(name, date, date?.normalised);
    }
    case 'term': {
      const term = type === 'nda' ? fields.term : agreementTerm(analysis);
      return single(name, term, term?.normalised);
    }
    case 'jurisdiction': {
      const stated = type === 'nda' ? undefined : findStatedLaw(text);
      const law = stated ?? fields.jurisdiction;
      return single(name, law, stated?.place ?? fields.jurisdiction?.normalised);
    }
    default:
      return readAfterName(field, text);
  }
}

/** Reads the fields of a section; values that lack the form that was asked for are left out. */
export const readFields = (fields: readonly FieldDefinition[], analysis: DocumentAnalysis): ReadField[] =>
  fields.flatMap((field) =>
    valuesOf(field, analysis).filter(({ value }) => new RegExp(field.pattern).test(value)),
  );
