import { useLayoutEffect, useState, type ReactNode } from 'react';
import { holdsFiles } from './hold-window.ts';
import { importDropped, importFiles, importPasted } from './start-import.ts';
import './drop-zone.css';

/** Takes in what is dropped anywhere on the window, and what is pasted outside fields. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  // As soon as it is drawn: what was dropped a moment before would be refused.
  useLayoutEffect(() => {
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      void importDropped(event.dataTransfer.items);
    };
    // What is drawn anew under the pointer is entered, and not dragged over yet when it is let go there.
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    document.addEventListener('paste', takePasted);
    document.addEventListener('mouseup', keepSelection);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      document.removeEventListener('paste', takePasted);
      document.removeEventListener('mouseup', keepSelection);
    };
  }, []);
  return (
    <div className="drop-zone">
      {children}
      {isOver && (
        <div className="drop-veil" aria-hidden="true">
          <p>Drop to bring it into the archive</p>
        </div>
      )}
    </div>
  );
}

const ownPaste = 'input, textarea, [contenteditable], [role=dialog], [role=alertdialog]';

/** The middle button pastes what is selected on some systems, which outside fields nobody means to file. */
function keepSelection(event: MouseEvent): void {
  const isInField = event.target instanceof Element && event.target.closest(ownPaste) !== null;
  if (event.button === 1 && !isInField) event.preventDefault();
}

function takePasted(event: ClipboardEvent): void {
  const clipboard = event.clipboardData;
  if (clipboard === null || (event.target instanceof Element && event.target.closest(ownPaste) !== null)) return;
  const files = Array.from(clipboard.files, (file) => ({ file, path: file.name }));
  const html = clipboard.getData('text/html') || null;
  const text = clipboard.getData('text/plain') || null;
  if (html !== null || text !== null) void importPasted(html, text);
  else void importFiles(files);
}
