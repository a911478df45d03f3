import { spawn } from 'node:child_process';
import { windowBrowser } from './browser.mjs';
import { openWindow } from './browser-window.mjs';
import { haveElectron } from './electron.mjs';
import { startHost } from './host.mjs';
import { buildIfStale, install } from './ready.mjs';
import { hostNode, root } from './tools.mjs';

const say = (line) => console.log(line);
/** Electron that ends badly within this time never showed a window; in ms. */
const NEVER_SHOWN = 15_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Installs, builds, opens the window; answers the exit code when the person has closed it. */
export async function startRedress() {
  if (!(await install(say)) || !(await buildIfStale(say))) return 1;
  if (!hasDisplay()) return tellAddress('There is no display here.');
  const electron = await haveElectron(say);
  if (electron !== null && (await inElectron(electron))) return 0;
  return inBrowser(electron === null ? 'Electron could not be had here' : 'Electron does not run here');
}

/** Runs the program in Electron; false when that never came to a window. */
async function inElectron(binary) {
  const began = performance.now();
  const child = spawn(binary, [root], { stdio: 'inherit' });
  const stop = endOnSignal(() => child.kill());
  const code = await new Promise((resolve) => {
    child.once('exit', (exit) => resolve(exit ?? 1));
    child.once('error', () => resolve(1));
  });
  return stop() || code === 0 || performance.now() - began > NEVER_SHOWN;
}

async function inBrowser(why) {
  const browser = windowBrowser();
  if (browser === null) return tellAddress(`${why}, nor a Chromium, Chrome or Edge.`);
  const host = await hostOrWhy();
  if (host === null) return 1;
  say(`${why}: opening the same program in ${browser}.`);
  const window = openWindow(browser, host.address);
  endOnSignal(window.close);
  void host.ended.then(window.close);
  await window.closed;
  await host.end();
  return 0;
}

async function tellAddress(why) {
  const host = await hostOrWhy('--address-for-a-person');
  if (host === null) return 1;
  say(`${why} Open this address in a browser on this computer, once and within ten minutes; Ctrl+C ends Redress:`);
  say(host.address);
  endOnSignal(host.end);
  await host.ended;
  return 0;
}

async function hostOrWhy(...args) {
  const node = hostNode();
  const host = node === null ? null : await startHost(node, args);
  if (node === null)
    say(
      `Without Electron, Redress needs Node 24 or newer, and this is ${process.version}: install it, then run npm start again.`,
    );
  else if (host === null) say('Redress did not start; what stands above says why.');
  return host;
}

/** Calls `end` on a signal to this process; answers the way to stop, which tells whether there was one. */
function endOnSignal(end) {
  let asked = false;
  const act = () => {
    asked = true;
    end();
  };
  for (const signal of SIGNALS) process.on(signal, act);
  return () => {
    for (const signal of SIGNALS) process.off(signal, act);
    return asked;
  };
}
