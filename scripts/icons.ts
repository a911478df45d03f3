// Draws the program's icons from its mark, in every shape that a system wants. Run by hand when the mark changes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const root = join(import.meta.dirname, '..');
const mark = join(root, 'renderer', 'mark.svg');
const resources = join(root, 'resources');
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024] as const;

const drawn = new Map<number, Buffer>();
for (const size of sizes)
  drawn.set(
    size,
    await sharp(mark, { density: (72 * size) / 16 })
      .resize(size, size)
      .png({ compressionLevel: 9 })
      .toBuffer(),
  );
const picture = (size: number): Buffer => drawn.get(size) ?? Buffer.alloc(0);

mkdirSync(join(resources, 'icons'), { recursive: true });
for (const size of sizes) writeFileSync(join(resources, 'icons', `${size}x${size}.png`), picture(size));
writeFileSync(join(resources, 'icon.ico'), windowsIcon([16, 32, 48, 64, 128, 256]));
writeFileSync(join(resources, 'icon.icns'), appleIcon());

/** ICO: a directory of pictures, then the pictures, each a PNG. */
function windowsIcon(chosen: readonly number[]): Buffer {
  const head = Buffer.alloc(6 + 16 * chosen.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(chosen.length, 4);
  let offset = head.length;
  chosen.forEach((size, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture(size).length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture(size).length;
  });
  return Buffer.concat([head, ...chosen.map(picture)]);
}

/** ICNS: typed blocks of PNG; the types name the sizes, those for fine screens included. */
function appleIcon(): Buffer {
  const types = {
    icp4: 16,
    icp5: 32,
    ic07: 128,
    ic08: 256,
    ic09: 512,
    ic10: 1024,
    ic11: 32,
    ic12: 64,
    ic13: 256,
    ic14: 512,
  };
  const blocks = Object.entries(types).map(([type, size]) => block(type, picture(size)));
  return block('icns', Buffer.concat(blocks));
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
