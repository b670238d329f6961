// For React 19 and newer: `import type {} from 'preclaim/react'` once, and JSX knows the elements. React sets
// properties and listens to `onpreclaim-change` by itself; there is no script to load for it.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { PreclaimElement, PreclaimEventMap, PreclaimSettings } from './elements.js';

type Listeners = { [Name in keyof PreclaimEventMap as `on${Name}`]?: (event: PreclaimEventMap[Name]) => void };
type Props = DetailedHTMLProps<HTMLAttributes<PreclaimElement>, PreclaimElement> & PreclaimSettings & Listeners;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'preclaim-check': Props;
      'preclaim-estimate': Props;
      'preclaim-result': Props;
    }
  }
}
