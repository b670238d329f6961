// The style sheets of an element: constructed, so that no policy of a host forbids them, and shared by all elements.

import check from '../styles/check.css?inline';
import contrast from '../styles/contrast.css?inline';
import dark from '../styles/dark.css?inline';
import tokens from '../styles/tokens.css?inline';

export type Theme = 'auto' | 'light' | 'dark';

/** In some pages a rem grows with the width of the window; a host says then how large text is. */
const REM = ':host { --rem: var(--preclaim-font-size, 1rem); }';

/** In a condition of `@media` or `@container` a rem is one, and no variable could stand there. */
function sized(css: string): string {
  return css.replace(/@(?:media|container)[^{]*|(-?[\d.]+)rem\b/g, (all, count?: string) => (count === undefined ? all : `calc(${count} * var(--rem))`));
}

function sheet(css: string, media = ''): CSSStyleSheet {
  const made = new CSSStyleSheet({ media });
  made.replaceSync(css);
  return made;
}

const light = sheet(`${REM}\n${sized(tokens)}`);
const more = sheet(contrast);
const rest = sheet(sized(check));
/** On paper it is never dark. */
const darkIf: Record<Theme, CSSStyleSheet[]> = {
  auto: [sheet(dark, '(prefers-color-scheme: dark)')],
  light: [],
  dark: [sheet(dark, 'screen')],
};

/** Later sheets win over earlier ones. */
export function adopt(root: ShadowRoot, theme: Theme): void {
  root.adoptedStyleSheets = [light, ...(darkIf[theme] ?? darkIf.auto), more, rest];
}
