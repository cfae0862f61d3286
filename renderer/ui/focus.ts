/** Whether nothing that can be seen has the keyboard's focus: what had it is gone or hidden. */
export function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || !activeElement.checkVisibility();
}
