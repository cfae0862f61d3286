import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** One source file: its path from the project's folder, always with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A place in a source file that breaks a rule, as `path:line`, and the words around it. */
export interface Finding {
  readonly place: string;
  readonly what: string;
}

const codeFolders = ['main', 'preload', 'renderer', 'tests'];
const notOurs = 'tests/fixtures/';

/** The paths of all files below a folder of the project, from the project's folder and with `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** All TypeScript of the project. */
export function sourceFiles(): readonly SourceFile[] {
  return codeFolders
    .flatMap(filesBelow)
    .filter((path) => /\.tsx?$/u.test(path) && !path.startsWith(notOurs))
    .map((path) => ({ path, text: readFileSync(join(projectFolder, path), 'utf8') }));
}

/** What a file imports: files of ours as paths from the project's folder, packages by the name in the import. */
export function importsOf({ path, text }: SourceFile): readonly string[] {
  const { module } = parse({ path, text });
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ];
  return [...new Set(named)].map((name) =>
    name.startsWith('.') ? join(dirname(path), name).split(sep).join('/') : name,
  );
}

/** The syntax tree of a file. @throws {Error} when it cannot be parsed */
export function parse({ path, text }: SourceFile): ReturnType<typeof parseSync> {
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  return parsed;
}

/** Walks the syntax tree of a file. */
export function walk(file: SourceFile, visitor: ConstructorParameters<typeof Visitor>[0]): void {
  new Visitor(visitor).visit(parse(file).program);
}

/** The line, from 1, an offset stands on. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** A finding at an offset of a file. */
export function findingAt({ path, text }: SourceFile, offset: number, what: string): Finding {
  return { place: `${path}:${lineAt(text, offset)}`, what };
}
