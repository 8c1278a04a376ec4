/** Puts the page together, and again in the other language when that is asked for. */

import { drawChats } from "./chats.js";
import { h } from "./dom.js";
import { drawHead } from "./head.js";
import { drawPanel } from "./panel.js";
import { drawPeople } from "./people.js";
import { applyLook, prefer, preference } from "./preferences.js";
import { seatsFromAddress, writeAddress } from "./seats.js";
import { forgetListeners, on, store, tell } from "./store.js";
import { refreshSandbox, stayInSync } from "./sync.js";
import { drawTabs } from "./tabs.js";
import { language, switchLanguage, words } from "./words.js";

/** There the panel lies over the chats; the number stands in narrow.css too. */
const OVERLAID = matchMedia("(max-width: 1180px)");

function draw() {
  forgetListeners();
  document.documentElement.lang = language();
  document.title = `${words("title")} · ${store.sandbox.bot.first_name}`;
  document.body.replaceChildren(
    h("a", { class: "skip", href: "#chats" }, words("skip")),
    drawHead(),
    h("main", {}, drawPeople(), drawChats(), drawPanel()),
    drawTabs(),
    h("div", { class: "notices", role: "status" }),
  );
  on("language", () => {
    switchLanguage();
    draw();
  });
  on("redraw", draw);
  on("seats", writeAddress);
  on("panel", writeAddress);
  on("panel", showPanel);
  showPanel();
}

function showPanel() {
  document.body.classList.toggle("with-panel", Boolean(store.panel));
  prefer("panel", store.panel);
}

function panelAtFirst() {
  const asked = new URLSearchParams(location.search).get("panel");
  const names = { waktu: "clock", api: "calls", gangguan: "fault" };
  if (asked) return names[asked] ?? "";
  return OVERLAID.matches ? "" : preference("panel", "");
}

async function begin() {
  applyLook();
  await refreshSandbox();
  store.seats = seatsFromAddress();
  store.panel = panelAtFirst();
  draw();
  stayInSync();
  setInterval(() => tell("tick"), 1000);
}

await begin();
