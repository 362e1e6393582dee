import { NOT_A_CONTRACT } from '@countersign/events';
import { inSentence } from '../brief/silence.ts';
import type { Report } from '../report.ts';
import { contractTypeName } from '../wording.ts';

/** What the document is, as a sentence begins with it. */
export function kindOfContract({ contractType: { type, confident }, ownTitle, brief }: Report): string {
  if (type === NOT_A_CONTRACT) return 'Document in which no contract was recognised';
  const name = ownTitle ?? (confident ? contractTypeName(type) : 'Contract of uncertain type');
  return brief?.kind === 'amendment'
    ? `Amendment of ${inSentence(name)
        .replace(/^(?=[aeiou])/, 'an ')
        .replace(/^(?!an )/, 'a ')}`
    : name;
}
