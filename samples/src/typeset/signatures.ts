import type { Run, Signature } from '../blocks.ts';
import { breakLines } from './lines.ts';
import type { Box } from './paginate.ts';
import type { Face } from './pen.ts';
import type { Setting } from './setting.ts';

const WORDS = {
  en: { for: 'Signed for and on behalf of', by: 'By', name: 'Name', title: 'Title', date: 'Date' },
  de: { for: 'Unterzeichnet für', by: 'Unterschrift', name: 'Name', title: 'Funktion', date: 'Datum' },
};

/** Two signatures side by side, one above the other in a narrow column; each stays in one piece. */
export function signatureBox(parties: readonly Signature[], setting: Setting): Box[] {
  const { theme, columnWidth } = setting;
  const perRow = theme.columns > 1 ? 1 : 2;
  const width = (columnWidth - (perRow - 1) * 28) / perRow;
  const rows: Signature[][] = [];
  for (let at = 0; at < parties.length; at += perRow) rows.push(parties.slice(at, at + perRow));
  return rows.map((row) => ({
    height: theme.leading * 9.2,
    gap: theme.leading * 1.4,
    draw: (x, y) => {
      for (const [n, party] of row.entries()) drawSignature(party, x + n * (width + 28), y, width, setting);
    },
  }));
}

function drawSignature(
  party: Signature,
  x: number,
  y: number,
  width: number,
  { theme, pen, language }: Setting,
): void {
  const words = WORDS[language];
  const face: Face = { family: theme.text, size: theme.size };
  const put = (line: readonly Run[], row: number) => pen.line(face, line, x, y + row * theme.leading);
  put([{ text: words.for, style: 'regular' }], 0);
  const lines = breakLines([{ text: party.party, style: 'bold' }], width, pen.measure(face));
  for (const [n, line] of lines.entries()) put(line, 1 + n);
  put(
    [
      { text: `${words.by}: `, style: 'regular' },
      { text: `/s/ ${party.name}`, style: 'italic' },
    ],
    4,
  );
  pen.rule(x, x + width, y + 5.2 * theme.leading, '#111111', 0.5);
  put([{ text: `${words.name}: ${party.name}`, style: 'regular' }], 5.5);
  put([{ text: `${words.title}: ${party.title}`, style: 'regular' }], 6.6);
  put([{ text: `${words.date}: ${party.date}`, style: 'regular' }], 7.7);
}
