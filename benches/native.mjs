// The native bench as a program of its own, asked for one round at a time.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export function native(program) {
  const child = spawn(program, ['--serve'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(Number(line)));
  child.on('close', (code) => waiting.splice(0).forEach(({ reject }) => reject(new Error(`${program} stopped (${code})`))));
  return {
    round({ work, claim }, milliseconds) {
      child.stdin.write(`${JSON.stringify({ work, claim, milliseconds })}\n`);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    close: () => child.stdin.end(),
  };
}
