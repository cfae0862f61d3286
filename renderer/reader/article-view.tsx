import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import type { Article } from '../../preload/contract/articles.ts';
import { ArticleNote } from '../annotations/article-note.tsx';
import { AnnotationKeys } from '../annotations/annotation-keys.tsx';
import { AnnotationList } from '../annotations/annotation-list.tsx';
import { pressedAnnotation } from '../annotations/pressed-annotation.ts';
import { CaretBar, useReadingCaret } from '../annotations/reading-caret.tsx';
import { SelectionBar } from '../annotations/selection-bar.tsx';
import { useAnnotating } from '../annotations/use-annotating.ts';
import { useOpenedAnnotation } from '../annotations/use-opened-annotation.ts';
import { usePainting } from '../annotations/use-painting.ts';
import { useTextMap } from '../annotations/use-text-map.ts';
import { useAppState } from '../app-state.tsx';
import { AreasContext } from '../areas/areas-context.ts';
import { useAreas } from '../areas/use-areas.ts';
import { useShownAnnotation } from '../areas/use-shown-annotation.ts';
import { useCall } from '../bridge.ts';
import { PagesView } from '../pages/pages-view.tsx';
import { useReaderView } from '../pages/use-reader-view.ts';
import { ViewSwitch, type ReaderView } from '../pages/view-switch.tsx';
import { useArticleActions } from '../library/article-actions.ts';
import { LinkedFrom } from '../notes/linked-from.tsx';
import { useCopyLink } from '../notes/use-copy-link.ts';
import { quoteOf, useCopyCitation } from './use-copy-citation.ts';
import { WayBack } from '../notes/way-back.tsx';
import { SavedPage } from '../saved/saved-page.tsx';
import { Button } from '../ui/button.tsx';
import { isFocusLost } from '../ui/focus.ts';
import { useKey } from '../ui/keys.tsx';
import { BodyView } from './article-body.tsx';
import { ArticleHead } from './article-head.tsx';
import { Details } from './details.tsx';
import { directionOf } from './direction.ts';
import { FindBar } from './find-bar.tsx';
import { HitStepper } from './hit-stepper.tsx';
import { LinkAddress, type PressedLink } from './link-address.tsx';
import { ReaderBar, type Panel } from './reader-bar.tsx';
import { useArticleHits } from './use-article-hits.ts';
import { useMarkRead } from './use-mark-read.ts';
import { writeLook } from './reading-look.ts';
import { useReadingLook } from './use-reading-look.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { Warnings } from './warnings.tsx';

const howToMark: Readonly<Record<ReaderView, string>> = {
  text: 'Select words in the text, then choose a colour or press 1 to 6.',
  pages: 'Press the button in the corner of a page, then draw over the part to mark.',
  saved: 'Go back to the text to mark something.',
};

