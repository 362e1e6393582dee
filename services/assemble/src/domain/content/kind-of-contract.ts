import { NOT_A_CONTRACT } from '@countersign/events';
import type { Report } from '../report.ts';
import { contractTypeName } from '../wording.ts';

/** What the document is, as a sentence begins with it. */
export function kindOfContract({ contractType: { type, confident } }: Report): string {
  if (type === NOT_A_CONTRACT) return 'Document in which no contract was recognised';
  return confident ? contractTypeName(type) : 'Contract of uncertain type';
}
