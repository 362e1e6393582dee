import { applyMode, Mode } from '@cloudscape-design/global-styles';

export type Theme = 'light' | 'dark';

const KEY = 'countersign.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

/** What the person chose here, else what the system says. */
export function preferredTheme(): Theme {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return system.matches ? 'dark' : 'light';
}

export function applyTheme(theme: Theme): void {
  applyMode(theme === 'dark' ? Mode.Dark : Mode.Light);
  document.documentElement.style.colorScheme = theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  applyTheme(theme);
}
