// What the page and its service worker say to each other: types only, so that nothing of it is shipped.

export type Message =
  /** Is every file of the page at this path on this device? The worker answers on the port that comes with it. */
  | { type: 'status'; page: string }
  /** A worker that waits takes over now. */
  | { type: 'take-over' };

export interface Status {
  build: string;
  complete: boolean;
}
