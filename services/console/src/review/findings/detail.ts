import type { Finding } from '@countersign/events';

/** What a finding says beside the words it quotes, which stand below it anyway. */
export function detailOf({ detail, citations }: Pick<Finding, 'detail' | 'citations'>): string {
  const own = citations.reduce((text, { quote }) => text.replace(quote, ''), detail).trim();
  return own || detail;
}
