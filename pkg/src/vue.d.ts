// For Vue 3: `import type {} from 'preclaim/vue'` once, and templates know the elements.

import type { DefineComponent } from 'vue';
import type { PreclaimEventMap, PreclaimSettings } from './elements.js';

/** `@preclaim-change` in a template is `onPreclaimChange` here. */
type Camel<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Text;
type Listeners = { [Name in keyof PreclaimEventMap as `on${Capitalize<Camel<Name>>}`]?: (event: PreclaimEventMap[Name]) => void };
type Element = DefineComponent<PreclaimSettings & Listeners>;

declare module 'vue' {
  interface GlobalComponents {
    PreclaimCheck: Element;
    PreclaimEstimate: Element;
    PreclaimResult: Element;
  }
}
