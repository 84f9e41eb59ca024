// @ts-check
/** A static server for the built folder: `node tests/page/server.mjs --port 8000 [folder]`. */
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".json": "application/json; charset=utf-8",
};

/** The folder that is tested; CROSSFOOT_DIST names another. */
export const DIST = process.env.CROSSFOOT_DIST ?? join(dirname(fileURLToPath(import.meta.url)), "../../dist");

/**
 * Serves a folder on this machine only.
 *
 * @param {{folder?: string, port?: number}} [how] Port 0 takes a free one.
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export async function serve({ folder = DIST, port = 0 } = {}) {
  const root = normalize(folder);
  const server = createServer(async (request, response) => {
    const file = await find(root, request.url ?? "/");
    if (!file) return void response.writeHead(404, { "content-type": "text/plain" }).end("not here\n");
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    });
    response.end(await readFile(file));
  });
  await new Promise((listening) => server.listen(port, "127.0.0.1", () => listening(null)));
  const taken = /** @type {import("node:net").AddressInfo} */ (server.address()).port;
  return {
    address: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} root @param {string} url */
async function find(root, url) {
  let path = "/";
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
  if (!file.startsWith(root + sep) || path.includes("\0")) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const at = args.indexOf("--port");
  const port = at < 0 ? 8000 : Number(args.splice(at, 2)[1]);
  const { address } = await serve({ folder: args[0] ?? DIST, port });
  process.stdout.write(`${address}\n`);
}
