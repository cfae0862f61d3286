/** The threads that are started beside a process. */
type ThreadName = 'database-worker' | 'export-thread' | 'memory-watcher' | 'style-worker';

/** The entry of a thread: run from the sources, the TypeScript beside this file; run from a build, the JavaScript beside the bundle. */
export function threadEntry(name: ThreadName): URL {
  return new URL(`./${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
}
