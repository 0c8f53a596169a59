// The HTML report in a real browser: axe-core finds nothing in it, in each language, light and dark, on a phone and on a desk, and every text
// of a figure stands out from what lies behind it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { faintFigureTexts } from "./faint_figure_texts.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const program = process.env.SOCTA_PROGRAM ?? join(root, "build/release/socta");
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const widths = { phone: 390, desk: 1440 };
const leastContrast = 4.5;
// The large report takes axe ten seconds a look, so the small one is seen on every screen and the large one on one for each language.
const looks = [
  ["serbia-2015", "en", "desk"],
  ["serbia-2015", "sr-Cyrl", "phone"],
  ["serbia-2015", "sr-Latn", "desk"],
  ...["en", "sr-Cyrl", "sr-Latn"].flatMap((language) => Object.keys(widths).map((screen) => ["western-balkans-index", language, screen])),
];

let scratch;
let browser;

before(async () => {
  scratch = mkdtempSync(join(tmpdir(), "socta-accessibility-"));
  browser = await chromium.launch({ executablePath: process.env.SOCTA_BROWSER ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
});

after(async () => {
  await browser?.close();
  rmSync(scratch, { recursive: true, force: true });
});

// The readers who see most: what is tested for them holds for the others.
function reportAddress(example, language) {
  const out = join(scratch, example);
  const options = ["--out", out, "--language", language, "--level", "restricted", "--draws", "500"];
  execFileSync(program, ["report", join(root, "examples", example), ...options], { stdio: "pipe" });
  return pathToFileURL(join(out, `report.${language}.restricted.html`)).href;
}

// With every table of numbers unfolded: what is folded away is not looked at.
async function withPage(address, { width, colorScheme }, look) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    return await look(page);
  } finally {
    await context.close();
  }
}

async function violations(page, options) {
  await page.evaluate(axeSource);
  return page.evaluate(async ({ exclude, ...rules }) => {
    const outcome = await axe.run({ include: ["html"], exclude }, { resultTypes: ["violations"], ...rules });
    return outcome.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
  }, options);
}

// Contrast takes axe most of its time and does not depend on the language; in figures it sees CSS colours but no fills.
const allButContrast = { exclude: [], rules: { "color-contrast": { enabled: false } } };
const contrastOfPage = { exclude: ["svg"], runOnly: ["color-contrast"] };

async function unnamedFigures(page) {
  return page.evaluate(() => {
    const named = (svg) => svg.getAttribute("role") === "img" && svg.querySelector("title")?.textContent && svg.querySelector("desc")?.textContent;
    return [...document.querySelectorAll("figure svg")].filter((svg) => !named(svg)).map((svg) => svg.closest("figure").id);
  });
}

for (const [example, language, screen] of looks)
  test(`axe finds nothing in the report of ${example} in ${language} on a ${screen}`, () =>
    withPage(reportAddress(example, language), { width: widths[screen], colorScheme: "light" }, async (page) => {
      assert.ok((await page.locator("figure svg").count()) > 3, "the report has figures");
      assert.deepEqual(await violations(page, allButContrast), []);
      assert.deepEqual(await unnamedFigures(page), []);
    }));

for (const [example, screen] of [
  ["serbia-2015", "desk"],
  ["serbia-2015", "phone"],
  ["western-balkans-index", "desk"],
])
  for (const colorScheme of ["light", "dark"])
    test(`every text of the report of ${example} stands out on a ${screen}, ${colorScheme}`, () =>
      withPage(reportAddress(example, "en"), { width: widths[screen], colorScheme }, async (page) => {
        assert.deepEqual(await violations(page, contrastOfPage), []);
        assert.deepEqual(await page.evaluate(faintFigureTexts, leastContrast), []);
      }));

for (const width of [320, 360])
  test(`on a phone ${width} px wide the page does not scroll sideways, nor does a figure in its box`, () =>
    withPage(reportAddress("serbia-2015", "sr-Cyrl"), { width, colorScheme: "light" }, async (page) => {
      const wide = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll("figure > .scroll")].filter((box) => box.scrollWidth > box.clientWidth);
        return { page: document.documentElement.scrollWidth, figures: boxes.map((box) => box.closest("figure").id) };
      });
      assert.deepEqual(wide, { page: width, figures: [] });
    }));

test("a text that does not stand out is found", () =>
  withPage(reportAddress("western-balkans-index", "en"), { width: widths.desk, colorScheme: "light" }, async (page) => {
    assert.ok((await page.evaluate(faintFigureTexts, 10)).length > 0, "secondary text is below 10 : 1");
  }));
