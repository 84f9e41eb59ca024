// @ts-check
/** docs/embedding.md, followed to the letter on a new page. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { start } from "../page/browser.mjs";
import { DIST } from "../page/server.mjs";
import { painted, reported, said, visit } from "./pages.mjs";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
let folder = "";
let guide = "";
/** The policy that a page is served with. */
let policy = "";
/** @type {import("node:http").Server} */
let server;
before(async () => {
  site = await start();
  guide = await readFile(new URL("../../docs/embedding.md", import.meta.url), "utf8");
  folder = await mkdtemp(join(tmpdir(), "crossfoot-site-"));
  // “Copy the files of the package to a folder of your site, say /crossfoot/”
  await cp(join(DIST, "npm"), join(folder, "crossfoot"), { recursive: true });
  const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/octet-stream" };
  server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const body = await readFile(join(folder, path)).catch(() => null);
    const type = Reflect.get(types, extname(path)) ?? "text/plain";
    const missing = path === "/favicon.ico" ? 204 : 404;
    response.writeHead(body ? 200 : missing, { "content-type": type, "content-security-policy": policy });
    response.end(body ?? "");
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  site.address = `http://127.0.0.1:${port}/`;
});
after(async () => {
  server.close();
  server.closeAllConnections();
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The code blocks of one language, in their order. @param {string} language */
const blocks = (language) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map((it) => it[1] ?? "");

/** @param {string} name @param {string} below What is put below the article. */
const write = (name, below) =>
  writeFile(
    join(folder, name),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title>
    <article id="story"><h1>Fund spends more</h1>
    <p>The fund spent $36 million this year, up 50 percent from $30 million last year.</p></article>
    ${below}</html>`,
  );

test("the one line", async () => {
  const [line = ""] = blocks("html");
  await write("one_line.html", line);
  policy = "";
  const { page, settle } = await visit(site, "one_line.html");
  await reported(page);
  assert.deepEqual((await painted(page)).error, ["$36 million", "50 percent", "$30 million"]);
  // “panel.select(0) shows the first finding”, and the events that are listed.
  await page.locator("crossfoot-panel").evaluate((panel) => Reflect.get(panel, "select").call(panel, 0));
  assert.deepEqual((await painted(page)).selected, ["$36 million", "50 percent", "$30 million"]);
  assert.deepEqual(
    (await said(page)).map((one) => one.name),
    ["report", "select"],
  );
  await settle();
});

test("the policy that it asks for is enough, and less is not", async () => {
  const [line = ""] = blocks("html");
  await write("policy.html", line);
  const rows = [...guide.matchAll(/^\| `(script-src|connect-src)` \| `([^`]+)`/gm)].map((row) => `${row[1]} ${row[2]}`);
  assert.equal(rows.length, 2);
  policy = `default-src 'none'; ${rows.join("; ")}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const enough = await visit(site, "policy.html");
  await reported(enough.page);
  await enough.settle();

  policy = policy.replace(" 'wasm-unsafe-eval'", "");
  const less = await visit(site, "policy.html", { expected: /wasm|WebAssembly/i });
  await less.page.waitForFunction(() => Reflect.get(window, "said").length > 0);
  assert.deepEqual(await said(less.page), [{ name: "error", detail: { code: "blocked" } }]);
  assert.equal(await less.page.locator("crossfoot-panel").isVisible(), false);
  await less.settle();
});

test("a page that forbids WebAssembly has it checked in a worker", async () => {
  const [line = ""] = blocks("html");
  const [, panel = ""] = line.split("</script>");
  const worker = blocks("html").find((it) => it.includes("worker=")) ?? "";
  await write("worker.html", line.replace(panel, worker));
  policy = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'";
  const { page, settle } = await visit(site, "worker.html", {
    expected: /wasm|WebAssembly/i,
    before: (fresh) =>
      fresh.route("**/worker.js", async (route) => {
        const body = await readFile(join(folder, "crossfoot/worker.js"));
        await route.fulfill({ contentType: "text/javascript", body });
      }),
  });
  await reported(page);
  assert.deepEqual((await painted(page)).error, ["$36 million", "50 percent", "$30 million"]);
  await settle();
});

test("a worker that is blocked too is ended", async () => {
  const [line = ""] = blocks("html");
  const [, panel = ""] = line.split("</script>");
  const worker = blocks("html").find((it) => it.includes("worker=")) ?? "";
  await write("no_worker.html", line.replace(panel, worker));
  policy = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'";
  const body = 'addEventListener("message", ({ data: { id } }) => postMessage({ id, code: "blocked" }));';
  const { page, settle } = await visit(site, "no_worker.html", {
    expected: /wasm|WebAssembly/i,
    before: (fresh) => fresh.route("**/worker.js", (route) => route.fulfill({ contentType: "text/javascript", body })),
  });
  await page.waitForFunction(() => Reflect.get(window, "said").length > 0);
  assert.deepEqual(await said(page), [{ name: "error", detail: { code: "blocked" } }]);
  for (let wait = 0; wait < 50 && page.workers().length > 0; wait += 1) await page.waitForTimeout(50);
  assert.equal(page.workers().length, 0);
  await settle();
});

test("one file with its hash", async () => {
  const block = blocks("html").find((it) => it.includes("integrity")) ?? "";
  const bytes = await readFile(join(folder, "crossfoot/crossfoot-panel.min.js"));
  const hash = createHash("sha384").update(bytes).digest("base64");
  await write(
    "one_file.html",
    `${block.replace("sha384-…", `sha384-${hash}`)}<crossfoot-panel for="story"></crossfoot-panel>`,
  );
  policy = "";
  const { page, requests, settle } = await visit(site, "one_file.html");
  await reported(page);
  assert.deepEqual(requests.filter((path) => path.startsWith("/crossfoot/")).sort(), [
    "/crossfoot/crossfoot-panel.min.js",
    "/crossfoot/crossfoot.wasm",
  ]);
  await settle();
});

test("a WebAssembly that is not the one that was built is refused", async () => {
  const [line = ""] = blocks("html");
  await write("other.html", line);
  policy = "";
  const { page, settle } = await visit(site, "other.html", {
    before: (fresh) =>
      fresh.route("**/crossfoot.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "other" })),
    expected: /integrity/,
  });
  await page.waitForFunction(() => Reflect.get(window, "said").length > 0);
  assert.deepEqual(await said(page), [{ name: "error", detail: { code: "integrity" } }]);
  await settle();
});

test("the attributes it lists are those of the element", async () => {
  const listed = [...guide.matchAll(/^\| `([a-z-]+)` \| /gm)]
    .map((row) => row[1] ?? "")
    .filter((name) => !name.startsWith("crossfoot") && !name.endsWith("-src"));
  const { attributes } = JSON.parse(await readFile(join(folder, "crossfoot/custom-elements.json"), "utf8")).modules[0]
    .declarations[0];
  assert.deepEqual(listed.sort(), attributes.map((/** @type {any} */ one) => one.name).sort());
});
