import { folderName } from './tag-list.ts';

/** A folder, list, notebook or collection, and the one it lies in. */
export interface Folder {
  readonly id: string;
  readonly name: string;
  readonly parent: string | undefined;
}

/** Deeper nobody files; folders that lie in each other would have no end. */
const deepestFolder = 20;

/** The name of each folder with those around it, by its id. */
export function folderNames(folders: readonly Folder[]): ReadonlyMap<string, string> {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  return new Map(
    folders.map(({ id }) => {
      const path: string[] = [];
      for (let at = byId.get(id); at !== undefined && path.length < deepestFolder; at = byId.get(at.parent ?? ''))
        path.unshift(at.name);
      return [id, folderName(...path)];
    }),
  );
}
