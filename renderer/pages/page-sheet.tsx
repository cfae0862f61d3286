import { useEffect, useRef, useState } from 'react';
import type { PdfDocument } from './pdf-document.ts';

/** One page of a PDF, drawn as wide as it is shown while it is near the eye; before that, and when it cannot be, a blank sheet. */
export function PageSheet({
  document,
  page,
  isNear,
  width,
}: {
  readonly document: PdfDocument;
  readonly page: number;
  readonly isNear: boolean;
  /** How wide it is shown, in pixels of the screen. */
  readonly width: number;
}) {
  const [ratio, setRatio] = useState(document.ratio);
  return (
    <span className="page-sheet" style={{ aspectRatio: `1 / ${ratio}` }}>
      {isNear && width > 0 && <Drawing document={document} page={page} width={width} onRatio={setRatio} />}
    </span>
  );
}

function Drawing({
  document,
  page,
  width,
  onRatio,
}: {
  readonly document: PdfDocument;
  readonly page: number;
  readonly width: number;
  readonly onRatio: (ratio: number) => void;
}) {
  const ground = useRef<HTMLSpanElement>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    // Each drawing has a canvas of its own: two never draw on the same.
    const canvas = window.document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    const draw = async (): Promise<void> => {
      try {
        onRatio(await document.ratioOf(page));
        await document.draw(page, canvas, width, leaving.signal);
        if (!leaving.signal.aborted) ground.current?.replaceChildren(canvas);
      } catch {
        if (!leaving.signal.aborted) setFailed(true);
      }
    };
    void draw();
    return () => {
      leaving.abort();
      // Gives its memory back at once.
      canvas.width = 0;
    };
  }, [document, page, width, onRatio]);
  return (
    <>
      <span ref={ground} className="page-drawing" />
      {isFailed && (
        <span className="page-failed">This page cannot be drawn. The text of the article is not affected.</span>
      )}
    </>
  );
}
