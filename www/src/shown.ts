// Names as they are shown. What people type, paste or open can hold marks that turn the direction of all that
// follows them, amounts too, and can be as long as a book. The claim keeps it as it came.

/** Marks that override or isolate direction. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Letters that are written from right to left. */
const LEFTWARDS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const MOST = 200;
/** Texts of a reply, as JSON, that are longer than any sentence without a name in it. */
const ENDLESS = /"[^"\\]{1000,}/g;

/** A reply of the engine without the marks: a sentence with a name is read in its own direction, and to its end. */
export function legible(reply: string): string {
  return straight(reply).replace(ENDLESS, (long) => `${long.slice(0, MOST)}…`);
}

function straight(text: string): string {
  return text.replace(TURNS, '');
}

/** A name within a line of ours, where it turns nothing but itself. */
export function shown(name: string): string {
  const text = straight(name.length > MOST ? `${name.slice(0, MOST)}…` : name);
  return LEFTWARDS.test(text) ? `\u2068${text}\u2069` : text;
}
