// The engine's translation into JavaScript is built, and has no types of its own.

declare module '*-twin.js' {
  const make: () => import('../../../pkg/src/engine.ts').Exports;
  export default make;
}
