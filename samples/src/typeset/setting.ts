import type { Box } from './paginate.ts';
import type { Pen } from './pen.ts';
import type { Theme } from './theme.ts';

/** What every kind of block needs to become boxes of a column. */
export interface Setting {
  readonly theme: Theme;
  readonly pen: Pen;
  readonly columnWidth: number;
  readonly language: 'en' | 'de';
  /** Boxes of the table of contents; their page numbers are known only when they are drawn. */
  readonly contents: () => Box[];
}
