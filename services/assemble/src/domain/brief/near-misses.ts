import type { Brief, ExtractedText } from '@countersign/events';
import { nearTermPlaces } from '@countersign/shared';
import { KEY_TERMS } from './key-terms.ts';
import { pageAt } from './page-of-words.ts';

/** Words that a contract may use for a term which was not recognised in it. */
export interface NearMiss {
  /** Label of the key term, e.g. "Cap on liability". */
  readonly label: string;
  /** Page of the first such words; missing where it is not known. */
  readonly page?: number;
}

/** Key terms that were not found although words near to them stand in the contract: no silence may be told of them. */
export function nearMisses(brief: Brief, { text, pages }: Pick<ExtractedText, 'text' | 'pages'>): NearMiss[] {
  const placeOf = nearTermPlaces(text);
  return KEY_TERMS.filter(({ read }) => read(brief).length === 0).flatMap(({ label }) => {
    const at = placeOf(label);
    if (at === undefined) return [];
    const page = pageAt(pages, at);
    return [{ label, ...(page && { page }) }];
  });
}
