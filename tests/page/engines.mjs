// @ts-check
/** Firefox and WebKitGTK, as far as one page in them needs it; each is left out where it is not installed. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { PATIENCE } from "./browser.mjs";

const FIREFOX = process.env.CROSSFOOT_FIREFOX ?? "/usr/bin/firefox-esr";
const DRIVER = "/usr/bin/WebKitWebDriver";
const SCREEN = "/usr/bin/xvfb-run";
const MINI_BROWSERS = ["x86_64-linux-gnu", "aarch64-linux-gnu"].map(
  (machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`,
);

/**
 * `run` evaluates the body of an async function in the page; `complaints` are errors that the page threw or
 * wrote to the console, where the engine tells them.
 *
 * @typedef {{
 *   go: (url: string) => Promise<unknown>,
 *   run: (script: string) => Promise<any>,
 *   complaints: string[],
 *   stop: () => Promise<unknown>,
 * }} Running
 */

/** @type {{name: string, missing: string | false, launch: () => Promise<Running>}[]} */
export const ENGINES = [
  { name: "Firefox", missing: missing([FIREFOX]), launch: firefox },
  { name: "WebKitGTK", missing: missing([DRIVER, SCREEN], MINI_BROWSERS), launch: webkit },
];

/** What is not installed, for the line that says why a test was skipped. @param {string[]} all @param {string[]} [any] */
function missing(all, any = []) {
  const gone = all.filter((path) => !existsSync(path));
  if (any.length > 0 && !any.some((path) => existsSync(path))) gone.push(any[0] ?? "");
  return gone.length > 0 ? `not installed: ${gone.join(", ")}` : false;
}

/** @returns {Promise<Running>} */
async function firefox() {
  const { launch } = await import("puppeteer-core");
  const browser = await launch({ browser: "firefox", executablePath: FIREFOX, headless: true });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  /** @type {string[]} */
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  return {
    complaints,
    go: (url) => page.goto(url),
    // As a debugger does, outside of the policy of the page.
    run: (script) => page.evaluate(`(async () => { ${script} })()`),
    stop: () => browser.close(),
  };
}

/** Spoken to by WebDriver, under a virtual screen. @returns {Promise<Running>} */
async function webkit() {
  const port = 20_000 + (process.pid % 20_000);
  const driver = spawn(SCREEN, ["-a", DRIVER, `--port=${port}`], {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: "1", WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
  });
  const base = `http://127.0.0.1:${port}/session`;
  /** @param {string} path @param {object} body */
  const post = async (path, body) => {
    const response = await fetch(`${base}${path}`, { method: "POST", body: JSON.stringify(body) });
    const { value } = /** @type {{value: any}} */ (await response.json());
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const binary = MINI_BROWSERS.find((path) => existsSync(path));
  const options = { binary, args: ["--automation"] };
  const capabilities = { alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": options } };
  const { sessionId } = await patiently(() => post("", { capabilities }));
  return {
    complaints: [],
    go: (url) => post(`/${sessionId}/url`, { url }),
    run: (script) =>
      post(`/${sessionId}/execute/async`, {
        script: `const done = arguments[0]; (async () => { ${script} })().then(done, (error) => done(String(error)));`,
        args: [],
      }),
    async stop() {
      await fetch(`${base}/${sessionId}`, { method: "DELETE" }).catch(() => null);
      if (driver.pid) process.kill(-driver.pid);
    },
  };
}

/** The driver takes a moment to listen. @template T @param {() => Promise<T>} call @returns {Promise<T>} */
async function patiently(call) {
  for (let turn = 0; ; turn += 1) {
    try {
      return await call();
    } catch (cause) {
      if (turn === 150 || !(cause instanceof TypeError)) throw cause;
      await new Promise((next) => setTimeout(next, 100));
    }
  }
}
