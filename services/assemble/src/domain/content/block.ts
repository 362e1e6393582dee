import type { Severity } from '@countersign/events';

/** A stretch of text in one style. */
export interface Span {
  readonly text: string;
  readonly style?: 'strong' | 'muted';
  /** Severity that the text names; coloured beside being said. */
  readonly severity?: Severity;
  /** Anchor within the document that the text leads to. */
  readonly goTo?: string;
}

export type Spans = readonly Span[];

/** The blocks of one kind. */
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

/** What a report is made of, as any renderer can print it. */
export type Block =
  | { readonly kind: 'title'; readonly title: string; readonly subtitle: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: 'finding-heading';
      readonly number: string;
      readonly title: string;
      readonly severity: Severity;
      readonly anchor: string;
    }
  | { readonly kind: 'paragraph'; readonly spans: Spans }
  | { readonly kind: 'list'; readonly items: readonly Spans[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: Spans }[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly {
        readonly title: string /** Share of the width. */;
        readonly width: number;
      }[];
      readonly rows: readonly (readonly Spans[])[];
    }
  | {
      readonly kind: 'quote';
      readonly text: string;
      readonly source: string;
      /** ISO 639 code of the quoted words; missing when unknown. */
      readonly language?: string;
    };

/** A report ready to print. */
export interface PrintedReport {
  readonly title: string;
  readonly subject: string;
  /** Instant. */
  readonly date: string;
  readonly blocks: readonly Block[];
  /** Stands at the top of each page. */
  readonly header: { readonly left: string; readonly right: string };
  /** Lines at the foot of each page, beside the page number. */
  readonly footer: readonly string[];
}

export const plain = (text: string): Span => ({ text });
export const strong = (text: string): Span => ({ text, style: 'strong' });
export const muted = (text: string): Span => ({ text, style: 'muted' });

/** The text of spans without their styles. */
export const textOf = (spans: Spans): string => spans.map(({ text }) => text).join('');
