// To the field at a JSON Pointer, on the screen that is shown.

import { parentOf } from './pointer.ts';

/** Brings a field into view and focuses it, or else what holds it. Whether there was one. */
export function focusField(root: ShadowRoot, pointer: string): boolean {
  const place = nearest(root, pointer);
  if (!place) return false;
  reveal(place);
  // What a fold holds is drawn once it is open; then the field itself may be there.
  if (place.id !== pointer) revealLater(root, pointer, place);
  return true;
}

function revealLater(root: ShadowRoot, pointer: string, before: HTMLElement, frames = 5): void {
  requestAnimationFrame(() => {
    const place = nearest(root, pointer);
    if (place && place !== before) reveal(place);
    else if (frames > 1) revealLater(root, pointer, before, frames - 1);
  });
}

function reveal(place: HTMLElement): void {
  for (let details = place.closest('details'); details; details = details.parentElement?.closest('details') ?? null) {
    details.open = true;
  }
  const target = radioOf(place) ?? place.querySelector<HTMLElement>(':scope > summary') ?? firstFieldOf(place) ?? place;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: target.matches('fieldset') ? 'start' : 'center' });
}

/** Of a group of fields, the one to begin with. */
function firstFieldOf(place: HTMLElement): HTMLElement | null {
  return place.matches('fieldset') ? place.querySelector<HTMLElement>('input, select, textarea') : null;
}

/** Of a group of radio buttons, the one the keyboard would reach. */
function radioOf(place: HTMLElement): HTMLElement | null {
  const radio = (state: string) => place.querySelector<HTMLElement>(`:scope > .choices input${state}`);
  return radio(':checked') ?? radio('');
}

/** The field itself, or the first one of what has no field of its own, such as a hospital, or what holds it. */
function nearest(root: ShadowRoot, pointer: string): HTMLElement | null {
  const exact = root.getElementById(pointer) ?? root.querySelector<HTMLElement>(`:is(input, select, textarea, fieldset)[id^="${CSS.escape(pointer)}/"]`);
  if (exact) return exact;
  for (let at: string | undefined = pointer; at; at = parentOf(at)) {
    const place = root.getElementById(at);
    if (place) return place;
  }
  return null;
}
