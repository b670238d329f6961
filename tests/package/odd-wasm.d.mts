export function wasmThatSays(text?: string): Uint8Array<ArrayBuffer>;
