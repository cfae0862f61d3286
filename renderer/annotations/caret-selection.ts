import type { CaretMove } from './caret-moves.ts';

/** How much of the pane a page is: a few lines of the last page stay in sight. */
const pageShare = 0.85;

/** Puts the caret at the first text in sight, unless it stands in the text already. */
export function placeCaret(root: HTMLElement, scroller: HTMLElement): void {
  const selection = document.getSelection();
  if (selection === null || (selection.focusNode !== null && root.contains(selection.focusNode))) return;
  const pane = scroller.getBoundingClientRect();
  const text = root.getBoundingClientRect();
  const line = Number.parseFloat(getComputedStyle(root).lineHeight);
  const isRightToLeft = getComputedStyle(root).direction === 'rtl';
  const seen = document.caretPositionFromPoint(
    isRightToLeft ? text.right - 1 : text.left + 1,
    Math.max(pane.top, text.top) + line / 2,
  );
  if (seen !== null && root.contains(seen.offsetNode)) selection.collapse(seen.offsetNode, seen.offset);
  else selection.collapse(root, 0);
}

/** Moves or extends the selection, keeps it in the text and its moving end in sight. */
export function moveCaret({ alter, direction, by }: CaretMove, root: HTMLElement, scroller: HTMLElement): void {
  const selection = document.getSelection();
  if (selection === null) return;
  placeCaret(root, scroller);
  if (by === 'text') moveToEdge(selection, root, alter, direction);
  else {
    const granularity = by === 'page' ? 'line' : by;
    for (let left = by === 'page' ? linesInPage(root, scroller) : 1; left > 0; left -= 1) {
      if (!step(selection, root, alter, direction, granularity)) break;
    }
  }
  showFocus(selection, scroller);
}

/** One movement; one that would leave the text is taken back, and gives false. */
function step(selection: Selection, root: HTMLElement, alter: string, direction: string, granularity: string): boolean {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.modify(alter, direction, granularity);
  if (selection.focusNode !== null && root.contains(selection.focusNode)) return true;
  if (anchorNode !== null && focusNode !== null) {
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  }
  return false;
}

function moveToEdge(selection: Selection, root: HTMLElement, alter: string, direction: string): void {
  const edge = document.createRange();
  edge.selectNodeContents(root);
  edge.collapse(direction === 'backward');
  if (alter === 'move') selection.collapse(edge.startContainer, edge.startOffset);
  else selection.extend(edge.startContainer, edge.startOffset);
}

function linesInPage(root: HTMLElement, scroller: HTMLElement): number {
  return Math.floor((scroller.clientHeight * pageShare) / Number.parseFloat(getComputedStyle(root).lineHeight));
}

function showFocus(selection: Selection, scroller: HTMLElement): void {
  if (selection.focusNode === null) return;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const rect = range.getClientRects()[0];
  if (rect === undefined) return;
  const pane = scroller.getBoundingClientRect();
  const margin = rect.height;
  if (rect.top < pane.top + margin) scroller.scrollTop -= pane.top + margin - rect.top;
  else if (rect.bottom > pane.bottom - margin) scroller.scrollTop += rect.bottom - pane.bottom + margin;
}
