import { expect, it } from 'vitest';
import { contractReview } from '../../testing/report-type.ts';
import { planSections } from './plan-sections.ts';
import type { SectionDefinition } from './report-type.ts';

const [section] = contractReview.sections;
const planned = (contractTypes: SectionDefinition['contractTypes'], type: string) =>
  planSections({ ...contractReview, sections: [{ ...section!, contractTypes }] }, type).sections.length;

it.each([
  [undefined, 'nda', 1],
  [{ only: ['nda'] }, 'nda', 1],
  [{ only: ['nda'] }, 'supply', 0],
  [{ except: ['nda'] }, 'nda', 0],
  [{ except: ['nda'] }, 'supply', 1],
])('applies to %j for %s: %i', (contractTypes, type, count) => {
  expect(planned(contractTypes, type)).toBe(count);
});
