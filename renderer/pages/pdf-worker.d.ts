/** Where the half of PDF.js that reads files lies among the window's own files. */
declare module 'pdfjs-dist/build/pdf.worker.min.mjs?url' {
  const address: string;
  export default address;
}

/** Where the half of PDF.js that draws lies among them. */
declare module 'pdfjs-dist/build/pdf.renderer.min.mjs?url' {
  const address: string;
  export default address;
}
