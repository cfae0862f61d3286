/** Has the browser fetch a file of ours and keep it where it keeps downloads. */
export function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
