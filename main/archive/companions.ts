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

const pageEndings: readonly string[] = ['.html', '.htm', '.HTM', '.HTML', '.xhtml'];

/**
 * Whether a file belongs to a page saved "complete" beside it, below `X_files/` of `X.html` (or what the browser's language calls
 * that folder), and so is no clipping of its own. Paths are told apart as given, with `/` or `\`.
 * @param htmlPaths every `.html` and `.htm` file of the same listing
 */
export function isCompanionOf(path: string, htmlPaths: ReadonlySet<string>): boolean {
  return pagesOf(path, htmlPaths).length > 0;
}

/** The pages of a listing to which a file belongs as its companion. */
export function pagesOf(path: string, htmlPaths: ReadonlySet<string>): readonly string[] {
  const parts = path.split(/(?<=[/\\])/);
  let folder = '';
  for (const part of parts.slice(0, -1)) {
    const page = pageOfFolder(part.slice(0, -1));
    const pages = page === null ? [] : pageEndings.map((ending) => folder + page + ending);
    const found = pages.filter((one) => htmlPaths.has(one));
    if (found.length > 0) return found;
    folder += part;
  }
  return [];
}

/** The name, without its ending, of the page to which a folder of this name would belong; null where it is no companion's. */
function pageOfFolder(name: string): string | null {
  const ending = folderEndings.find((candidate) => name.length > candidate.length && name.endsWith(candidate));
  return ending === undefined ? null : name.slice(0, -ending.length);
}

/** Whether a file or folder is one the system keeps for itself and no one clipped: dotfiles, `Thumbs.db`, `desktop.ini`. */
export function isHidden(path: string): boolean {
  return path
    .split(/[/\\]/)
    .some((name) => /^\.[^.]|^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|\$recycle\.bin|__macosx)$/i.test(name));
}
