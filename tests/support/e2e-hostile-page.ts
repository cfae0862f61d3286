/** What a payload does when it runs: something that a test can see. */
const payload = 'window.wasRun=1;alert(1)';

/** Markup that would run something or reach for an address, if any of it were taken for markup. */
export function hostileMarkup(beacon: string): string {
  return [
    `</title></textarea></style></script><script>${payload};fetch('${beacon}/fetch')</script>`,
    `<img src="${beacon}/img" onerror="${payload}">`,
    `<svg onload="${payload}"><use href="${beacon}/use#a"/><image href="${beacon}/image"/></svg>`,
    `<iframe src="javascript:${payload}" srcdoc="<script>${payload}</script>"></iframe>`,
  ].join('');
}

/** A saved page that tries to run scripts and to tell `beacon` that it was opened, in every way a page has. */
export function hostilePage(beacon: string): string {
  const markup = hostileMarkup(beacon);
  const escaped = markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<!doctype html><html lang="en" onload="${payload}"><head>
<title>${escaped}</title>
<base href="${beacon}/base/">
<meta http-equiv="refresh" content="0;url=${beacon}/refresh">
<meta name="author" content="${escaped}"><meta property="og:site_name" content="${escaped}">
<link rel="canonical" href="javascript:${payload}">
<link rel="stylesheet" href="${beacon}/style.css"><link rel="icon" href="${beacon}/icon">
<link rel="prefetch" href="${beacon}/prefetch"><link rel="prerender" href="${beacon}/prerender">
<link rel="preconnect" href="${beacon}"><link rel="dns-prefetch" href="${beacon}">
<link rel="modulepreload" href="${beacon}/module.js"><link rel="manifest" href="${beacon}/manifest">
<script type="speculationrules">{"prefetch":[{"urls":["${beacon}/speculation"]}]}</script>
<script src="${beacon}/script.js"></script><script>${payload}</script>
<style>@import "${beacon}/import.css"; @font-face{font-family:x;src:url(${beacon}/font)} body{background:url(${beacon}/css);font-family:x}</style>
</head><body onload="${payload}" background="${beacon}/body"><article>
<h1 onclick="${payload}">A page full of traps</h1>
<p style="background:url(${beacon}/inline)" onmouseover="${payload}" onfocus="${payload}" tabindex="1" autofocus>
The committee opened its session with a reading of the minutes, and nobody objected to any of them this year.</p>
<p>Members asked for <a href="javascript:${payload}">the list of members</a>, for
<a href="data:text/html,<script>${payload}</script>">the map of the harbour</a> and for
<a href="${beacon}/link" ping="${beacon}/ping" target="_blank" onclick="${payload}">the protocol of the last session</a>,
and were told that all of them would be sent with the post, as they had been in the years before.</p>
<p>The chair ${escaped} thanked the guests and closed the session at noon, an hour earlier than planned by the office.</p>
<img src="${beacon}/pixel" srcset="${beacon}/srcset 2x" onerror="${payload}"><picture><source srcset="${beacon}/source"></picture>
<video src="${beacon}/video" poster="${beacon}/poster" autoplay onloadstart="${payload}"></video>
<audio src="${beacon}/audio" autoplay></audio><track src="${beacon}/track">
<object data="${beacon}/object"></object><embed src="${beacon}/embed">
<iframe src="${beacon}/frame"></iframe><iframe srcdoc="<script>parent.${payload}</script>"></iframe>
<form action="${beacon}/form" id="f"><input name="q" value="1" autofocus onfocus="${payload}"><button formaction="javascript:${payload}">Send</button></form>
<script>document.getElementById('f').submit()</script>
<svg><script>${payload}</script><animate onbegin="${payload}" attributeName="x"/><a href="javascript:${payload}"><text>x</text></a></svg>
<math><mtext><table><mglyph><style><img src=x onerror="${payload}"></style></mglyph></table></mtext></math>
<table background="${beacon}/table"><tr><td background="${beacon}/cell">The table of contributions was agreed without a vote.</td></tr></table>
<template><img src="${beacon}/template" onerror="${payload}"></template>
<noscript><img src="${beacon}/noscript"></noscript>
<details open ontoggle="${payload}"><summary>Annex</summary>The annex lists the harbours that take part.</details>
</article></body></html>`;
}