/** One article with its annotations: the text, what can be done to it, and a panel beside it. */
export function ArticleView({
  article,
  query,
  panel,
  onPanel,
}: {
  readonly article: Article;
  readonly query: string;
  readonly panel: Panel | null;
  readonly onPanel: (panel: Panel | null) => void;
}) {
  const text = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [link, setLink] = useState<PressedLink | null>(null);
  const map = useTextMap(text, article.body);
  const showAnnotations = useCallback(() => onPanel('annotations'), [onPanel]);
  const ground = useRef<HTMLDivElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const { finding, find, isReaderAlone, leaveReaderAlone } = useAppState();
  const { views, view, setView } = useReaderView(article);
  const [isNoting, setNoting] = useState(false);
  const [, setLaidOut] = useState(0);
  const onPagesOpen = useCallback(() => setLaidOut((times) => times + 1), []);
  const showElsewhere = useShownAnnotation({ ground, map, scroller, view, onView: setView });
  const annotating = useAnnotating(article.id, map, text, scroller, showAnnotations, showElsewhere);
  const areas = useAreas(annotating, showAnnotations);
  const { annotations, active, flashed, selected } = annotating;
  useOpenedAnnotation(article.id, map, annotating, showAnnotations);
  const caret = useReadingCaret(text, scroller);
  const hits = useArticleHits(article.id, query, map, scroller);
  const shownHit = (hits.at === null ? null : hits.passages[hits.at]) ?? null;
  const { data: counts } = useCall('library.counts', {});
  const knownTags = useMemo(() => counts?.tags.map(({ name }) => name) ?? [], [counts]);
  usePainting(map, { annotations, active: active?.id ?? null, flashed, hits: hits.passages, hit: shownHit });
  useMarkRead(article);
  const looks = useReadingLook();
  const { size, typeface, spacing, lineLength } = looks.look;
  useReadingPlace({
    id: article.id,
    map,
    scroller,
    isShownElsewhere: hits.isShownAtFirst,
    setting: `${writeLook(looks.look)} ${isReaderAlone ? 'alone' : ''}`,
  });

  // In place of the list or of another article, the text has the keys that scroll it.
  useEffect(() => {
    if (isFocusLost()) text.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (isReaderAlone && isFocusLost()) text.current?.focus({ preventScroll: true });
  }, [isReaderAlone]);

  // Hits are of the text: that comes back first.
  const stepHits = (by: 1 | -1): boolean => {
    if (view === 'text') return hits.step(by);
    setView('text');
    return true;
  };
  const leaveFinding = (): void => {
    find(null);
    text.current?.focus({ preventScroll: true });
  };

  useKey('reader.alone', () => leaveReaderAlone(!isReaderAlone));
  useKey('reader.caret', caret.toggle);
  useKey('article.note', () => {
    showAnnotations();
    setNoting(true);
  });
  const copyLink = useCopyLink();
  useKey('link.copy', () => (active === null ? copyLink.toArticle(article) : copyLink.toAnnotation(active)));
  const copyCitation = useCopyCitation();
  useKey('citation.copy', () => {
    const marked = document.getSelection()?.toString().trim() ?? '';
    void copyCitation(article.id, selected === null ? quoteOf(active) : marked);
  });
  // What is selected or in hand has the key first: see the key of notes.
  useKey('hit.next', () => annotating.note() || stepHits(1));
  useKey('hit.previous', () => stepHits(-1));
  useKey('annotation.delete', annotating.removeActive, pages);
  useKey('leave', () => {
    if (selected !== null) document.getSelection()?.collapseToEnd();
    else if (caret.isOn) caret.toggle();
    else if (active !== null) annotating.activate(null);
    else if (finding !== null) leaveFinding();
    else return false;
    return true;
  });

  const press = (event: MouseEvent): void => {
    if (map === null || document.getSelection()?.isCollapsed === false) return;
    const pressed = pressedAnnotation(map, annotations, active?.id ?? null, event);
    annotating.activate(pressed?.id ?? null);
    if (pressed !== null) showAnnotations();
  };
  const pressLink = useCallback((address: string, element: HTMLElement) => {
    if (document.getSelection()?.isCollapsed !== false) setLink({ address, element });
  }, []);

  return (
    <div
      className="reader"
      data-size={size}
      data-typeface={typeface}
      data-spacing={spacing}
      data-line-length={lineLength}
    >
      <ReaderBar article={article} annotations={annotations.length} looks={looks} panel={panel} onPanel={onPanel}>
        {view === 'text' && finding === null && <HitStepper hits={hits} label="Hits of the search" />}
        {views.length > 1 && <ViewSwitch views={views} view={view} onView={setView} />}
      </ReaderBar>
      {finding !== null && <FindBar finding={finding} hits={hits} onLeave={leaveFinding} />}
      <WayBack />
      {article.trashedAt !== null && <TrashNotice article={article} />}
      <div className="reader-ground" ref={ground}>
        {view === 'pages' && article.pdf !== null && (
          <AreasContext value={areas}>
            <PagesView sha256={article.pdf} scroller={pages} onOpen={onPagesOpen} />
          </AreasContext>
        )}
        {view === 'saved' && article.page !== null && <SavedPage sha256={article.page} />}
        <div className="reader-scroll" ref={scroller} hidden={view !== 'text'} data-pane-scroll>
          <div className="reader-page">
            <ArticleHead article={article} titleMarks={hits.titleMarks} translationMarks={hits.translationMarks} />
            <Warnings warnings={article.warnings} />
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the text is pressed and moved through to be marked; the list does the same for those who cannot */}
            <div
              ref={text}
              className="article-text"
              role="document"
              aria-label="Text of the article"
              aria-keyshortcuts="F7"
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the text is marked by keyboard as well
              tabIndex={0}
              dir={directionOf(article.language)}
              lang={article.language ?? undefined}
              translate="no"
              onClick={press}
              onKeyDown={caret.onKeyDown}
            >
              <AreasContext value={areas}>
                <BodyView body={article.body} onLink={pressLink} />
              </AreasContext>
            </div>
            {caret.isOn && <CaretBar root={text} />}
            {map !== null && selected?.isSettled === true && (
              <SelectionBar
                map={map}
                passage={selected.passage}
                onMark={annotating.highlight}
                onNote={annotating.note}
              />
            )}
          </div>
        </div>
        {panel !== null && (
          <aside
            className="reader-panel"
            aria-label={panel === 'annotations' ? 'Annotations' : 'Where this comes from'}
          >
            {panel === 'details' && <Details article={article} />}
            {panel === 'annotations' && (
              <>
                <AnnotationList
                  annotations={annotations}
                  active={active?.id ?? null}
                  noted={annotating.noted}
                  knownTags={knownTags}
                  marking={annotating.marking}
                  howToMark={howToMark[view]}
                  text={map?.text ?? ''}
                  selected={selected?.passage ?? null}
                  listRef={list}
                  onJump={annotating.jumpTo}
                  onNote={annotating.writeNote}
                  onReturn={annotating.returnTo}
                  noteOnArticle={
                    <ArticleNote
                      articleId={article.id}
                      marking={annotating.marking}
                      isBegun={isNoting}
                      onBegun={setNoting}
                      onReturn={() => text.current?.focus({ preventScroll: true })}
                    />
                  }
                />
                <LinkedFrom articleId={article.id} />
              </>
            )}
          </aside>
        )}
      </div>
      {link !== null && <LinkAddress link={link} onClose={() => setLink(null)} />}
      <AnnotationKeys annotating={annotating} text={text} list={list} />
      <p className="visually-hidden" aria-live="polite">
        {annotating.announcement}
        {caret.isOn && ' Caret on. Arrow keys move it, Shift selects, 1 to 6 highlight, n writes a note.'}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {hits.announcement}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {isReaderAlone && 'The reader alone. Escape brings the list back.'}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {looks.announcement}
      </p>
    </div>
  );
}

function TrashNotice({ article }: { readonly article: Article }) {
  const actions = useArticleActions();
  return (
    <div className="reader-notice">
      <span>This article is in the trash.</span>
      <Button kind="plain" icon="restore" onPress={() => void actions.restore([article.id])}>
        Restore
      </Button>
    </div>
  );
}
