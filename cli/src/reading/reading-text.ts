import { asLines, inertText } from '@countersign/documents/text/inert-text';
import { table } from '../output/table.ts';
import type { FileReading, PageReading } from './file-reading.ts';

const reasons = (parts: readonly { readonly why: string }[]) =>
  [...Map.groupBy(parts, ({ why }) => why)].map(([why, same]) => `${same.length} ${why}`).join(', ');

const row = ({ page, method, confidence, unread, hidden, signed }: PageReading) => [
  page,
  method,
  confidence === null ? '–' : confidence.toFixed(2),
  reasons(unread) || '–',
  reasons(hidden) || '–',
  signed.length > 0 ? `${signed.length} by hand` : '–',
];

/** What was read of a file as people read it: its pages, what to look at, then the words. */
export function readingText({ file, kind, pages, warnings, attachments, text }: FileReading): string {
  const files = attachments.map(({ name, kind: what }) => `${name} (${what})`);
  const rows = table(['page', 'method', 'confidence', 'unread', 'kept apart', 'signed'], pages.map(row));
  const found = asLines([
    ...(files.length > 0 ? ['', `Attachments: ${files.join('; ')}`] : []),
    ...(warnings.length > 0
      ? ['', 'Look at:', ...warnings.map(({ message }) => `- ${message}`)]
      : ['', 'Everything was read.']),
  ]);
  const head = `${file}: ${kind ?? 'unknown kind'}, ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}`;
  return inertText([asLines([head]), '', rows, found, '', text.trimEnd()].join('\n'));
}
