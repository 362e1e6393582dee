import { amountsFromSource } from './amounts-from-source.ts';
import { citationsVerbatim } from './citations-verbatim.ts';
import { crossReferencesExist } from './cross-references-exist.ts';
import { datesInRange } from './dates-in-range.ts';
import { fieldValuesInSource } from './field-values-in-source.ts';
import { findingsDistinct } from './findings-distinct.ts';
import { percentagesInRange } from './percentages-in-range.ts';
import { prohibitedTerms } from './prohibited-terms.ts';
import type { Rule } from './rule.ts';

/** The rules that report types may use. */
export const RULES: readonly Rule[] = [
  citationsVerbatim,
  findingsDistinct,
  datesInRange,
  percentagesInRange,
  amountsFromSource,
  crossReferencesExist,
  fieldValuesInSource,
  prohibitedTerms,
];
