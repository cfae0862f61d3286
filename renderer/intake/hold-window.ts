/**
 * Keeps the browser from opening a file in place of the window where nothing takes it in: before the window is drawn, or when there is only
 * a message in it. What takes files in listens later, and says so in the event.
 */
export function holdWindow(on: EventTarget): void {
  for (const type of ['dragenter', 'dragover', 'drop']) on.addEventListener(type, refuse);
}

function refuse(event: Event): void {
  if (!('dataTransfer' in event) || !holdsFiles(event as DragEvent)) return; // -- what has a data transfer is a drag event
  event.preventDefault();
  const { dataTransfer } = event as DragEvent; // -- as above
  if (dataTransfer !== null) dataTransfer.dropEffect = 'none';
}

/** Whether files are dragged: articles dragged within the window hold none. */
export function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}
