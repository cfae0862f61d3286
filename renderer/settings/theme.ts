/** The themes one can choose; `system` follows the computer. */
export const themes = ['system', 'light', 'dark', 'sepia'] as const;

/** One of the themes above. */
export type Theme = (typeof themes)[number];

/** The themes as people call them. */
export const themeWords: Readonly<Record<Theme, string>> = {
  system: 'As the computer',
  light: 'Light',
  dark: 'Dark',
  sepia: 'Sepia',
};

const key = 'aide.theme';

/** The theme that was chosen on this computer, `system` when none was; a local browser forgets it with its window. */
export function chosenTheme(): Theme {
  const stored = localStorage.getItem(key);
  return themes.find((theme) => theme === stored) ?? 'system';
}

/** Shows the window in a theme. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Shows the window in a theme, and remembers it. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  applyTheme(theme);
}
