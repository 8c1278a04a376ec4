/** The clock that the bot follows, and the ways to turn it. */

import { post } from "./api.js";
import { h, icon } from "./dom.js";
import { attempt } from "./notices.js";
import { now, on, store } from "./store.js";
import { dayOf, hourOf, secondsIn, shortDayOf, spanOf, ZONE } from "./times.js";
import { words } from "./words.js";

const UNITS = ["minute", "hour", "day", "week"];
const REAL = 2; // seconds that the machine may be off and still be called right

export function drawClock() {
  return h(
    "div",
    { class: "panel-body clock" },
    h("p", { class: "hint" }, words("clock-hint")),
    face(),
    h(
      "div",
      { class: "clock-steps" },
      stepButton("clock-hour", { advance: 3600 }, "hour"),
      stepButton("clock-day", { advance: 86400 }, "day"),
      stepButton("clock-next-morning", { next_local: "09:00", zone: ZONE }, "next-morning"),
    ),
    nextNotice(),
    freeStep(),
  );
}

function turn(said) {
  return attempt(() => post("clock", said));
}

function face() {
  const time = h("p", { class: "clock-time" });
  const day = h("p");
  const offset = h("p", { class: "clock-offset" });
  const draw = () => {
    time.replaceChildren(hourOf(now()), h("small", {}, " WITA"));
    day.textContent = dayOf(now());
    offset.textContent = offsetWords(store.sandbox.offset);
  };
  on("tick", draw);
  on("sandbox", draw);
  draw();
  return h("div", { class: "clock-face" }, time, day, offset);
}

function offsetWords(seconds) {
  if (Math.abs(seconds) < REAL) return words("clock-real");
  return words(seconds > 0 ? "clock-ahead" : "clock-behind", { span: spanOf(seconds) });
}

function stepButton(key, said, action) {
  return h("button", { "data-action": action, onclick: () => turn(said) }, words(key));
}

function nextNotice() {
  const when = h("p");
  const jump = h(
    "button",
    { class: "main", "data-action": "next-notice" },
    words("clock-jump"),
  );
  jump.addEventListener("click", () => turn({ to: store.sandbox.next }));
  const draw = () => {
    const { next } = store.sandbox;
    jump.disabled = !next || new Date(next) <= now();
    when.textContent = next ? nextWords(new Date(next)) : words("clock-next-none");
  };
  on("tick", draw);
  on("sandbox", draw);
  draw();
  return h(
    "section",
    { class: "card next" },
    icon("bell"),
    h("div", {}, h("h3", {}, words("clock-next")), when),
    jump,
  );
}

function nextWords(next) {
  const when = `${shortDayOf(next)} ${hourOf(next)}`;
  const seconds = (next - now()) / 1000;
  return seconds > 0 ? words("clock-next-in", { when, span: spanOf(seconds) }) : when;
}

function freeStep() {
  const count = h(
    "input",
    { type: "number", value: 2, step: 1, required: true, "aria-label": words("clock-free") },
  );
  const options = UNITS.map((unit) => h(
    "option",
    { value: unit, selected: unit === "week" },
    words(`unit-${unit}`),
  ));
  const unit = h("select", { "aria-label": words("clock-free") }, options);
  const submit = (event) => {
    event.preventDefault();
    turn({ advance: Number(count.value) * secondsIn(unit.value) });
  };
  const row = h(
    "div",
    { class: "fields" },
    count,
    unit,
    h("button", { type: "submit", class: "quiet" }, words("clock-jump")),
  );
  return h("form", { class: "card", onsubmit: submit }, h("h3", {}, words("clock-free")), row);
}
