#!/usr/bin/env node
// The installed `aide`. Plain JavaScript, so that a Node too old for the rest can still be told so.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`aide needs Node 22.18 or newer; this is Node ${process.versions.node}.\n`);
  process.exit(3);
}
// Node runs TypeScript everywhere but below node_modules, where the built program lies.
const isInstalled = import.meta.url.includes('/node_modules/');
await import(new URL(isInstalled ? '../../out/main/aide.js' : './aide.ts', import.meta.url).href);
