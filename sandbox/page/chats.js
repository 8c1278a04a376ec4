/** The middle of the page: one open chat, or two side by side. */

import { drawColumn } from "./column.js";
import { h } from "./dom.js";
import { ask } from "./notices.js";
import { NARROW } from "./seats.js";
import { keyOf, nameOf, on, personOf, store } from "./store.js";
import { refreshChat } from "./sync.js";
import { words } from "./words.js";

export function drawChats() {
  const columns = new Map();
  const place = h("div", { class: "chats", id: "chats", tabindex: -1 });
  const draw = () => {
    const keys = store.seats.map(keyOf);
    for (const key of columns.keys()) if (!keys.includes(key)) columns.delete(key);
    for (const seat of store.seats) if (!columns.has(keyOf(seat))) columns.set(keyOf(seat), column(seat));
    place.replaceChildren(...(keys.length ? keys.map((key) => columns.get(key).element) : [nobody()]));
    place.classList.toggle("two", keys.length > 1);
    for (const { settle } of columns.values()) settle();
  };
  on("seats", draw);
  on("opened", (id) => {
    const seat = store.seats.find(({ chat }) => chat === id);
    if (!NARROW.matches) columns.get(keyOf(seat)).focus(); // a telephone would cover half with its keys
  });
  on("chat", (chat) => columns.forEach((one) => one.seat.chat === chat && one.draw()));
  on("toast", ({ seat, text }) => columns.get(keyOf(seat))?.toast(text));
  on("alert", showAlert);
  on("sandbox", () => columns.forEach((one) => one.draw()));
  draw();
  return place;
}

function column(seat) {
  const one = drawColumn(seat);
  refreshChat(seat);
  return one;
}

function showAlert({ seat, text }) {
  const title = words("alert-for", { name: nameOf(personOf(seat.person)) });
  ask({ title, body: h("p", { class: "alert-text" }, text), confirm: words("ok"), cancel: false });
}

function nobody() {
  return h("p", { class: "nobody" }, words("chat-none"));
}
