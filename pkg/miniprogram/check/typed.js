// From what people type to what the claim holds: the exact text or number, or the reason why it cannot be
// read. No amount ever becomes a number.

/** Largest amount the engine reads: eight digits before the point. */
const MOST_DIGITS = 8;
const MOST_DAYS = 365;

export function read(kind, typed) {
  const text = halfWidth(typed).trim();
  if (text === '') return { value: undefined };
  if (kind === 'money') return money(text);
  if (kind === 'days') return days(text);
  return { value: typed.trim() };
}

/** Chinese keyboards write １２。５ for 12.5. */
function halfWidth(text) {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/。/g, '.');
}

function money(text) {
  const bare = text.replace(/^[¥￥]\s*/, '').replace(/\s*(?:元|块|yuan)$/i, '').replace(/\s/g, '');
  if (/^[-−–]/.test(bare)) return { reason: 'negative' };
  const whole = /^\d{1,3}(?:,\d{3})+(?=\.|$)/.test(bare) ? bare.replace(/,/g, '') : bare;
  const parts = /^(\d*)(?:\.(\d*))?$/.exec(whole);
  if (!parts || !/\d/.test(whole)) return { reason: 'amount' };
  const yuan = parts[1].replace(/^0+(?=\d)/, '') || '0';
  const cents = (parts[2] || '').replace(/^(\d{2})0+$/, '$1');
  if (cents.length > 2) return { reason: 'decimals' };
  if (yuan.length > MOST_DIGITS) return { reason: 'large' };
  return { value: `${yuan}.${(cents + '00').slice(0, 2)}` };
}

function days(text) {
  const parts = /^(\d{1,4})\s*(?:天|日|days?)?$/i.exec(text);
  const count = parts ? Number(parts[1]) : 0;
  return count >= 1 && count <= MOST_DAYS ? { value: count } : { reason: 'days' };
}

/** `1234.50` → `¥1,234.50`. */
export function yuan(amount) {
  const [whole, cents] = amount.split('.');
  return `¥${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${cents}`;
}
