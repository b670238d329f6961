// The engine in JavaScript, which is built and lies beside the script.
declare module '*-twin.js' {
  const make: () => import('../pkg/src/engine.ts').Exports;
  export default make;
}
