// Fills in an empty form, saves, sends for review, publishes; then opens a record with unknown values and saves it again.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join, extname, normalize } from "node:path";
import { chromium } from "playwright-core";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".yml": "text/yaml; charset=utf-8" };
const web = createServer(async (request, response) => {
  try {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    response.setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream");
    response.end(await readFile(join(process.argv[2], path)));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => web.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${web.address().port}/redigera/index.html`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  const open = async (path) => {
    const page = await context.newPage();
    page.setDefaultTimeout(20000);
    page.on("dialog", (dialog) => dialog.accept());
    page.on("pageerror", (error) => { throw error; });
    await page.goto(address + path);
    const login = page.locator("button", { hasText: "Logga in" });
    await Promise.race([login.waitFor(), page.locator("nav").first().waitFor()]);
    if (await login.count()) await login.click();
    return page;
  };

  const page = await open("#/collections/concepts/new");
  const field = (name) => page.locator(`[id^="${name}-field"]`).first();
  await field("title").fill("Prövad mötesplats");
  await field("summary").fill("Ett begrepp som skrevs i formuläret.");
  await field("status").selectOption("published");
  await field("organisation").selectOption("skl");
  await field("role").fill("redaktionen");
  await field("last_reviewed").fill("2018-03-20");
  await field("scheme").selectOption("term");
  await field("pref_label").fill("mötesplats");
  await field("definition").fill("En plats där man möts.\n\nOckså: en sluten grupp.");
  await page.locator("button", { hasText: /(Add|Lägg till) källor/i }).first().click();
  await field("source").selectOption("stockholm-strategi-2015");
  await field("related").selectOption("radikalisering");
  const button = (text) => page.locator("button, [role=button]", { hasText: text }).first();
  const choose = async (menu, item) => {
    await button(menu).click();
    await page.locator("[role=menuitem]", { hasText: item }).first().click();
    await page.waitForTimeout(2500);
  };
  await button(/^Spara/).click();
  await button("Status: Utkast").waitFor();
  await choose("Status", "Under granskning");
  await choose("Status", "Redo");
  await choose(/^Publicera/, "Publicera nu");

  const edited = await open("#/collections/guidelines");
  await edited.locator("a", { hasText: "riktlinjer till Stockholms stads" }).first().click();
  const unknown = edited.locator('select[data-unknown="decided_on"]');
  await unknown.waitFor();
  if ((await unknown.inputValue()) !== "not-stated") throw new Error("An unknown value is not shown as unknown.");
  await edited.locator('[id^="version-field"]').first().fill("mars 2016, prov");
  await edited.locator("button", { hasText: /^Spara/ }).first().click();
  await edited.locator("button, [role=button]", { hasText: "Status: Utkast" }).first().waitFor();
} finally {
  await browser.close();
  web.close();
}
