// What a page and the frame in it say to each other.
//
// The frame has no origin of its own, so neither side can go by the origin of a message. The page makes a nonce
// and writes it behind the # of the frame's address. The frame says hello with it to its parent; the page sees
// that the hello comes from the window of its own frame and hands over one end of a channel, once. From then on
// both speak through the channel only.

/** From the frame, to its parent. */
export interface Hello { v: 1; nonce: string }

/** From the page, together with a port. */
export interface Handover extends Hello { set: Settings }

/** What a page can say of the pre-check: the script's `data-` attributes, and what is set later. */
export interface Settings {
  plan?: string;
  locale?: string;
  theme?: string;
  size?: string;
  /** A label: the person gets a button with it that hands over the claim. */
  submitLabel?: string;
  /** What the page knows of the cover, or that as JSON. */
  policy?: object | string;
  /** A claim to begin with, or that as JSON. */
  claim?: object | string;
}

/** Through the channel, to the frame. */
export interface ToFrame {
  set?: Settings;
  /** Which part of the frame can be seen, in CSS pixels from its top. */
  visible?: [top: number, bottom: number];
}

/** Through the channel, to the page. */
export interface ToPage {
  /** `height`, `top` (another screen begins), or the name of an event. */
  type: string;
  height?: number;
  detail?: unknown;
}
