// Makes the parts of the page, as C++ text: scripts bundled and minified, styles minified, both allowed by their hashes
// and nothing else.
//
//   node build.mjs NODE_MODULES OUT.cpp

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [modules, out] = process.argv.slice(2).map((path) => resolve(path));
const here = dirname(fileURLToPath(import.meta.url));
const esbuild = createRequire(join(modules, 'x.js'))('esbuild');

async function bundled(entry, more = {}) {
  const result = await esbuild.build({
    entryPoints: [join(here, entry)],
    nodePaths: [modules],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'warning',
    ...more,
  });
  return result.outputFiles[0].text.trim();
}

const script = await bundled('js/page.js', { format: 'iife', target: 'es2020', define: { 'process.env.NODE_ENV': '"production"' } });
const style = await bundled('style.css', { target: ['chrome100', 'firefox100', 'safari15'] });
if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style)) throw new Error('the bundle would end its element');

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const template = readFileSync(join(here, 'page.html'), 'utf8');
// A replacement text would give '$' in the bundle a meaning of its own.
const filled = template
  .replace('{{policy}}', () => policy)
  .replace('{{style}}', () => style)
  .replace('{{script}}', () => script);
const [beforeTitle, rest] = filled.split('{{title}}');
const [beforeData, afterData] = rest.split('{{data}}');

// Octal escapes end after three digits, whatever follows.
function literal(text) {
  const bytes = Buffer.from(text, 'utf8');
  const lines = [];
  for (let at = 0; at < bytes.length; at += 4096) {
    let line = '';
    for (const byte of bytes.subarray(at, at + 4096))
      line += byte >= 32 && byte < 127 && byte !== 34 && byte !== 92 && byte !== 63
        ? String.fromCharCode(byte)
        : `\\${byte.toString(8).padStart(3, '0')}`;
    lines.push(`    "${line}"`);
  }
  return `std::string_view{\n${lines.join('\n')},\n    ${bytes.length}}`;
}

writeFileSync(
  out,
  `// Made by build.mjs.
#include "present/html/page_parts.hpp"

namespace engineroom::html {

PageParts page_parts() {
    return {${literal(beforeTitle)},
            ${literal(beforeData)},
            ${literal(afterData)}};
}

} // namespace engineroom::html
`,
);
