import type { GivenFile } from './given-file.ts';

/** Asks for files, or for a folder and all that is in it, with the browser's own dialog; none when it was left. */
export function pickFiles(folders: boolean): Promise<readonly GivenFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = folders;
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? []);
      resolve(files.map((file) => ({ file, path: file.webkitRelativePath || file.name })));
    });
    input.click();
  });
}
