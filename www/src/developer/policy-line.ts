// The content security policy that a way of embedding needs at least, and why.

import type { Configuration } from './configuration.ts';
import type { Way } from './snippets.ts';
import type { Labels } from './zh-CN.ts';

type Reason = keyof Labels['snippets']['reasons'];

export interface PolicyLine {
  /** Empty where there is no such thing. */
  line: string;
  reasons: { part: string; why: Reason }[];
}

export function policyOf(way: Way, { engine }: Configuration, host: string): PolicyLine {
  if (way === 'wechat') return { line: '', reasons: [{ part: '', why: 'none' }] };
  if (way === 'iframe') return joined([[`script-src ${host}`, 'scriptOther'], [`frame-src ${host}`, 'frame']]);
  const script = engine === 'twin' ? "script-src 'self'" : "script-src 'self' 'wasm-unsafe-eval'";
  return joined([[script, engine === 'twin' ? 'twin' : 'wasm'], ["connect-src 'self'", 'connect']], way === 'engine' ? [] : ['script', 'style']);
}

function joined(parts: [string, Reason][], further: Reason[] = []): PolicyLine {
  return {
    line: `Content-Security-Policy: ${parts.map(([part]) => part).join('; ')}`,
    reasons: [...parts.map(([part, why]) => ({ part, why })), ...further.map((why) => ({ part: '', why }))],
  };
}
