import type { Page } from '@playwright/test';

/** The elements of a window that could run something or reach out, as markup, and whether a payload was run. */
export function dangersIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isOwn = (address: string): boolean => new URL(address, location.href).origin === location.origin;
    const isDangerous = (element: Element): boolean => {
      if (element.matches('iframe, object, embed, form[action], meta[http-equiv], base, video, audio, source'))
        return true;
      if (element.matches('script:not([src]), style:not([data-react-aria-prevent-focus])')) return true;
      return Array.from(element.attributes).some(({ name, value }) => {
        if (name.startsWith('on') || name === 'srcdoc' || name === 'ping') return true;
        if (['href', 'src', 'srcset', 'action', 'formaction', 'xlink:href'].includes(name)) return !isOwn(value);
        return name === 'style' && /url\(/iu.test(value);
      });
    };
    const found = Array.from(document.querySelectorAll('*')).filter(isDangerous);
    const wasRun = 'wasRun' in window ? ['a payload was run'] : [];
    return [...wasRun, ...found.map((element) => element.outerHTML.slice(0, 200))];
  });
}
