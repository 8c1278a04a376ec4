/** The strip above everything: where one is, what time it is, how it looks. */

import { h, icon, iconButton } from "./dom.js";
import { isDark, switchLook } from "./preferences.js";
import { now, on, store, tell } from "./store.js";
import { hourOf, shortDayOf } from "./times.js";
import { showPanel } from "./panel.js";
import { language, words } from "./words.js";

export function drawHead() {
  return h(
    "header",
    { class: "head" },
    h("span", { class: "mark", "aria-hidden": "true" }),
    h("h1", {}, words("title")),
    botState(),
    clockButton(),
    h("div", { class: "head-tools" }, languageButton(), lookButton()),
  );
}

function botState() {
  const state = h("p", { class: "bot-state", role: "status" });
  const draw = () => {
    const [kind, text] = botWords();
    state.className = `bot-state ${kind}`;
    state.textContent = text;
  };
  on("sandbox", draw);
  on("connection", draw);
  draw();
  return state;
}

function botWords() {
  const { bot_alive: alive, bot_exit_code: code } = store.sandbox;
  if (!store.connected) return ["bad", words("connection-lost")];
  if (alive === false) return ["bad", words("bot-dead", { code })];
  return alive ? ["good", words("bot-alive")] : ["plain", words("bot-none")];
}

function clockButton() {
  const time = h("strong");
  const day = h("span");
  const draw = () => {
    time.textContent = `${hourOf(now())} WITA`;
    day.textContent = shortDayOf(now());
  };
  on("tick", draw);
  on("sandbox", draw);
  draw();
  const onclick = () => showPanel(store.panel === "clock" ? "" : "clock");
  return h(
    "button",
    { class: "head-clock", title: words("clock"), onclick },
    icon("clock"),
    day,
    time,
  );
}

function languageButton() {
  const lang = language() === "id" ? "en" : "id";
  const attributes = {
    class: "quiet",
    lang,
    "aria-label": words("language"),
    onclick: () => tell("language"),
  };
  return h(
    "button",
    attributes,
    h("span", { class: "wide" }, words("language")),
    h("span", { class: "short" }, lang.toUpperCase()),
  );
}

function lookButton() {
  const button = iconButton("moon", "", () => {
    switchLook();
    draw();
  });
  const draw = () => {
    const label = words(isDark() ? "theme-light" : "theme-dark");
    button.replaceChildren(icon(isDark() ? "sun" : "moon"));
    button.ariaLabel = button.title = label;
  };
  draw();
  return button;
}
