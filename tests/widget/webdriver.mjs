// @ts-check
/** As much of WebDriver as one page needs, spoken to WebKitGTK's driver under a virtual screen. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

const BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const DRIVER = "/usr/bin/WebKitWebDriver";

/** Whether all that is needed is installed. */
export const hasWebKit = [BROWSER, DRIVER, "/usr/bin/xvfb-run"].every((path) => existsSync(path));

/** @returns {Promise<{run: (script: string) => Promise<any>, go: (url: string) => Promise<unknown>, stop: () => Promise<void>}>} */
export async function webkit() {
  const port = 20_000 + (process.pid % 20_000);
  const driver = spawn("xvfb-run", ["-a", DRIVER, `--port=${port}`], {
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
  const options = { binary: BROWSER, args: ["--automation"] };
  const capabilities = { alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": options } };
  const { sessionId } = await patiently(() => post("", { capabilities }));
  return {
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
      if (turn === 60 || !(cause instanceof TypeError)) throw cause;
      await new Promise((next) => setTimeout(next, 250));
    }
  }
}
