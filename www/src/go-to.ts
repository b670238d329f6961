// From a finding to the place it speaks of.

import { parentOf } from './pointer.ts';

/** Brings the field at a JSON Pointer into view and focuses it, or else what holds it. */
export function goTo(pointer: string): void {
  const place = nearest(pointer);
  if (!place) return;
  reveal(place);
  // What a fold holds is drawn once it is open; then the field itself may be there.
  if (place.id !== pointer) revealLater(pointer, place);
}

function revealLater(pointer: string, before: HTMLElement, frames = 5): void {
  requestAnimationFrame(() => {
    const place = nearest(pointer);
    if (place && place !== before) reveal(place);
    else if (frames > 1) revealLater(pointer, before, frames - 1);
  });
}

function reveal(place: HTMLElement): void {
  for (let details = place.closest('details'); details; details = details.parentElement?.closest('details') ?? null) {
    details.open = true;
  }
  const target = radioOf(place) ?? place.querySelector<HTMLElement>(':scope > summary') ?? place;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: target.matches('fieldset') ? 'start' : 'center' });
}

/** Of a group of radio buttons, the one the keyboard would reach. */
function radioOf(place: HTMLElement): HTMLElement | null {
  const radio = (state: string) => place.querySelector<HTMLElement>(`:scope > .choices input${state}`);
  return radio(':checked') ?? radio('');
}

function nearest(pointer: string): HTMLElement | null {
  for (let at: string | undefined = pointer; at; at = parentOf(at)) {
    const place = document.getElementById(at);
    if (place) return place;
  }
  return document.getElementById('form');
}
