/** What was typed since a field was asked for; `null` while none is on its way. */
let typed: string | null = null;
let patience: ReturnType<typeof setTimeout> | undefined;

/** A field that has not come by then, in milliseconds, does not come: the keys are the window's again. */
const longest = 3_000;

/**
 * Holds what is typed while a field is on its way, so that no letter of a note falls on the keys of the window before the field is
 * there. Whoever calls this has `giveTyped` called, whatever came of it.
 */
export function holdTyping(): void {
  if (typed !== null) return;
  typed = '';
  window.addEventListener('keydown', hold, true);
  patience = setTimeout(() => giveTyped(null), longest);
}

/** Lets go of what is typed, and writes what was held into the field, which must have the focus; with `null` it is dropped. */
export function giveTyped(field: HTMLTextAreaElement | null): void {
  const held = typed ?? '';
  typed = null;
  clearTimeout(patience);
  window.removeEventListener('keydown', hold, true);
  if (field === null || held === '') return;
  field.setRangeText(held, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: held }));
}

function hold(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (typed === null || ctrlKey || metaKey || altKey || isComposing) return;
  if (key === 'Backspace') typed = typed.slice(0, -1);
  else if (key === 'Enter') typed += '\n';
  else if (Array.from(key).length === 1) typed += key;
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
