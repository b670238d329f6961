// The agent's studio, on a page of its own.

import { Device } from '../device/device.ts';
import { StudioPage } from './page.ts';

const page = document.querySelector('preclaim-studio');
if (page instanceof StudioPage) {
  const device = new Device();
  page.device = device;
  // From here on nothing is fetched any more.
  page.addEventListener('ready', () => void device.start());
}
