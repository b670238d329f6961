import type { Exports } from './engine.js';

/** Made by the build. */
export default function twin(): Exports;
