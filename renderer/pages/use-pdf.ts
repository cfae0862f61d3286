import { useEffect, useState } from 'react';
import type { PdfDocument, PdfTrouble } from './pdf-document.ts';

/** A PDF on its way, here, or why it cannot be shown. */
export type OpenedPdf =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly document: PdfDocument }
  | { readonly state: 'failed'; readonly trouble: PdfTrouble };

/** Opens a PDF of the archive for as long as it is shown; the reader of PDFs is loaded when the first comes. */
export function usePdf(sha256: string): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ state: 'opening' });
  useEffect(() => {
    let isLeft = false;
    let document: PdfDocument | null = null;
    const open = async (): Promise<void> => {
      const { openPdf, PdfFailed } = await import('./pdf-document.ts');
      try {
        document = await openPdf(sha256);
        if (isLeft) document.close();
        else setOpened({ state: 'open', document });
      } catch (error) {
        if (!isLeft) setOpened({ state: 'failed', trouble: error instanceof PdfFailed ? error.trouble : 'damaged' });
      }
    };
    void open();
    return () => {
      isLeft = true;
      document?.close();
    };
  }, [sha256]);
  return opened;
}
