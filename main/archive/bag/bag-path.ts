/** A path as a manifest writes it: what would end its line, and the sign that says so, is written by number. */
export function encodedPath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A path of a manifest as it is on disk. Before BagIt 1.0 the per cent sign stood for itself. */
export function decodedPath(path: string, isStrict: boolean): string {
  const coded = isStrict ? /%(?:0D|0A|25)/giu : /%(?:0D|0A)/giu;
  return path.replace(coded, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

/** Whether a path stays within its bag on every system: no way up, no root, drive, share or home folder. */
export function isWithinBag(path: string): boolean {
  if (path === '' || path.includes('\0')) return false;
  if (/^(?:[/\\~]|[a-z]:)/iu.test(path)) return false;
  return !path.split(/[/\\]/u).some((step) => step === '..' || step === '.' || step === '');
}
