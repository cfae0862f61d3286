import { useCallback, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { AllAnnotationsPane } from './all-annotations/all-annotations-pane.tsx';
import { useAppState, type Comparing } from './app-state.tsx';
import { useBackupTrouble } from './backups/use-backup-trouble.ts';
import { useCall } from './bridge.ts';
import { Dialogs } from './dialogs.tsx';
import { DraftView } from './drafts/draft-view.tsx';
import { DropZone } from './intake/drop-zone.tsx';
import { ImportWindow } from './intake/import-window.tsx';
import { chooseAndImport } from './intake/start-import.ts';
import { PairsView } from './pairs/pairs-view.tsx';
import { LibraryPane } from './library/library-pane.tsx';
import { Reader } from './reader/reader.tsx';
import { ListPane } from './search/list-pane.tsx';
import { TopBar } from './top-bar.tsx';
import { isFocusLost } from './ui/focus.ts';
import { useKey } from './ui/keys.tsx';
import { useUndo } from './ui/undo.tsx';
import { useDraftKey } from './drafts/use-draft-key.ts';
import { useLibrary, usePanes } from './use-panes.ts';
import { Welcome } from './welcome.tsx';
import { useOpeningNews } from './use-opening-news.ts';
import { hasReaderBeside } from './window-width.ts';
import './app.css';

/** The window: the library, the list and the reader, with the search field above them. */
export function App() {
  const { openArticle, comparing, drafting, listing, isReaderAlone, leaveReaderAlone, ask, unfoldLibrary, open } =
    useAppState();
  const { data: counts } = useCall('library.counts', {});
  const library = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  const list = useRef<HTMLElement>(null);
  const reader = useRef<HTMLElement>(null);
  const { focusPane } = usePanes([library, list, reader]);
  const { isShown, isOver } = useLibrary();
  const isFirstStart = counts !== undefined && counts.all + counts.trash === 0;

  // Where the reader has gone, with the focus that was in it, the list has the keys again.
  const wasOpen = useRef(openArticle);
  useEffect(() => {
    if (openArticle === null && wasOpen.current !== null && isFocusLost()) focusPane(list);
    wasOpen.current = openArticle;
  }, [openArticle, focusPane]);

  useMenu();
  useBackupTrouble();
  useOpeningNews();
  useDraftKey();
  useKey('keys', () => ask('keys'));
  useKey('search-log', () => ask('search-log'));
  useKey('library', () => unfoldLibrary(isReaderAlone || !isShown));
  useKey('import', () => void chooseAndImport(false));
  // The field is where it can be seen before it takes the key.
  useKey('search', () => {
    if (isReaderAlone) flushSync(() => leaveReaderAlone(false));
    return false;
  });
  useKey('leave', () => {
    if (isReaderAlone) return leaveReaderAlone(false);
    if (isOver) return unfoldLibrary(false);
    return !hasReaderBeside.matches && openArticle !== null ? open(null) : false;
  });

  return (
    <DropZone>
      <div
        className="app"
        data-view={openArticle === null ? 'list' : 'reader'}
        data-library={isShown ? 'shown' : 'folded'}
        data-alone={isReaderAlone || undefined}
      >
        <TopBar
          onLeaveSearch={() => {
            if (!hasReaderBeside.matches) open(null);
            focusPane(list);
          }}
        />
        <nav className="pane library-pane" aria-label="Library" ref={library} tabIndex={-1}>
          <LibraryPane />
        </nav>
        {isOver && !isReaderAlone && (
          <button
            type="button"
            className="library-veil"
            aria-label="Fold the library away"
            tabIndex={-1}
            onClick={() => unfoldLibrary(false)}
          />
        )}
        <main className="articles-and-reader" ref={main}>
          {isFirstStart ? (
            <Welcome />
          ) : comparing !== null ? (
            <PairsView key={keyOf(comparing)} comparing={comparing} listRef={list} readerRef={reader} />
          ) : drafting !== null ? (
            <DraftView key={drafting} dossier={drafting} listRef={list} draftRef={reader} />
          ) : (
            <>
              {listing === 'annotations' ? (
                <section className="pane list-pane" aria-label="All annotations" ref={list} tabIndex={-1}>
                  <AllAnnotationsPane pane={list} />
                </section>
              ) : (
                <section className="pane list-pane" aria-label="Articles" ref={list} tabIndex={-1}>
                  <ListPane panes={main} />
                </section>
              )}
              <section className="pane reader-pane" aria-label="Reader" ref={reader} tabIndex={-1}>
                {openArticle === null ? <NothingOpen /> : <Reader articleId={openArticle} />}
              </section>
            </>
          )}
        </main>
      </div>
      <ImportWindow />
      <Dialogs />
    </DropZone>
  );
}

function keyOf(comparing: Comparing): string {
  return comparing === 'open-pairs' ? comparing : comparing.versionsOf;
}

function NothingOpen() {
  return (
    <div className="nothing-open">
      <p>Choose an article to read it here.</p>
    </div>
  );
}

/** Does what is chosen in the desktop window's menu. */
function useMenu(): void {
  const { ask, find, finding, openArticle, comparing, drafting, query, shelf } = useAppState();
  const { undo, redo } = useUndo();
  /** In the open article, or else in the archive. */
  const lookFor = useCallback((): void => {
    if (openArticle !== null && comparing === null && drafting === null) find(finding ?? '');
    else document.querySelector<HTMLElement>('.search-input')?.focus();
  }, [openArticle, comparing, drafting, find, finding]);
  useKey('find', lookFor);
  useEffect(
    () =>
      window.aide.on('menu.chosen', ({ item }) => {
        const acts: Readonly<Record<typeof item, () => unknown>> = {
          import: () => chooseAndImport(false),
          'import-folder': () => chooseAndImport(true),
          export: () => ask({ export: { kind: 'search', query, shelf } }),
          find: lookFor,
          keys: () => ask('keys'),
          'new-version': () => ask('new-version'),
          undo,
          redo,
        };
        void acts[item]();
      }),
    [ask, lookFor, query, shelf, undo, redo],
  );
}
