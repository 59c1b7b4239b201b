// Opens web pages of reports in Chromium and says what is wrong with them; with --out, keeps pictures and PDFs of them.
//
//   npm install --prefix DIR playwright-core axe-core
//   node scripts/check_page.mjs DIR CHROMIUM [--out FOLDER] PAGE...
//
// Each page is opened as on a phone and on a desk, in light and in dark, with and without scripts, and printed. What is
// told: requests, messages of the console, what axe-core finds, and pages that are wider than the screen. axe-core
// (MPL-2.0) and Playwright (Apache-2.0) are not part of briefkit.

import { createRequire } from "node:module";
import { mkdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, executablePath, ...rest] = process.argv.slice(2);
const out = rest[0] === "--out" ? resolve(rest.splice(0, 2)[1]) : null;
const require = createRequire(resolve(folder, "node_modules", "_.js"));
const { chromium } = require("playwright-core");
const axe = require("axe-core");
const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };

if (out) mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
let faults = 0;
const tell = (...words) => { faults += 1; console.log(...words); };

// Picks a value of each facet, by the keyboard where it can, and opens all evidence; axe-core looks at that, too.
async function useControls(page, view) {
  const rows = page.locator("tr[data-actors], tr[data-places], tr[data-kinds]");
  const all = await rows.count();
  for (const pick of await page.locator(".filter select").all()) {
    await pick.selectOption({ index: 1 });
    const shown = await rows.filter({ visible: true }).count();
    const told = await page.locator(".filter output").textContent();
    if (!(shown > 0 && shown < all)) tell(view, "shows", shown, "of", all, "rows by one value");
    if (!told.includes(`${shown}`) || !told.includes(`${all}`)) tell(view, "says", told, "of", shown, "rows");
    await page.locator("[data-does=reset]").press("Enter");
    if ((await rows.filter({ visible: true }).count()) !== all) tell(view, "does not show all rows again");
  }
  const button = page.locator("[data-does=open]");
  if (await button.count()) {
    await button.press("Enter");
    if (await page.locator("details:not([open])").count()) tell(view, "does not open all evidence");
    await lookWithAxe(page, view);
  }
}

async function lookWithAxe(page, view) {
  // By the protocol, which the policy of the page does not bind; as a script element it would be refused.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const each of violations) {
    tell(view, "axe:", each.id, each.help, each.nodes.length, each.nodes[0].html.slice(0, 200));
  }
}

for (const path of rest) {
  const address = pathToFileURL(resolve(path)).href;
  const name = basename(path).replace(/\.html$/, "");
  for (const javaScriptEnabled of [true, false]) {
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      for (const colorScheme of ["light", "dark"]) {
        const view = `${name}-${screen}-${colorScheme}${javaScriptEnabled ? "" : "-noscript"}`;
        const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled });
        const page = await context.newPage();
        page.on("request", (request) => {
          if (request.url() !== address && !request.url().startsWith("data:")) tell(view, "requests", request.url());
        });
        page.on("console", (message) => tell(view, "console:", message.text()));
        page.on("pageerror", (failure) => tell(view, "error:", failure.message));
        await page.goto(address);
        if (javaScriptEnabled) {
          await lookWithAxe(page, view);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (over > 0) tell(view, "is wider than the screen by", over);
        }
        if (out) await page.screenshot({ path: `${out}/${view}.png`, fullPage: true });
        if (out && javaScriptEnabled && screen === "desk" && colorScheme === "light") {
          await page.pdf({ path: `${out}/${name}.pdf`, preferCSSPageSize: true });
        }
        if (javaScriptEnabled) await useControls(page, view);
        if (out && javaScriptEnabled && colorScheme === "light") {
          await page.screenshot({ path: `${out}/${view}-open.png`, fullPage: true });
        }
        await context.close();
      }
    }
  }
}
await browser.close();
console.log(`${rest.length} pages, ${faults} faults`);
process.exit(faults ? 1 : 0);
