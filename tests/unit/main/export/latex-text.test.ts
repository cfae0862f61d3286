import { expect, test } from 'vitest';
import { latexAddress, latexText, latexTitle } from '../../../../main/export/latex-text.ts';

test('every sign that TeX reads is written so that it prints, and no ligature forms', () => {
  expect(latexText('50 % of $5 & #1_a {b} \\input ~^ <x|y> "q" `c` --- \'\' ,,')).toBe(
    String.raw`50 \% of \$5 \& \#1\_a \textbraceleft{}b\textbraceright{} \textbackslash{}input \textasciitilde{}\textasciicircum{} \textless{}x\textbar{}y\textgreater{} \textquotedbl{}q\textquotedbl{} \textasciigrave{}c\textasciigrave{} -{}-{}- '{}' ,{},`,
  );
});

test('words with capitals are kept as they are, but for the first letter of a headline', () => {
  expect(latexTitle('Talks on NATO in Geneva stall')).toBe('Talks on {NATO} in {Geneva} stall');
  expect(latexTitle('NATO & the EU')).toBe(String.raw`{NATO} \& the {EU}`);
  expect(latexTitle('Überfall')).toBe('Überfall');
});

test('an address ends nowhere but at its end', () => {
  expect(latexAddress('https://a.example/x_y%20z#p{1}$\\')).toBe('https://a.example/x_y%20z#p%7B1%7D%24%5C');
});
