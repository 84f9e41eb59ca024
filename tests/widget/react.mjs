// @ts-check
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** React as one module, for the page that is rendered by it. @returns {Promise<string>} */
export async function bundleReact() {
  const { outputFiles } = await build({
    stdin: {
      contents:
        'export { createElement, useEffect, useState } from "react"; export { createRoot } from "react-dom/client";',
      resolveDir: dirname(fileURLToPath(import.meta.url)),
    },
    bundle: true,
    format: "esm",
    write: false,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]?.text ?? "";
}
