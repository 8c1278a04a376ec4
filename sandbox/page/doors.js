/** The ways into the bot: its start button, links and QR codes within this person's reach. */

import { qrAddress } from "./api.js";
import { h, icon } from "./dom.js";
import { ownPayload } from "./entities.js";
import { notice } from "./notices.js";
import { personOf, store } from "./store.js";
import { words } from "./words.js";

const PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;

/** What an empty chat shows, as every bot's does before it is started. */
export function drawStart(seat, acts) {
  const { bot } = store.sandbox;
  const what = bot.description || words("start-hint", { bot: bot.first_name });
  return h(
    "div",
    { class: "start" },
    h(
      "div",
      { class: "start-card" },
      bot.description ? h("h3", {}, words("start-what")) : null,
      h("p", {}, what),
    ),
    drawDoors(seat, acts),
    h("button", { class: "main start-button", onclick: () => acts.start() }, words("start")),
  );
}

export function drawDoors(seat, acts) {
  const doors = personOf(seat.person).doors;
  return h(
    "div",
    { class: "doors" },
    h("h3", {}, words("doors")),
    h("p", { class: "hint" }, words("doors-hint")),
    doors.length ? h("ul", {}, doors.map((door) => h("li", {}, doorCard(door, acts)))) : null,
    linkBox(acts),
  );
}

function doorCard({ label, payload }, acts) {
  const lines = h("span", {}, h("b", {}, label), h("code", {}, payload));
  return h(
    "button",
    { class: "door", onclick: () => acts.start(payload) },
    qrPicture(payload),
    lines,
  );
}

/** A sandbox without QR codes leaves the sign that stands for one. */
function qrPicture(payload) {
  const picture = h("img", { src: qrAddress(payload), alt: "", width: 56, height: 56 });
  picture.addEventListener("error", () => picture.replaceWith(icon("door")));
  return picture;
}

function linkBox(acts) {
  const field = h(
    "input",
    {
      type: "text",
      name: "link",
      autocomplete: "off",
      "aria-label": words("doors-paste"),
      placeholder: words("doors-paste"),
    },
  );
  const submit = (event) => {
    event.preventDefault();
    const payload = payloadIn(field.value);
    if (payload === null) {
      event.stopPropagation();
      notice(document.querySelector(".notices"), words("doors-wrong"));
      return;
    }
    field.value = "";
    acts.start(payload);
  };
  return h(
    "form",
    { class: "link-box", onsubmit: submit },
    field,
    h("button", { type: "submit", class: "quiet" }, words("doors-open")),
  );
}

function payloadIn(text) {
  const own = ownPayload(text, store.sandbox.bot.username);
  if (own !== null) return own;
  return PAYLOAD.test(text.trim()) ? text.trim() : null;
}
