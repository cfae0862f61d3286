import type { Paper } from '../../../preload/contract/exports.ts';

/** How a document in HTML is set, on a screen and on paper; it holds no character that HTML would escape. */
export const documentLook = `
html { color-scheme: light dark; }
body { max-width: 42em; margin: 3em auto; padding: 0 1.5em; color: #1f1c18; background: #fff; font: 12pt/1.5 Georgia, Times New Roman, serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 0.5em; break-after: avoid; }
h1 { font-size: 1.7em; margin-top: 0; }
h2 { font-size: 1.3em; }
h3 { font-size: 1.1em; }
h4 { font-size: 1em; font-style: italic; }
h5, h6 { font-size: 1em; font-weight: normal; }
h5 { font-style: italic; }
p { margin: 0 0 0.8em; }
blockquote { margin: 1em 2em; padding: 0; border: 0; break-inside: avoid-page; }
.remark { margin-top: -0.4em; color: #5a544b; font-size: 0.9em; }
pre, code { font-family: Consolas, monospace; font-size: 0.9em; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; margin: 0 0 0.8em; }
td, th { border: 1px solid #999; padding: 0.2em 0.5em; text-align: start; vertical-align: top; }
a { color: #1d3c72; }
sup { font-size: 0.7em; }
sup, sub { line-height: 0; }
.sign a, .back { text-decoration: none; }
section ol { list-style: lower-alpha; }
.notes ol { list-style: decimal; }
.notes section ol { list-style: lower-alpha; }
.notes { margin-top: 3em; border-top: 1px solid #999; font-size: 0.9em; }
.notes h2 { margin-top: 1em; }
.notes li, .notes em, .works p, .works em { unicode-bidi: isolate; }
.works { margin-top: 3em; }
.works p { margin: 0 0 0.5em 2em; text-indent: -2em; }
@media screen and (prefers-color-scheme: dark) {
  body { color: #e6e1d8; background: #1b1a18; }
  a { color: #a9c1ee; }
  .remark { color: #b3aa9c; }
}
@page { margin: 2.5cm 2.5cm 2.8cm; @bottom-center { content: counter(page); font: 9pt Georgia, Times New Roman, serif; color: #5a544b; } }
@media print {
  html { color-scheme: light dark; }
body { max-width: none; margin: 0; padding: 0; font-size: 11pt; orphans: 3; widows: 3; }
  h1, h2, h3, h4, h5, h6 { break-inside: avoid; }
  blockquote { break-inside: auto; }
  blockquote + .remark { break-before: avoid; }
  li, tr, .remark, .works p { break-inside: avoid; }
  .notes h2 + ol { break-before: avoid; }
  a { color: inherit; text-decoration: none; }
  a.named::after { content: ' (' attr(href) ')'; }
  .back, a[href^=\\#own-][href*=-fnref] { display: none; }
}
`;

/** What sets a document for a paper and no other. */
export const paperLook: Readonly<Record<Paper, string>> = {
  a4: '@page { size: A4; }\n',
  letter: '@page { size: letter; }\n',
};
