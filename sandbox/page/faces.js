/** Round pictures of people: their initials on a colour that stays theirs. */

import { h } from "./dom.js";
import { nameOf } from "./store.js";

const HUES = 8; // classes hue-0 to hue-7 in page.css

export function face(name, id, extra = "") {
  return h("span", { class: `face ${hueOf(id)} ${extra}`, "aria-hidden": "true" }, initialsOf(name));
}

export function faceOf(person, extra) {
  return face(nameOf(person), person.id, extra);
}

export function hueOf(id) {
  return `hue-${Math.abs(id) % HUES}`;
}

function initialsOf(name) {
  const parts = name.split(/\s+/).filter((part) => /^\p{L}/u.test(part));
  const [first = "", last = ""] = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ([...first][0] ?? "?").toUpperCase() + ([...last][0] ?? "").toUpperCase();
}
