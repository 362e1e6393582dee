import type { Finding } from '@countersign/events';

const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What a finding says beside the words it quotes, which stand below it anyway. */
export function detailOf({ detail, citations }: Pick<Finding, 'detail' | 'citations'>): string {
  const own = citations
    .reduce((text, { quote }) => text.replace(onOneLine(quote), ''), onOneLine(detail))
    .trim();
  return own || detail;
}
