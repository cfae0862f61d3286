/** What browsers, in their languages, add to a page's name for the folder of its pictures and scripts. */
const folderEndings: readonly string[] = [
  '_files',
  '-files',
  '.files',
  '_file',
  '-filer',
  '_archivos',
  '_arquivos',
  '_fichiers',
  '_ficheiros',
  '-Dateien',
  '_fitxers',
  '_bestanden',
  '_pliki',
  '_soubory',
  '_fajlovi',
  '_datoteke',
  '_fisiere',
  '_elemei',
  '_tiedostot',
  '_failid',
  '_bylos',
  '_dosyalar',
  '_karsiyuklenenler',
  '_filer',
  '_файлы',
  '.файлы',
  '_файли',
  '_ملفات',
  '_קבצים',
  '_文件',
  '.文件',
  '_檔案',
  '_파일',
  '_ファイル',
  '_αρχεία',
];

/**
 * Whether a file belongs to a page saved "complete" beside it, below `X_files/` of `X.html` (or what the browser's language calls
 * that folder), and so is no clipping of its own. Paths are told apart as given, with `/` or `\`.
 * @param htmlPaths every `.html` and `.htm` file of the same listing
 */
export function isCompanionOf(path: string, htmlPaths: ReadonlySet<string>): boolean {
  const parts = path.split(/(?<=[/\\])/);
  let folder = '';
  for (const part of parts.slice(0, -1)) {
    const name = part.slice(0, -1);
    const ending = folderEndings.find((candidate) => name.length > candidate.length && name.endsWith(candidate));
    if (ending !== undefined) {
      const page = folder + name.slice(0, -ending.length);
      if (['.html', '.htm', '.HTM', '.HTML', '.xhtml'].some((extension) => htmlPaths.has(page + extension)))
        return true;
    }
    folder += part;
  }
  return false;
}

/** Whether a file or folder is one the system keeps for itself and no one clipped: dotfiles, `Thumbs.db`, `desktop.ini`. */
export function isHidden(path: string): boolean {
  return path
    .split(/[/\\]/)
    .some((name) => /^\.[^.]|^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|\$recycle\.bin|__macosx)$/i.test(name));
}
