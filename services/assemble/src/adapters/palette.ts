import type { Severity } from '@countersign/events';

/** Colours of the report, hex; each reads on white at 4.5:1 or better (WCAG AA) but `rule` and `shade`. */
export const palette = {
  text: '1F2933',
  muted: '5B6770',
  accent: '1D3A5F',
  rule: 'C5CDD5',
  shade: 'F3F5F7',
} as const;

export const severityColour: Readonly<Record<Severity, string>> = {
  critical: '9B1C1C',
  high: 'A8450B',
  medium: '7A5B00',
  low: '2C6147',
  info: '5B6770',
};
