/** The side panel: what the bot says and hears, the clock, and faults on demand. */

import { drawCalls } from "./calls.js";
import { drawClock } from "./clock.js";
import { h, icon, iconButton } from "./dom.js";
import { drawFaults } from "./faults.js";
import { on, store, tell } from "./store.js";
import { words } from "./words.js";

export const PANELS = { calls: "code", clock: "clock", fault: "fault" };

/** Opens that tab; "" leaves only the rail of tabs. */
export function showPanel(name) {
  store.panel = name;
  tell("panel");
}

export function drawPanel() {
  const bodies = { calls: drawCalls(), clock: drawClock(), fault: drawFaults() };
  const tabs = Object.keys(PANELS).map(tab);
  const shut = iconButton("close", words("panel-close"), () => showPanel(""));
  for (const [name, body] of Object.entries(bodies)) setRole(name, body);
  const draw = () => {
    for (const one of tabs) mark(one, one.dataset.panel === store.panel);
    for (const [name, body] of Object.entries(bodies)) body.hidden = name !== store.panel;
  };
  on("panel", draw);
  draw();
  const list = h("div", { role: "tablist", "aria-label": words("panel"), onkeydown: walk }, tabs);
  const panel = h(
    "aside",
    { class: "panel", id: "panel", "aria-label": words("panel") },
    h("header", {}, list, shut),
    Object.values(bodies),
  );
  panel.addEventListener("keydown", (event) => event.key === "Escape" && showPanel(""));
  return panel;
}

function tab(name) {
  const attributes = {
    role: "tab",
    id: `tab-${name}`,
    "data-panel": name,
    "aria-controls": `panel-${name}`,
  };
  return h("button", { ...attributes, onclick: () => showPanel(name) }, icon(PANELS[name]), words(name));
}

function setRole(name, body) {
  body.id = `panel-${name}`;
  body.setAttribute("role", "tabpanel");
  body.setAttribute("aria-labelledby", `tab-${name}`);
}

function mark(one, chosen) {
  one.setAttribute("aria-selected", String(chosen));
  one.tabIndex = chosen || !store.panel ? 0 : -1;
}

function walk(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const names = Object.keys(PANELS);
  const next = names.at((names.indexOf(store.panel) + step) % names.length);
  showPanel(next);
  event.currentTarget.querySelector(`[data-panel="${next}"]`).focus();
}
