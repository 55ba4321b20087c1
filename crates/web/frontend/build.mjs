// Lays the files of the national design system where the binary embeds them: the stylesheet with the icons it is
// used with, the fonts the pages are set in, one sprite of the icons that stand in markup, and the fonts of the PDFs.
// Needs nothing but Node. An icon or font that the design system no longer has stops the build.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const dkfds = join(here, 'node_modules', 'dkfds');
const dist = join(dkfds, 'dist');
const vendor = join(here, '..', 'assets', 'vendor');
const pdfFonts = join(here, '..', '..', 'documents', 'fonts');

// Icons in markup, by `ui::icon`. The two lists must name the same icons; a test in the crate compares them.
const icons = [
  'arrow-back', 'arrow-downward', 'arrow-forward', 'arrow-upward', 'attach-file', 'calendar-month', 'check',
  'chevron-left', 'chevron-right', 'close', 'document', 'download', 'edit', 'error', 'file-pdf', 'flag', 'forward',
  'groups', 'hourglass', 'info', 'language', 'link', 'lock', 'menu', 'person', 'plus', 'print', 'search', 'success',
  'time', 'visibility-off', 'warning',
];

// Faces on the page. Latin1 carries Danish and English, Latin2 the names of the neighbours.
const faces = [
  ['Regular', 400, 'normal'], ['Italic', 400, 'italic'], ['Medium', 500, 'normal'], ['SemiBold', 600, 'normal'],
  ['Bold', 700, 'normal'], ['BoldItalic', 700, 'italic'],
];
const ranges = {
  Latin1: 'U+0000,U+000D,U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2013-2014,U+2018-201A,'
    + 'U+201C-201E,U+2020-2022,U+2026,U+2030,U+2039-203A,U+2044,U+20AC,U+2122,U+2212,U+FB01-FB02',
  Latin2: 'U+0100-0130,U+0132-0151,U+0154-017F,U+0192,U+0218-021B,U+1E80-1E85,U+1E9E,U+20A4,U+20A7,U+20BA',
};

// Faces in the PDFs, whole, since what a document says is not known beforehand.
const pdfFaces = ['Regular', 'Italic', 'SemiBold', 'SemiBoldItalic', 'Bold', 'BoldItalic'];

/** The stylesheet with its icons and fonts beside it, and without the rules for icons nobody uses. */
async function stylesheet() {
  let css = await readFile(join(dist, 'css', 'dkfds.min.css'), 'utf8');
  css = css
    .replace(/\/\*# sourceMappingURL=.*?\*\//, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/\.icon-[a-z-]+:not\(a\)\{[^{}]*svg-icons[^{}]*\}/g, '');
  // The dark page's own stylesheet names the white chevron.
  const used = new Set(['chevron-down-white.svg']);
  css = css.replace(/url\(["']?\.\.\/img\/([^)"']+)["']?\)/g, (_, path) => {
    if (!path.startsWith('svg-icons/')) return 'none';
    const name = path.slice('svg-icons/'.length);
    used.add(name);
    return `url(icons/${name})`;
  });
  if (css.includes('url(..')) throw new Error('The stylesheet names a file that is not laid beside it.');
  for (const name of used) await cp(join(dist, 'img', 'svg-icons', name), join(vendor, 'icons', name));
  const fonts = faces.flatMap(([face, weight, style]) => Object.entries(ranges).map(([part, range]) =>
    `@font-face{font-family:"IBM Plex Sans";font-style:${style};font-weight:${weight};font-display:swap;`
    + `src:url(fonts/IBMPlexSans-${face}-${part}.woff2) format("woff2");unicode-range:${range}}`));
  const charset = '@charset "UTF-8";';
  css = css.replace(/^\uFEFF/, '').replace(charset, '');
  // In a layer of its own, so that a plain rule of the house's stylesheet weighs more than any of its selectors.
  await writeFile(join(vendor, 'dkfds.css'), `${charset}${fonts.join('')}@layer dkfds{${css}}`);
}

/** The faces on the page. */
async function webFonts() {
  const from = join(dist, 'fonts', 'IBMPlexSans', 'split', 'woff2');
  for (const [face] of faces) {
    for (const part of Object.keys(ranges)) {
      const name = `IBMPlexSans-${face}-${part}.woff2`;
      await cp(join(from, name), join(vendor, 'fonts', name));
    }
  }
  await cp(join(from, 'license.txt'), join(vendor, 'fonts', 'license.txt'));
}

/** One file with a symbol for each icon. */
async function sprite() {
  const symbols = [];
  for (const name of icons) {
    const svg = await readFile(join(dist, 'img', 'svg-icons', `${name}.svg`), 'utf8');
    const viewBox = svg.match(/viewBox="([^"]+)"/)?.[1];
    const content = svg.match(/<svg[^>]*>([\s\S]*)<\/svg>/)?.[1];
    if (!viewBox || !content) throw new Error(`The icon ${name} is not as expected.`);
    symbols.push(`<symbol id="${name}" viewBox="${viewBox}">${content.trim()}</symbol>`);
  }
  await writeFile(join(vendor, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`);
}

/** The faces of the PDFs. */
async function documentFonts() {
  const from = join(dist, 'fonts', 'IBMPlexSans', 'complete', 'ttf');
  await mkdir(pdfFonts, { recursive: true });
  for (const face of pdfFaces) {
    const name = `IBMPlexSans-${face}.ttf`;
    await cp(join(from, name), join(pdfFonts, name));
  }
  await cp(join(from, 'license.txt'), join(pdfFonts, 'license.txt'));
}

await rm(vendor, { recursive: true, force: true });
await mkdir(join(vendor, 'icons'), { recursive: true });
await mkdir(join(vendor, 'fonts'), { recursive: true });
await cp(join(dkfds, 'LICENSE.md'), join(vendor, 'LICENSE-dkfds.md'));
await Promise.all([stylesheet(), webFonts(), sprite(), documentFonts()]);
