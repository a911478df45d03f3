import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { extractAll, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { hostNode } from './tools.mjs';

const archiveOf = (program) => join(program, 'resources', 'app.asar');
const needed = [
  'package.json',
  'out/main/electron.js',
  'out/main/worker.js',
  'out/main/pages.js',
  'out/main/press.js',
  'out/preload/electron.cjs',
  'out/renderer/index.html',
  'out/resources/procedures',
  'out/resources/calendars',
  'out/resources/letters',
];
const ours = /^(out|node_modules|package\.json)(\/|$)/;
const secret = /\.map$|(^|\/)\.(env|npmrc|built)|\.(db|sqlite|key|pem|p12)$/;
const binary = /\.(node|so|dll|dylib|wasm)$/;

/** Nothing is missing from the archive, nothing is in it that is not the program, no library is packed inside. */
export function archiveFindings(program) {
  const archive = archiveOf(program);
  const files = listPackage(archive).map((file) => file.replaceAll('\\', '/').replace(/^\//, ''));
  return [
    ...needed.filter((file) => !files.includes(file)).map((file) => `missing: ${file}`),
    ...files.filter((file) => !ours.test(file) || secret.test(file)).map((file) => `should not ship: ${file}`),
    ...files
      .filter((file) => binary.test(file) && statFile(archive, file).unpacked !== true)
      .map((file) => `packed inside the archive: ${file}`),
    ...(files.includes('node_modules/typeorm/package.json') ? ['typeorm is bundled and ships a second time'] : []),
    ...(existsSync(join(program, 'LICENSES.chromium.html')) ? [] : ['Chromium’s licences are missing']),
  ];
}

/** Each native package has its binary beside the archive, of this system. */
export function nativeFindings(program) {
  const unpacked = `${archiveOf(program)}.unpacked`;
  const libraries = readdirSync(unpacked, { recursive: true }).filter((file) => file.endsWith('.node'));
  const packages = ['better-sqlite3', 'sharp', 'argon2', 'typst-ts-node-compiler'];
  return [
    ...packages.filter((name) => !libraries.some((file) => file.includes(name))).map((name) => `no binary of ${name}`),
    ...libraries
      .filter((file) => !file.includes('darwin') && magicOf(join(unpacked, file)) !== '\x7fELF')
      .map((file) => `of another system: ${file}`),
  ];
}

function magicOf(file) {
  const magic = Buffer.alloc(4);
  const handle = openSync(file, 'r');
  readSync(handle, magic);
  closeSync(handle);
  return magic.toString('latin1');
}

const fuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
};
const ON = '1'.charCodeAt(0);

export async function fuseFindings(program) {
  const wire = await getCurrentFuseWire(join(program, 'redress'));
  return Object.entries(fuses)
    .filter(([name, wanted]) => (wire[FuseV1Options[name]] === ON) !== wanted)
    .map(([name, wanted]) => `fuse ${name} should be ${wanted ? 'on' : 'off'}`);
}

/** What ships runs: the host out of the extracted archive answers with the page. */
export async function startFindings(program, folder) {
  const extracted = join(folder, 'extracted');
  extractAll(archiveOf(program), extracted);
  const host = spawn(hostNode() ?? process.execPath, [join(extracted, 'out', 'main', 'node.js')], {
    cwd: folder,
    env: { ...process.env, REDRESS_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(host, 'exit');
  const line = await Promise.race([
    once(createInterface({ input: host.stdout }), 'line').then(([said]) => said),
    ended.then(() => ''),
  ]);
  const address = /^REDRESS_READY (\S+)$/.exec(line)?.[1];
  const findings = address === undefined ? ['what ships does not start'] : await answerFindings(address);
  host.kill('SIGTERM');
  await ended;
  return findings;
}

/** The page is served, and the application behind it (store, driver, resources) answers. */
async function answerFindings(address) {
  const { origin, hash } = new URL(address);
  const page = await fetch(origin);
  const call = async (path, body, bearer = '') => {
    const headers = {
      Origin: origin,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/json',
      Authorization: `Bearer ${bearer}`,
    };
    const answer = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.ok ? answer.json() : { failure: answer.status };
  };
  const { bearer } = await call('/enter', { ticket: hash.replace('#ticket=', '') });
  const status = await call('/rpc', { operation: 'setup.offers', input: {} }, bearer);
  return [
    ...((await page.text()).includes('<title>Redress</title>') ? [] : ['what ships serves no page']),
    ...(status.value?.procedures?.length > 0 ? [] : [`what ships offers no procedure: ${JSON.stringify(status)}`]),
  ];
}
