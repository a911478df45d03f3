import { createHash } from 'node:crypto';
import type { Sha256 } from '#core/domain/ids.ts';
import type { Coverage } from '#core/domain/letters/coverage.ts';
import type { AdoptedText } from '#core/domain/record/events/office-events.ts';
import { letterSource, readLetterTemplate } from '#core/formats/letter-template.ts';
import type { Resources } from '#main/app/ports/resources.ts';
import { bannedIn } from './bans.ts';

/** A template as it comes with the program: an offer that an act of the office puts in force (record 3). */
export type ShippedTemplate = Omit<AdoptedText, 'inForceFrom'>;

const ROOM = 'letters';
export const fontFiles = [
  'NotoSans-Regular.ttf',
  'NotoSans-Bold.ttf',
  'NotoSans-Italic.ttf',
  'NotoSans-BoldItalic.ttf',
];

/** The faces of the letters' type, for `pressOver`. */
export const readFonts = (resources: Resources): readonly Uint8Array[] =>
  fontFiles.map((file) => resources.bytes(`${ROOM}/fonts/${file}`));

/** What that type can print, for `lint` and `setAddress`. */
export const readCoverage = (resources: Resources): Coverage =>
  JSON.parse(resources.text(`${ROOM}/fonts/coverage.json`)) as Coverage;

const hashOf = (content: string | Uint8Array): Sha256 => createHash('sha256').update(content).digest('hex') as Sha256;

/** Every template under `resources/letters`, ready to be adopted. Throws with the place where one is not fit for use. */
export function shippedTemplates(resources: Resources): readonly ShippedTemplate[] {
  const folders = resources.list(ROOM).filter((name) => name !== 'lib' && name !== 'fonts');
  return folders.map((folder) => shipped(resources, folder));
}

function shipped(resources: Resources, folder: string): ShippedTemplate {
  const fonts = Object.fromEntries(
    fontFiles.map((file) => [`fonts/${file}`, hashOf(resources.bytes(`${ROOM}/fonts/${file}`))]),
  );
  const paths = [`${folder}/letter.typ`, ...resources.list(`${ROOM}/lib`).map((name) => `lib/${name}`)];
  const files = Object.fromEntries(paths.map((path) => [path, resources.text(`${ROOM}/${path}`)]));
  const [banned] = bannedIn(files);
  if (banned !== undefined) throw new Error(`${banned.path}:${banned.line}: ${banned.message}`);
  const source = letterSource({ meta: JSON.parse(resources.text(`${ROOM}/${folder}/meta.json`)), files, fonts });
  const template = readLetterTemplate(source);
  if (!template.ok) throw new Error(`${folder}: ${template.failure}`);
  const { id, version } = template.value;
  return { id, version, source, files: fonts, normal: JSON.stringify(template.value), sha256: hashOf(source) };
}
