/** Single keys of the review screen, and what each does. */
export const SHORTCUTS = {
  j: 'Next finding',
  k: 'Previous finding',
  Enter: 'Show the quoted words of the finding in the contract',
  e: 'Change the severity of the finding',
  '1': 'Findings',
  '2': 'Sections',
  '3': 'Decisions',
  a: 'Approve',
  r: 'Request changes',
  x: 'Reject',
  '?': 'Show this help',
} as const;

export type Shortcut = keyof typeof SHORTCUTS;

const KEY = 'countersign.shortcuts';

/** Single keys get in the way of speech input, so people can switch them off (WCAG 2.1.4). */
export const shortcutsOn = (): boolean => localStorage.getItem(KEY) !== 'off';

export const switchShortcuts = (on: boolean): void => localStorage.setItem(KEY, on ? 'on' : 'off');
