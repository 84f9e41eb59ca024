// @ts-check
const ENTRIES = [
  ["14:20", "Up to 100,000 people are trapped, a spokesman says."],
  ["14:45", "The 193-member assembly voted 122 to 93 for the resolution."],
];

let next = 0;
document.querySelector("#more")?.addEventListener("click", () => {
  const [time, text] = ENTRIES[next % ENTRIES.length] ?? [];
  next += 1;
  const entry = document.createElement("section");
  const stamp = document.createElement("time");
  stamp.textContent = time ?? "";
  const line = document.createElement("p");
  line.textContent = text ?? "";
  entry.append(stamp, line);
  document.querySelector("#entries")?.prepend(entry);
});
