import type { AnnotationId } from '../preload/contract/annotations.ts';
import type { ArticleId, DossierId } from '../preload/contract/articles.ts';
import type { Selection } from '../preload/contract/exports.ts';
import type { NoteTemplate } from '../preload/contract/note-templates.ts';
import type { Shelf, SortOrder } from '../preload/contract/search.ts';
import type { AskedSearch } from '../preload/contract/searches.ts';
import { hasLibraryBeside, hasReaderBeside } from './window-width.ts';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';

/** The one dialog that may be open: `tag` and `dossiers` are asked about the articles they hold. */
type DialogAsked =
  | 'import'
  | 'keys'
  | 'settings'
  | 'new-version'
  | 'search-log'
  | { readonly saveSearch: AskedSearch }
  | { readonly reject: readonly ArticleId[]; readonly askedFor: AskedSearch }
  | { readonly export: Selection }
  | { readonly template: NoteTemplate | null }
  | { readonly exportDraft: { readonly dossier: DossierId; readonly name: string } }
  | { readonly tag: readonly ArticleId[] }
  | { readonly tagAnnotations: readonly AnnotationId[] }
  | { readonly dossiers: readonly ArticleId[] }
  | { readonly destroy: readonly ArticleId[] };

/** Pairs of articles that are compared in place of list and reader: those that wait for a decision, or the versions of one article. */
export type Comparing = 'open-pairs' | { readonly versionsOf: ArticleId };

/** A place that a link was followed from: an article, and the annotation in whose note the link stands, if it is a note's. */
export interface Waypoint {
  readonly article: ArticleId;
  readonly annotation: AnnotationId | null;
  readonly openedFrom: AskedSearch | null;
}

/** What the window shows just now; what the archive holds is asked of main, never kept here. */
export interface AppState {
  readonly shelf: Shelf;
  readonly query: string;
  readonly sort: SortOrder;
  /** The query that was taken as what was meant by another, which one can go back to. */
  readonly corrected: { readonly from: string; readonly to: string } | null;
  /** The query that Enter was pressed on last. */
  readonly entered: string | null;
  readonly openArticle: ArticleId | null;
  /** The search that the open article was found by, when it was opened from what one found. */
  readonly openedFrom: AskedSearch | null;
  /** When the saved search that is shown was last looked at (milliseconds UTC): what was filed since is new. */
  readonly newSince: number | null;
  /** The place in its text that the open article was opened at, anew for each time; `null` for the first hit, or its beginning. */
  readonly openPlace: { readonly at: number } | null;
  /** The annotation that the open article was opened at, anew for each time. */
  readonly openAnnotation: { readonly id: AnnotationId } | null;
  /** Where the links were followed from that led to the open article, the last one last. */
  readonly trail: readonly Waypoint[];
  /** What is looked for in the open article; `null` while nothing is. */
  readonly finding: string | null;
  readonly comparing: Comparing | null;
  /** The dossier whose draft is shown in place of list and reader. */
  readonly drafting: DossierId | null;
  /** What is listed beside the reader: articles, or the annotations of all of them. */
  readonly listing: 'articles' | 'annotations';
  readonly selected: ReadonlySet<ArticleId>;
  readonly dialog: DialogAsked | null;
  /** Whether the reader has the window to itself; it does while an article is open. */
  readonly isReaderAlone: boolean;
  /** Whether the library was folded out or away; `null` is as the width of the window has it. */
  readonly isLibraryOpen: boolean | null;
  /** Whether the facets were folded out or away; `null` is as the width of the window and the query have it. */
  readonly areFacetsOpen: boolean | null;
}

const nothing: ReadonlySet<ArticleId> = new Set<ArticleId>();

const atFirst: AppState = {
  shelf: { kind: 'all' },
  query: '',
  sort: 'relevance',
  corrected: null,
  entered: null,
  openArticle: null,
  openedFrom: null,
  newSince: null,
  openPlace: null,
  openAnnotation: null,
  trail: [],
  finding: null,
  comparing: null,
  drafting: null,
  listing: 'articles',
  selected: nothing,
  dialog: null,
  isReaderAlone: false,
  isLibraryOpen: null,
  areFacetsOpen: null,
};

/** What can be done to the state of the window. */
export interface AppActions {
  /** Shows a shelf; the query stays and searches within it. */
  readonly showShelf: (shelf: Shelf) => void;
  readonly search: (query: string) => void;
  /** Takes the query for one that was finished. */
  readonly enter: () => void;
  /** Searches for what was meant by the query, and remembers what that was. */
  readonly searchAsMeant: (meant: string) => void;
  /** Shows a search as it was asked: its words, on its shelf, in its order. `newSince` marks what was filed later as new. */
  readonly showSearch: (asked: AskedSearch, newSince?: number) => void;
  readonly sortBy: (sort: SortOrder) => void;
  /**
   * Shows an article in the reader, `from` the search that found it, `at` a place of its canonical text, or at an `annotation` of
   * it; `null` goes back to the list.
   */
  readonly open: (
    article: ArticleId | null,
    how?: {
      readonly from?: AskedSearch | null;
      readonly at?: number | undefined;
      readonly annotation?: AnnotationId | undefined;
    },
  ) => void;
  /** Opens an article that a link leads to, at an `annotation` of it, and remembers the open one to go back to; `note` has the link. */
  readonly follow: (
    article: ArticleId,
    how: { readonly annotation: AnnotationId | null; readonly note: AnnotationId | null },
  ) => void;
  /** Goes back to where the last link was followed from. */
  readonly goBack: () => void;
  /** Looks for words in the open article; `null` stops looking. */
  readonly find: (finding: string | null) => void;
  /** Lists the annotations of all articles in place of the articles. */
  readonly listAnnotations: () => void;
  /** Compares pairs in place of list and reader; `null` goes back to those. */
  readonly compare: (comparing: Comparing | null) => void;
  /** Shows the draft of a dossier, and its shelf behind it; `null` goes back to the list. */
  readonly draft: (dossier: DossierId | null) => void;
  /** Makes these, and no others, the selected articles. */
  readonly select: (articles: Iterable<ArticleId>) => void;
  /** Opens a dialog in place of any other; `null` closes it. */
  readonly ask: (dialog: DialogAsked | null) => void;
  /** Lets list and library step aside for the open article, or brings them back. */
  readonly leaveReaderAlone: (isAlone: boolean) => void;
  /** Folds the library out, or away. */
  readonly unfoldLibrary: (isOpen: boolean) => void;
  /** Folds the facets out, or away. */
  readonly unfoldFacets: (isOpen: boolean) => void;
}

