// `npm start`. Only looks whether this Node can do the rest, in words that any Node understands.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Redress needs Node 20.19 or newer to start, and this is ${process.version}: install a newer Node, then run npm start again.`,
  );
  process.exitCode = 1;
} else {
  const { startRedress } = await import('./start-redress.mjs');
  process.exitCode = await startRedress();
}
