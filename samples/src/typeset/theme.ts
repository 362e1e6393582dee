import { fileURLToPath } from 'node:url';
import type { FrontMatter } from '../contract-source.ts';

/** Measures in points, 72 to the inch. */
export interface Theme {
  readonly paper: 'A4' | 'LETTER';
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly side: number; readonly top: number; readonly bottom: number };
  readonly columns: number;
  readonly columnGap: number;
  readonly size: number;
  readonly leading: number;
  readonly text: Family;
  readonly display: Family;
  readonly rule: string;
}

interface Family {
  readonly regular: string;
  readonly bold: string;
  readonly italic: string;
}

const SERIF = family('source-serif-4');
const SANS = family('source-sans-3');
const SIZES = { A4: { width: 595.28, height: 841.89 }, LETTER: { width: 612, height: 792 } };

export function themeOf(meta: FrontMatter): Theme {
  const base = {
    paper: meta.paper,
    ...SIZES[meta.paper],
    margin: { side: 76, top: 82, bottom: 76 },
    columns: 1,
    columnGap: 0,
    size: 10.5,
    leading: 14.5,
    text: SERIF,
    display: SERIF,
    rule: '#444444',
  };
  switch (meta.layout) {
    case 'classic':
    case 'scanned':
      return base;
    case 'modern':
      return { ...base, text: SANS, display: SANS, rule: '#1f4e6b' };
    case 'two-column':
      return {
        ...base,
        margin: { side: 50, top: 66, bottom: 62 },
        columns: 2,
        columnGap: 22,
        size: 9,
        leading: 11.8,
        display: SANS,
      };
  }
}

/** Font files of the `@fontsource` packages (SIL Open Font License), embedded as subsets. */
function family(name: string): Family {
  const file = (variant: string) =>
    fileURLToPath(import.meta.resolve(`@fontsource/${name}/files/${name}-latin-${variant}.woff`));
  return { regular: file('400-normal'), bold: file('600-normal'), italic: file('400-italic') };
}