const AppContext = createContext<(AppState & AppActions) | null>(null);

/** With another list to come: in a narrow window the library has done its work, and the list comes in place of the reader. */
function withListShown(before: AppState): AppState {
  return {
    ...before,
    comparing: null,
    drafting: null,
    listing: 'articles',
    selected: nothing,
    isReaderAlone: false,
    isLibraryOpen: before.isLibraryOpen === false ? false : null,
    openArticle: hasReaderBeside.matches ? before.openArticle : null,
  };
}

/** With another article open that was reached from the one before. */
function opened(before: AppState, article: ArticleId, annotation: AnnotationId | null): AppState {
  return {
    ...before,
    openArticle: article,
    openedFrom: null,
    openPlace: null,
    openAnnotation: annotation === null ? null : { id: annotation },
    comparing: null,
    drafting: null,
  };
}

/** The list of a dossier: as it is where it is shown already, else all of it. */
function onShelfOf(id: DossierId, { shelf }: AppState): Partial<AppState> {
  return shelf.kind === 'dossier' && shelf.id === id
    ? {}
    : { shelf: { kind: 'dossier', id }, query: '', newSince: null };
}

/** Holds the state of the window for all below it. */
export function AppStateProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState(atFirst);
  const actions = useMemo<AppActions>(() => {
    const change = (part: Partial<AppState>): void => setState((before) => ({ ...before, ...part }));
    return {
      showShelf: (shelf) =>
        setState((before) => ({
          ...withListShown(before),
          shelf,
          newSince: null,
        })),
      search: (query) =>
        change({
          query,
          newSince: null,
          comparing: null,
          drafting: null,
          listing: 'articles',
          selected: nothing,
          isReaderAlone: false,
        }),
      enter: () => setState((before) => ({ ...before, entered: before.query })),
      searchAsMeant: (meant) =>
        setState((before) => ({
          ...before,
          query: meant,
          corrected: { from: before.query, to: meant },
          newSince: null,
          comparing: null,
          drafting: null,
          listing: 'articles',
          selected: nothing,
          isReaderAlone: false,
        })),
      showSearch: ({ query, shelf, sort }, newSince) =>
        setState((before) => ({
          ...withListShown(before),
          query,
          shelf,
          sort,
          newSince: newSince ?? null,
        })),
      sortBy: (sort) => change({ sort, selected: nothing }),
      open: (article, { from = null, at, annotation } = {}) =>
        setState((before) => ({
          ...before,
          openArticle: article,
          openedFrom: from,
          openPlace: at === undefined ? null : { at },
          openAnnotation: annotation === undefined ? null : { id: annotation },
          trail: [],
          comparing: null,
          drafting: null,
          isReaderAlone: before.isReaderAlone && article !== null,
        })),
      follow: (article, { annotation, note }) =>
        setState((before) => {
          const { openArticle, openedFrom, trail } = before;
          return {
            ...opened(before, article, annotation),
            trail: openArticle === null ? [] : [...trail, { article: openArticle, annotation: note, openedFrom }],
          };
        }),
      goBack: () =>
        setState((before) => {
          const last = before.trail.at(-1);
          if (last === undefined) return before;
          const { article, annotation, openedFrom } = last;
          return { ...opened(before, article, annotation), openedFrom, trail: before.trail.slice(0, -1) };
        }),
      find: (finding) => change({ finding }),
      listAnnotations: () => setState((before) => ({ ...withListShown(before), listing: 'annotations' })),
      compare: (comparing) =>
        setState((before) => ({
          ...before,
          comparing,
          drafting: null,
          selected: nothing,
          isReaderAlone: false,
          isLibraryOpen: before.isLibraryOpen === false ? false : null,
        })),
      draft: (dossier) =>
        setState((before) =>
          dossier === null
            ? { ...before, drafting: null }
            : { ...withListShown(before), ...onShelfOf(dossier, before), drafting: dossier },
        ),
      select: (articles) => change({ selected: new Set(articles) }),
      ask: (dialog) => change({ dialog }),
      leaveReaderAlone: (isAlone) =>
        setState((before) => ({
          ...before,
          isReaderAlone:
            isAlone && before.openArticle !== null && before.comparing === null && before.drafting === null,
        })),
      unfoldLibrary: (isOpen) =>
        change({ isLibraryOpen: isOpen === hasLibraryBeside.matches ? null : isOpen, isReaderAlone: false }),
      unfoldFacets: (isOpen) => change({ areFacetsOpen: isOpen }),
    };
  }, []);
  const value = useMemo(() => ({ ...state, ...actions }), [state, actions]);
  return <AppContext value={value}>{children}</AppContext>;
}

/** The state of the window and what can be done to it. @throws outside `AppStateProvider` */
export function useAppState(): AppState & AppActions {
  const value = use(AppContext);
  if (value === null) throw new Error('useAppState is used outside AppStateProvider');
  return value;
}
