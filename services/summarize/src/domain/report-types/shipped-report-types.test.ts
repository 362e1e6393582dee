import { clauseCategories } from '@countersign/models/labels';
import { expect, it } from 'vitest';
import { contractReview, reportTypes } from '../../testing/report-type.ts';
import { checkSchemas } from './check-schemas.ts';
import { planSections } from './plan-sections.ts';

it('come with the service', () => {
  expect([...reportTypes.keys()].toSorted()).toEqual(['clinical-study-report', 'contract-review']);
});

it('have schemas that compile', () => {
  for (const reportType of reportTypes.values()) {
    expect(() => checkSchemas(reportType, `${reportType.name}.yaml`)).not.toThrow();
  }
});

it('ask for each category that the clause finder knows in exactly one section of the review', () => {
  const slugs = clauseCategories.map((name) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'));
  const asked = contractReview.sections.flatMap(({ categories }) => Object.keys(categories));
  expect(asked.filter((category) => slugs.includes(category)).toSorted()).toEqual(slugs.toSorted());
});

it('have nine sections for a supply agreement, and fewer for an NDA', () => {
  const ids = (type: string) => planSections(contractReview, type).sections.map(({ id }) => id);
  expect(ids('supply')).toHaveLength(9);
  expect(ids('nda')).toEqual([
    'parties-and-term',
    'liability-and-indemnity',
    'termination-and-renewal',
    'confidentiality-and-restrictive-covenants',
    'assignment-and-change-of-control',
    'governing-law-and-disputes',
  ]);
});

it('plan all sections for a type that they do not know', () => {
  expect(planSections(contractReview, 'something-new').sections).toHaveLength(9);
});
