/** Characters that print nothing and would break quotes, JSON readers or terminals; tabs part cells. */
const UNPRINTABLE = /(?!\t)[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** A line without control characters, direction marks and soft hyphens, except one at its end. */
export const plainText = (line: string): string =>
  line
    .replace(/\u00ad$/, '-')
    .replace(UNPRINTABLE, '')
    .trim();
