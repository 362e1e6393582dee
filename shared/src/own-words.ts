import type { Finding } from '@countersign/events';

const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What a finding says beside the words it quotes, for where these stand below it anyway. */
export function ownWords({ detail, citations }: Pick<Finding, 'detail' | 'citations'>): string {
  const whole = onOneLine(detail);
  const own = citations.reduce((text, { quote }) => text.replace(onOneLine(quote), ''), whole).trim();
  return own === '' || own === whole ? detail : own;
}
