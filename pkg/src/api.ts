// What every entry of the package gives out.

export { Catalogue, Checker, Session, type CheckerOptions, type ListedHospital, type QuestionOfSession } from './checker.js';
export { EngineError, type Engine, type EngineErrorCode, type EngineKind, type Exports } from './engine.js';
export type { LoadOptions, Twin, WasmSource } from './load.js';
export { Refusal } from './text.js';
export type * from '../types.js';
