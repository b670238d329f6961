// Built to embed.js: <script src="…/embed.js" data-plan="…" data-locale="…" async></script>
//
// A classic script, because only such a one knows where it stands.

import { place } from './place.ts';

const script = document.currentScript;
if (script instanceof HTMLScriptElement) place(script, script.src);
