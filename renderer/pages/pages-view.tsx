import { useEffect, useMemo, type KeyboardEvent, type RefObject } from 'react';
import { AreaGroundView } from '../areas/area-ground.tsx';
import { inDigits } from '../ui/words.ts';
import { PageSheet } from './page-sheet.tsx';
import type { PdfDocument, PdfTrouble } from './pdf-document.ts';
import { useNearPages } from './use-near-pages.ts';
import { usePdf } from './use-pdf.ts';
import './pages.css';

const troubleWords: Readonly<Record<PdfTrouble, string>> = {
  damaged: 'The pages cannot be shown: the PDF is damaged, or no PDF that can be read.',
  locked: 'The pages cannot be shown: the PDF is locked by a password.',
  'too-large': 'The pages cannot be shown: the PDF is too large.',
  'too-slow': 'The pages cannot be shown: the PDF takes too long to read.',
  gone: 'The pages cannot be shown: the original is not in the archive any more.',
};

/** The pages of the PDF an article was clipped from, to be read and marked. `onOpen` is told when they are laid out. */
export function PagesView({
  sha256,
  scroller,
  onOpen,
}: {
  readonly sha256: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onOpen: () => void;
}) {
  const opened = usePdf(sha256);
  useEffect(() => {
    if (opened.state === 'open') onOpen();
  }, [opened, onOpen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
    event.preventDefault();
    if (scroller.current !== null) turnPage(scroller.current, event.key === 'PageDown' ? 1 : -1);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys go through the pages as they do through a text
    <div
      ref={scroller}
      className="pages"
      role="document"
      aria-label="Pages of the original"
      aria-busy={opened.state === 'opening'}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- pages are scrolled by keyboard as well
      tabIndex={0}
      data-pane-scroll
      onKeyDown={onKeyDown}
    >
      {opened.state === 'failed' && (
        <p className="pages-notice" role="alert">
          {troubleWords[opened.trouble]} The text of the article is not affected.
        </p>
      )}
      {opened.state === 'open' && <Sheets document={opened.document} sha256={sha256} scroller={scroller} />}
    </div>
  );
}

function Sheets({
  document,
  sha256,
  scroller,
}: {
  readonly document: PdfDocument;
  readonly sha256: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
}) {
  const { near, width } = useNearPages(scroller);
  const pages = useMemo(() => Array.from({ length: document.pages }, (_, index) => index + 1), [document]);
  return pages.map((page) => (
    <section key={page} className="page" data-page={page} aria-label={`Page ${page}`}>
      <AreaGroundView ground={{ kind: 'page', original: sha256, page }} name={`page ${page}`}>
        <PageSheet document={document} page={page} isNear={near.has(page)} width={width} />
      </AreaGroundView>
      <p className="page-number">
        Page {inDigits(page)} of {inDigits(document.pages)}
      </p>
    </section>
  ));
}

/** Goes to the beginning of the next page (1), or of the page at the top and then of the one before (-1). */
function turnPage(scroller: HTMLElement, by: 1 | -1): void {
  const edge = scroller.getBoundingClientRect().top;
  const starts = Array.from(
    scroller.querySelectorAll('[data-page]'),
    (page) => page.getBoundingClientRect().top - edge,
  );
  const next = by === 1 ? starts.find((start) => start > slack) : starts.findLast((start) => start < -slack);
  if (next !== undefined) scroller.scrollBy({ top: next - margin, behavior: 'instant' });
}

/** How far from the edge a page that is shown at it begins, and what is still taken as there, in pixels. */
const margin = 8;
const slack = 16;
