/** Whether the window is wide enough for the library beside the other panes. */
export const hasLibraryBeside = matchMedia('(width >= 1000px)');

/** Whether the window is wide enough for the list and the reader beside each other; else they take turns. */
export const hasReaderBeside = matchMedia('(width >= 800px)');
