// UTF-8 for hosts that have no TextEncoder, such as older mini-programs; otherwise the host's own, which is faster.

const encoder = typeof TextEncoder === 'undefined' ? undefined : new TextEncoder();
const decoder = typeof TextDecoder === 'undefined' ? undefined : new TextDecoder();

export function encode(text: string): Uint8Array {
  return encoder ? encoder.encode(text) : encodeByHand(text);
}

/** Bytes that the engine wrote: they are well formed. */
export function decode(bytes: Uint8Array): string {
  return decoder ? decoder.decode(bytes) : decodeByHand(bytes);
}

/** What the first byte begins with, by how many follow it. */
const LEAD = [0x00, 0xc0, 0xe0, 0xf0];

/** Half a surrogate pair becomes U+FFFD, as TextEncoder has it. */
export function encodeByHand(text: string): Uint8Array {
  // No code unit needs more than three bytes.
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    let point = text.charCodeAt(at);
    if (point >= 0xd800 && point <= 0xdfff) {
      const low = point < 0xdc00 ? text.charCodeAt(at + 1) : 0;
      const whole = low >= 0xdc00 && low <= 0xdfff;
      point = whole ? 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00) : 0xfffd;
      if (whole) at += 1;
    }
    if (point < 0x80) bytes[end++] = point;
    else {
      const further = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      bytes[end++] = (LEAD[further] ?? 0) | (point >> (6 * further));
      for (let left = further - 1; left >= 0; left -= 1) bytes[end++] = 0x80 | ((point >> (6 * left)) & 0x3f);
    }
  }
  return bytes.subarray(0, end);
}

/** Code units are put together by the thousand: a call takes only so many arguments. */
const AT_ONCE = 4096;

export function decodeByHand(bytes: Uint8Array): string {
  let text = '';
  let units: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++] ?? 0;
    const further = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let point = further === 0 ? first : first & (0x3f >> further);
    for (let left = further; left > 0; left -= 1) point = (point << 6) | ((bytes[at++] ?? 0) & 0x3f);
    if (point < 0x10000) units.push(point);
    else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    if (units.length >= AT_ONCE) {
      text += String.fromCharCode.apply(null, units);
      units = [];
    }
  }
  return text + String.fromCharCode.apply(null, units);
}
