// `npm test`. Only looks whether this Node can do the rest, in words that any Node understands.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `The tests need Node 20.19 or newer, and this is ${process.version}: install a newer Node, then run npm test again.`,
  );
  process.exitCode = 1;
} else await import('./gate.mjs');
