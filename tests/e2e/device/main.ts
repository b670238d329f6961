/// <reference types="vite/client" />
// A page of nothing but www/src/device, so that its tests do not hang on what the portal looks like.

import { Device } from '../../../www/src/device/device.ts';
import * as drafts from '../../../www/src/device/drafts.ts';
import { attempt } from '../../../www/src/device/lock.ts';

declare const VERSION: string;

const device = new Device();
/** Each state that was announced. */
const changes: string[] = [];
device.addEventListener('change', () => {
  changes.push(`${device.offline}${device.locked ? ', locked' : ''}${device.update ? ', update' : ''}`);
});

const bench = { version: VERSION, device, changes, drafts, attempt };
export type Bench = typeof bench;
Object.assign(window, { bench });
