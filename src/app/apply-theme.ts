import { CATEGORIES } from '../model/category.ts';
import { type Theme, mix } from '../paint/theme.ts';

/** Hands the theme to the style sheet as custom properties of the host. */
export function applyTheme(host: HTMLElement, theme: Theme): void {
  const { paper, panel, ink, muted, edge, hair, band, future, accent, onAccent } = theme;
  const colors = {
    paper,
    panel,
    ink,
    muted,
    edge,
    hair,
    band,
    future,
    accent,
    'on-accent': onAccent,
  };
  for (const [name, color] of Object.entries(colors)) host.style.setProperty(`--${name}`, color);
  for (const category of CATEGORIES) {
    host.style.setProperty(`--${category}`, theme.category[category]);
  }
  host.style.setProperty('--accent-wash', mix(panel, accent, 0.1));
  host.style.colorScheme = theme.name;
  host.dataset.theme = theme.name;
}
