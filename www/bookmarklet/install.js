// @ts-check
const program = new URL("./crossfoot-bookmarklet.js", import.meta.url).href;
const code = `(()=>{const s=document.createElement("script");s.src=${JSON.stringify(program)};document.head.append(s);s.remove()})()`;
document.querySelector("#bookmark")?.setAttribute("href", `javascript:${encodeURIComponent(code)}`);
