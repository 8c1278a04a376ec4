/** On a narrow screen: what is shown, chosen at the bottom. */

import { h, icon } from "./dom.js";
import { PANELS, showPanel } from "./panel.js";
import { NARROW } from "./seats.js";
import { on, store } from "./store.js";
import { words } from "./words.js";

export function drawTabs() {
  const show = (view) => {
    document.body.dataset.view = view;
    showPanel(view in PANELS ? view : "");
  };
  const views = { people: "people", chat: "chat", ...PANELS };
  const buttons = Object.entries(views).map(([view, sign]) =>
    h(
      "button",
      { "data-view": view, onclick: () => show(view) },
      icon(sign),
      h("span", {}, words(view)),
    ),
  );
  const draw = () => {
    const view = store.panel || (document.body.dataset.view === "people" ? "people" : "chat");
    document.body.dataset.view = view;
    for (const one of buttons) one.setAttribute("aria-current", String(one.dataset.view === view));
    buttons[0].classList.toggle("has-unread", store.unread.size > 0);
  };
  on("panel", draw);
  on("unread", draw);
  on("opened", () => NARROW.matches && show("chat"));
  draw();
  return h("nav", { class: "tabs", "aria-label": words("title") }, buttons);
}
