// Draws every icon of the program from sleutelbos.svg: `node src-tauri/icons/draw.mjs` after `npm ci` in ui/.
// The results are committed, so that building the program needs neither a browser nor this script.
// CHROMIUM names the browser that draws; the default is Debian's.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const { chromium } = createRequire(join(here, "../../ui/package.json"))("playwright-core");
const svg = readFileSync(join(here, "sleutelbos.svg"), "utf8");

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
const page = await browser.newPage();

async function png(size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
}

const drawn = new Map();
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) drawn.set(size, await png(size));
await browser.close();

for (const [name, size] of [["32x32", 32], ["128x128", 128], ["128x128@2x", 256], ["icon", 512]]) {
  writeFileSync(join(here, `${name}.png`), drawn.get(size));
}

// ICO: a directory of 16 bytes an image, then the PNGs themselves. A width of 256 is written as 0.
const sizes = [16, 24, 32, 48, 64, 256];
const head = Buffer.alloc(6 + 16 * sizes.length);
head.writeUInt16LE(1, 2);
head.writeUInt16LE(sizes.length, 4);
let at = head.length;
sizes.forEach((size, i) => {
  const entry = 6 + 16 * i;
  const bytes = drawn.get(size);
  head.writeUInt8(size % 256, entry);
  head.writeUInt8(size % 256, entry + 1);
  head.writeUInt16LE(1, entry + 4);
  head.writeUInt16LE(32, entry + 6);
  head.writeUInt32LE(bytes.length, entry + 8);
  head.writeUInt32LE(at, entry + 12);
  at += bytes.length;
});
writeFileSync(join(here, "icon.ico"), Buffer.concat([head, ...sizes.map((size) => drawn.get(size))]));

// ICNS: chunks of a four-letter kind, a length that counts its own eight bytes, and a PNG.
const chunks = [["ic07", 128], ["ic08", 256], ["ic09", 512], ["ic10", 1024], ["ic11", 32], ["ic12", 64]].map(
  ([kind, size]) => {
    const bytes = drawn.get(size);
    const chunk = Buffer.alloc(8);
    chunk.write(kind, 0, "latin1");
    chunk.writeUInt32BE(bytes.length + 8, 4);
    return Buffer.concat([chunk, bytes]);
  },
);
const body = Buffer.concat(chunks);
const icns = Buffer.alloc(8);
icns.write("icns", 0, "latin1");
icns.writeUInt32BE(body.length + 8, 4);
writeFileSync(join(here, "icon.icns"), Buffer.concat([icns, body]));
