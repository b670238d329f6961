// The page's side of the frame: puts it there, keeps its height, and passes on what it tells. Every byte counts
// here: the script is loaded by pages that have nothing else of ours.

import type { Handover, Hello, Settings, ToFrame, ToPage } from './messages.ts';

/** The frame, for the page around it. */
export interface Frame extends HTMLIFrameElement {
  /** Sets something in the pre-check, now or as soon as it is there. */
  preclaim(set: Settings): void;
}

/** A frame that asks for more is no pre-check any more. */
const MOST = 20_000;

/** Puts the pre-check behind an element that says by `data-` attributes how it is to be. */
export function place(mark: HTMLElement, base: string): Frame {
  const { dataset } = mark;
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const frame = document.createElement('iframe') as Frame;
  const set: Settings = { ...dataset };
  let port: MessagePort | undefined;
  let known: unknown;
  const tell = (message: ToFrame) => port?.postMessage(message);
  // Important, because so are some rules of pages that undo all styles.
  const style = (name: string, value: string) => frame.style.setProperty(name, value, 'important');
  const look = () => {
    const { top } = frame.getBoundingClientRect();
    tell({ visible: [-top, innerHeight - top] });
  };

  frame.preclaim = (more) => {
    Object.assign(set, more);
    tell({ set: more });
  };
  frame.title = dataset['title'] ?? '赔前查 preclaim';
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-downloads allow-modals');
  style('all', 'initial');
  style('display', 'block');
  style('width', '100%');
  style('height', '40rem');
  frame.src = `${new URL(dataset['frame'] ?? 'embed.html', base).href}#${nonce}`;

  addEventListener('message', ({ source, data }: MessageEvent<Hello | undefined>) => {
    // A window gets one port. A frame that is moved in the page gets another window, and all that was set so far.
    if (!source || source !== frame.contentWindow || source === known || data?.v !== 1 || data.nonce !== nonce) return;
    known = source;
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port.onmessage = ({ data: { type, height, detail } }: MessageEvent<ToPage>) => {
      if (type === 'height') style('height', `${Math.min(height ?? 0, MOST)}px`);
      else if (type === 'top') frame.getBoundingClientRect().top < 0 && frame.scrollIntoView();
      else if (type.startsWith('preclaim-')) frame.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
    };
    frame.contentWindow?.postMessage({ v: 1, nonce, set } satisfies Handover, '*', [port2]);
    look();
  });
  for (const type of ['scroll', 'resize']) addEventListener(type, look, { capture: true, passive: true });
  mark.after(frame);
  return frame;
}
