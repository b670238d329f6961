/** What every answer has to carry. Written down a second time on purpose: a slip in the one shows in the other. */
const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), ' +
    'microphone=(), midi=(), payment=(), serial=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; ";

export const security = {
  ...everywhere,
  'content-security-policy': `${policy}frame-ancestors 'none'`,
  'cross-origin-resource-policy': 'same-origin',
};

/** The same for the answer with the file at an address. */
export function securityAt(path: string): Record<string, string> {
  if (isOpen(path)) return { ...security, 'cross-origin-resource-policy': 'cross-origin', [sharing]: '*' };
  if (path === '/embed.html') return { ...security, 'content-security-policy': `${policy}frame-ancestors *`, 'cross-origin-resource-policy': 'cross-origin' };
  if (path === '/developer.html') return { ...security, 'content-security-policy': `${policy}frame-src 'self'; frame-ancestors 'none'` };
  return security;
}

/** Must not be sent elsewhere: compare it, too. */
export const sharing = 'access-control-allow-origin';

/** What a frame of another site loads. */
function isOpen(path: string): boolean {
  return path.startsWith('/assets/') || path === '/embed.js';
}

export const caching = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
  missing: 'no-store',
};

/** By the end of the name. */
export const mediaTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
};
