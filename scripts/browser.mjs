// Finds a Chromium for the window of `npm start` and for the journeys of `npm test`; for the latter also gets one.
// Plain Node 20, no dependency: it runs before anything is installed.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { bounded } from './bounded.mjs';

const { env, platform } = process;

/** Flags that keep a Chromium from talking to anybody but us. */
export const quietFlags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-pings',
  '--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,AutofillServerCommunication',
];

/** Chromium cannot sandbox itself when root runs it. */
export const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];

const onPath = (names) =>
  (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

const installed = {
  linux: () =>
    onPath([
      'chromium',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'chromium-browser',
    ]),
  darwin: () =>
    ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: () =>
    [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        join(folder, 'Google/Chrome/Application/chrome.exe'),
      ]),
};

/** What Playwright has downloaded for itself, newest first. */
function downloaded() {
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
      win32: join(env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    }[platform] ??
    join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  const programs = [
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-linux/headless_shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return readdirSync(cache)
    .filter((folder) => folder.startsWith('chromium'))
    .sort()
    .reverse()
    .flatMap((folder) => programs.map((program) => join(cache, folder, program)));
}

const firstThere = (paths) => paths.find((path) => existsSync(path)) ?? null;
const named = () => env.REDRESS_BROWSER || null;

/** A browser that shows a window: the one named, else Chromium, Chrome or Edge of this machine; null if none. */
export const windowBrowser = () => firstThere(named() === null ? (installed[platform]?.() ?? []) : [named()]);

/** A browser that the journeys can drive; the small headless one first, which halves their time; null if none. */
export const testBrowser = () =>
  firstThere(
    named() === null
      ? [...onPath(['chromium-headless-shell']), ...(installed[platform]?.() ?? []), ...downloaded()]
      : [named()],
  );

/** How long each way of getting a browser may take, in seconds. */
const GET_SECONDS = Number(env.REDRESS_BROWSER_SECONDS ?? 240);

const isRoot = process.getuid?.() === 0;
const waysToGet = [
  {
    what: 'Playwright downloads Chromium',
    may: () => true,
    steps: [[process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']]],
  },
  {
    what: 'apt-get installs Chromium',
    may: () => isRoot && existsSync('/usr/bin/apt-get'),
    steps: [
      ['apt-get', ['-qq', 'update']],
      ['apt-get', ['-qq', '-y', '--no-install-recommends', 'install', 'chromium-headless-shell']],
    ],
  },
];

/** `testBrowser`, got if it must be: by Playwright, else by the system's package manager. Null when neither can. */
export async function ensureTestBrowser(say) {
  for (const way of waysToGet.filter(({ may }) => may())) {
    if (testBrowser() !== null || named() !== null) break;
    say(`no Chromium here yet: ${way.what} (at most ${GET_SECONDS} s)`);
    for (const [program, args] of way.steps)
      if (!(await bounded(program, args, GET_SECONDS, { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }))) break;
  }
  return testBrowser();
}

/** What to do when there is none. */
export const noBrowserSentence = () =>
  named() === null
    ? 'The journeys need a browser and none could be had: install Chromium, Chrome or Edge (Debian: apt-get install chromium), or name one in REDRESS_BROWSER.'
    : `REDRESS_BROWSER names ${named()}, and there is no such file.`;
