/** What this browser remembers of its reader: language, look, whether the panel is open. */

const PREFIX = "sandbox-";

export function preference(name, otherwise) {
  return localStorage.getItem(PREFIX + name) ?? otherwise;
}

export function prefer(name, value) {
  localStorage.setItem(PREFIX + name, value);
}

const darkOutside = matchMedia("(prefers-color-scheme: dark)");

export function isDark() {
  const wish = preference("look", "");
  return wish ? wish === "dark" : darkOutside.matches;
}

export function applyLook() {
  document.documentElement.dataset.look = isDark() ? "dark" : "light";
}

export function switchLook() {
  prefer("look", isDark() ? "light" : "dark");
  applyLook();
}

darkOutside.addEventListener("change", applyLook);
