import { lexer, type Token, type Tokens } from 'marked';
import { parse } from 'yaml';
import { z } from 'zod';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: 'regular' | 'bold' | 'italic';
}

const signature = z.strictObject({
  party: z.string(),
  name: z.string(),
  title: z.string(),
  date: z.string(),
});
export type Signature = z.infer<typeof signature>;

export type Cell = { readonly runs: Run[]; readonly align: 'left' | 'right' | 'center' };

/** What a contract is made of, in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly label?: string; readonly depth: number; readonly runs: Run[] }
  | { readonly kind: 'table'; readonly header: Cell[]; readonly rows: Cell[][] }
  | { readonly kind: 'signatures'; readonly parties: Signature[] }
  | { readonly kind: 'contents' }
  | { readonly kind: 'page-break' };

/** Numbers (`1.2`, `1.2.3`), recitals (`(A)`, `(1)`) and bullets; each hangs left of its text. */
const LABEL = /^(\d+\.\d+(?:\.\d+)?|\([a-z]{1,4}\)|\([A-Z0-9]\))\s+/;

/**
 * Reads a contract's Markdown: headings, paragraphs with their clause numbers, tables, a fenced `signatures`
 * block (a YAML list of party, name, title, date), a fenced `contents` block, and `---` for a new page.
 */
export function toBlocks(markdown: string): Block[] {
  return lexer(markdown).flatMap(toBlock);
}

function toBlock(token: Token): Block[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'hr':
      return [{ kind: 'page-break' }];
    case 'heading':
      return [{ kind: 'heading', level: (token as Tokens.Heading).depth, text: plain(token.tokens ?? []) }];
    case 'paragraph':
      return [paragraph(toRuns(token.tokens ?? []))];
    case 'list':
      return (token as Tokens.List).items.map((item) => bullet(item));
    case 'table':
      return [table(token as Tokens.Table)];
    case 'code':
      return [fenced(token as Tokens.Code)];
    default:
      throw new Error(`contracts do not use ${token.type}: ${token.raw.slice(0, 60)}`);
  }
}

function paragraph(runs: Run[]): Block {
  const [first, ...rest] = runs;
  const label = first && LABEL.exec(first.text)?.[1];
  if (!first || !label) return { kind: 'paragraph', depth: 0, runs };
  const text = first.text.replace(LABEL, '');
  return { kind: 'paragraph', label, depth: depthOf(label), runs: [{ ...first, text }, ...rest] };
}

function depthOf(label: string): number {
  return /^\([a-z]/.test(label) ? 1 : 0;
}

function bullet(item: Tokens.ListItem): Block {
  const inline = item.tokens.flatMap((token) => ('tokens' in token && token.tokens ? token.tokens : [token]));
  return { kind: 'paragraph', label: '•', depth: 1, runs: toRuns(inline) };
}

function table(token: Tokens.Table): Block {
  const cell = (from: Tokens.TableCell): Cell => ({ runs: toRuns(from.tokens), align: from.align ?? 'left' });
  return { kind: 'table', header: token.header.map(cell), rows: token.rows.map((row) => row.map(cell)) };
}

function fenced(token: Tokens.Code): Block {
  if (token.lang === 'contents') return { kind: 'contents' };
  if (token.lang === 'signatures')
    return { kind: 'signatures', parties: z.array(signature).parse(parse(token.text)) };
  throw new Error(`contracts do not use fenced ${token.lang ?? 'code'}`);
}

function toRuns(tokens: Token[], style: Run['style'] = 'regular'): Run[] {
  return tokens.flatMap((token): Run[] => {
    if (token.type === 'strong') return toRuns(token.tokens ?? [], 'bold');
    if (token.type === 'em') return toRuns(token.tokens ?? [], 'italic');
    if ('tokens' in token && token.tokens) return toRuns(token.tokens, style);
    const text = token.type === 'br' ? ' ' : fromHtml('text' in token ? token.text : token.raw);
    return [{ text: text.replace(/\s+/g, ' '), style }];
  });
}

/** The lexer escapes for HTML; a page shows the characters themselves. */
function fromHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function plain(tokens: Token[]): string {
  return toRuns(tokens)
    .map((run) => run.text)
    .join('');
}
