/** What goes between the bot and Telegram, newest first, with everything that was said. */

import { summaryOf } from "./content.js";
import { h } from "./dom.js";
import { on, store } from "./store.js";
import { words } from "./words.js";

const MOST = 300; // entries drawn

export function drawCalls() {
  const list = h("ol", { class: "calls", "aria-label": words("calls") });
  const empty = h("p", { class: "hint" }, words("calls-empty"));
  const refused = h("input", { type: "checkbox" });
  const mark = () => list.classList.toggle("only-refused", refused.checked);
  refused.addEventListener("change", mark);

  const add = (entries) => {
    if (!store.calls.length) list.replaceChildren();
    for (const entry of entries) list.prepend(callItem(entry));
    while (list.children.length > MOST) list.lastChild.remove();
    empty.hidden = store.calls.length > 0;
  };
  on("calls", add);
  add(store.calls);
  return h(
    "div",
    { class: "panel-body" },
    h("p", { class: "hint" }, words("calls-hint")),
    h("label", { class: "check" }, refused, words("calls-errors")),
    empty,
    list,
  );
}

function callItem(entry) {
  const good = entry.status < 400;
  const details = h("details", {}, summary(entry, good));
  details.addEventListener(
    "toggle",
    () => details.querySelector("pre") || details.append(...bodyOf(entry)),
    { once: true },
  );
  return h("li", { class: `${entry.kind} ${good ? "good" : "bad"}` }, details);
}

function summary(entry, good) {
  const [arrow, way] = entry.kind === "call" ? ["←", words("calls-out")] : ["→", words("calls-in")];
  return h(
    "summary",
    {},
    h(
      "span",
      { class: "way", title: way },
      h("span", { "aria-hidden": "true" }, arrow),
      h("span", { class: "heard" }, way),
    ),
    h("b", {}, entry.method),
    h("span", { class: "gist" }, gistOf(entry)),
    entry.kind === "call" ? h("span", { class: "status" }, String(entry.status)) : null,
    good ? null : h("span", { class: "description" }, entry.description),
  );
}

function gistOf({ kind, method, params }) {
  if (kind === "call") return plain(params.text ?? params.caption ?? params.action ?? "");
  const happened = params[method];
  return `${happened.from.first_name}: ${happened.data ?? (happened.message_id ? summaryOf(happened) : "…")}`;
}

function plain(text) {
  return String(text).replace(/<[^>]*>/g, "");
}

function bodyOf({ kind, params, result }) {
  const title = kind === "call" ? words("calls-params") : "Update";
  const answer = kind === "call" && result !== null ? [h("h4", {}, words("calls-result")), code(result)] : [];
  return [h("h4", {}, title), code(params), ...answer];
}

/** Parameters that are JSON inside a form are shown opened. */
function code(value) {
  return h("pre", { tabindex: 0 }, JSON.stringify(value, opened, 2));
}

function opened(_, value) {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
