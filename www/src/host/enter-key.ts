/** Enter goes on, as everywhere: to the next field, and from the last to the next screen. */
export function goOnWithEnter(root: ShadowRoot, event: KeyboardEvent): void {
  const from = event.target;
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !(from instanceof HTMLInputElement) || !isTypedInto(from)) return;
  event.preventDefault();
  const fields = [...root.querySelectorAll<HTMLElement>('.topic :is(input:not([type=radio], [type=checkbox], [type=file]), select, textarea)')];
  const following = fields.slice(fields.indexOf(from) + 1).find((field) => field.getClientRects().length > 0);
  (following ?? root.getElementById('onward'))?.focus();
  if (!following) root.getElementById('onward')?.click();
}

function isTypedInto({ type }: HTMLInputElement): boolean {
  return type === 'text' || type === 'date';
}
