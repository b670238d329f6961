#!/usr/bin/env node
// Stands in for Firefox's program file. Playwright speaks WebDriver BiDi to an unmodified Firefox, but sends one command
// that Firefox ESR does not know yet, and gives up when it is refused. The bridge starts the browser that FIREFOX names,
// answers that command itself and hands everything else on. Once Firefox ESR knows the command, Playwright can be given
// Firefox itself and this file can go.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';

/** The page is then drawn as Firefox would draw it for anybody: light, with motion. */
const UNKNOWN = 'emulation.setMediaFeaturesOverride';
const READY = /^WebDriver BiDi listening on (ws:\/\/.*)$/;

const program = process.env['FIREFOX'];
if (!program) throw new Error('the variable FIREFOX names no program file');
const firefox = spawn(program, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] });
firefox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => firefox.kill(signal));

createInterface({ input: firefox.stderr }).on('line', (line) => {
  const address = READY.exec(line)?.[1];
  if (!address) return console.error(line);
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => {
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`);
  });
  server.on('connection', (playwright, request) => join(playwright, new WebSocket(address + request.url)));
});

/** Joins the two ends. What Playwright says before Firefox is connected waits. */
function join(playwright, browser) {
  const waiting = [];
  const send = (text) => (browser.readyState === WebSocket.OPEN ? browser.send(text) : waiting.push(text));
  browser.on('open', () => waiting.splice(0).forEach((text) => browser.send(text)));
  browser.on('message', (data) => playwright.send(String(data)));
  playwright.on('message', (data) => {
    const text = String(data);
    const id = idOfUnknown(text);
    if (id === undefined) send(text);
    else playwright.send(JSON.stringify({ type: 'success', id, result: {} }));
  });
  browser.on('close', () => playwright.close());
  playwright.on('close', () => browser.close());
  for (const end of [playwright, browser]) end.on('error', (error) => console.error(`bridge: ${error.message}`));
}

function idOfUnknown(text) {
  // Most messages need not be parsed for this.
  if (!text.includes(UNKNOWN)) return undefined;
  const { id, method } = JSON.parse(text);
  return method === UNKNOWN ? id : undefined;
}
