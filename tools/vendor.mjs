// Copies the style sheet and the fonts out of node_modules into the static folder, with their
// licences. There is no bundler: what a page loads is what its makers published, by its own name.
// Source maps are not shipped, so the lines that point at them are taken out: the manifest storage
// stops at a reference to a file that is not there.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const out = join(root, "src/hoanhap/doors/web/static/vendor");
const font = "@fontsource/be-vietnam-pro";
const weights = [400, 600];
const subsets = ["vietnamese", "latin"];

const read = (...path) => readFileSync(join(modules, ...path), "utf8");
const manifest = (name) => JSON.parse(read(name, "package.json"));

function withoutSourceMap(text) {
  return text.replace(/\/\*#\s*sourceMappingURL=[^*]*\*\/|^\/\/#\s*sourceMappingURL=.*$/gm, "");
}

function write(name, text) {
  writeFileSync(join(out, name), text);
  console.log(`vendor: ${name} (${Math.ceil(Buffer.byteLength(text) / 1024)} kB)`);
}

// One @font-face a weight and subset, woff2 only; the package's own sheet also names woff files.
function face(css, subset, weight) {
  const start = css.indexOf(`/* be-vietnam-pro-${subset}-${weight}-normal */`);
  const block = css.slice(start, css.indexOf("}", start) + 1);
  if (start < 0 || !block.includes(".woff2")) throw new Error(`no face ${subset} ${weight}`);
  return block
    .replace(/,\s*url\([^)]*\.woff\)\s*format\(["']woff["']\)/, "")
    .replace("./files/", "");
}

function copyFont() {
  const faces = [];
  for (const weight of weights) {
    const css = read(font, `${weight}.css`);
    for (const subset of subsets) {
      const name = `be-vietnam-pro-${subset}-${weight}-normal.woff2`;
      copyFileSync(join(modules, font, "files", name), join(out, name));
      console.log(`vendor: ${name}`);
      faces.push(face(css, subset, weight));
    }
  }
  write("be-vietnam-pro.css", `${faces.join("\n")}\n`);
  copyFileSync(join(modules, font, "LICENSE"), join(out, "be-vietnam-pro.LICENSE.txt"));
}

function copyTabler() {
  const css = read("@tabler/core", "dist/css/tabler.min.css");
  write("tabler.min.css", withoutSourceMap(css));
  // The package has no licence file: its notice is the comment at the head of its style sheet.
  const notice = read("@tabler/core", "dist/css/tabler.css").match(/\/\*![\s\S]*?\*\//);
  if (!notice) throw new Error("the style sheet of @tabler/core has lost its notice");
  write("tabler.LICENSE.txt", `${notice[0]}\n`);
}

if (!existsSync(modules)) {
  console.error("node_modules is missing: run `make vendor`, which runs `npm ci` first.");
  process.exit(2);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
copyTabler();
copyFont();
const described = ["@tabler/core", font].map(manifest);
const names = described.map((p) => `${p.name} ${p.version} (${p.license})`);
const head = "Made by tools/vendor.mjs; other people's work, under their licences:";
write("README.txt", `${[head, ...names].join("\n")}\n`);
