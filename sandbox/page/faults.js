/** Bad days on demand, in plain words. */

import { post } from "./api.js";
import { h } from "./dom.js";
import { attempt, notice } from "./notices.js";
import { nameOf, on, personOf, store } from "./store.js";
import { refreshSandbox } from "./sync.js";
import { spanOf } from "./times.js";
import { words } from "./words.js";

export function drawFaults() {
  return h(
    "div",
    { class: "panel-body faults" },
    h("p", { class: "hint" }, words("fault-hint")),
    goingOn(),
    blockCard(),
    countCard("too_many", 3, "fault-calls", (calls) => ({ calls, retry_after: 5 })),
    countCard("server_error", 10, "unit-second", (seconds) => ({ seconds })),
    countCard("cut", 10, "unit-second", (seconds) => ({ seconds })),
    repeatCard(),
    card("expire_callbacks", doButton(() => strike("expire_callbacks"))),
    migrateCard(),
    countCard("reverse", 3, "fault-updates", (count) => ({ count })),
  );
}

async function strike(kind, more = {}) {
  const done = await attempt(() => post("fault", { kind, ...more }));
  if (done) notice(document.querySelector(".notices"), words("fault-done"));
  await refreshSandbox();
}

function goingOn() {
  const text = h("p");
  const clear = h(
    "button",
    { class: "quiet", "data-action": "clear-faults", onclick: () => strike("clear") },
    words("fault-clear"),
  );
  const draw = () => {
    const active = activeWords(store.sandbox.faults);
    text.textContent = active.length ? active.join(" · ") : words("fault-none");
    box.classList.toggle("bad", active.length > 0);
    clear.hidden = !active.length;
  };
  const box = h("div", { class: "card going-on", role: "status" }, text, clear);
  on("sandbox", draw);
  on("tick", () => store.panel === "fault" && activeWords(store.sandbox.faults).length && refreshSandbox());
  draw();
  return box;
}

function activeWords({ too_many: calls, server_error: failing, cut }) {
  return [
    calls ? `${words("fault-too_many")}: ${calls} ${words("fault-calls")}` : null,
    failing ? `${words("fault-server_error")}: ${spanOf(failing)}` : null,
    cut ? `${words("fault-cut")}: ${spanOf(cut)}` : null,
  ].filter(Boolean);
}

function card(kind, ...controls) {
  const title = h("h3", {}, words(`fault-${kind}`));
  return h(
    "section",
    { class: "card", "data-fault": kind },
    title,
    h("p", {}, words(`fault-${kind}-hint`)),
    h("div", { class: "fields" }, controls),
  );
}

function doButton(onclick, key = "fault-do") {
  return h("button", { class: "quiet", onclick }, words(key));
}

function countCard(kind, value, unit, moreOf) {
  const count = h(
    "input",
    { type: "number", min: 1, value, "aria-label": `${words(`fault-${kind}`)}: ${words(unit)}` },
  );
  return card(
    kind,
    count,
    h("span", {}, words(unit)),
    doButton(() => strike(kind, moreOf(Number(count.value)))),
  );
}

function repeatCard() {
  const again = (key, new_id) => doButton(() => strike("repeat", { new_id }), key);
  return card("repeat", again("id-same", false), again("id-new", true));
}

function blockCard() {
  const people = chooser(
    words("people"),
    () => store.sandbox.people.map((person) => [person.id, nameOf(person)]),
  );
  const button = doButton(() => {
    const person = Number(people.value);
    attempt(() => post("block", { person, blocked: !personOf(person).blocked }));
  }, "block");
  const draw = () => {
    button.textContent = words(personOf(Number(people.value))?.blocked ? "unblock" : "block");
  };
  people.addEventListener("change", draw);
  on("sandbox", draw);
  draw();
  return card("block", people, button);
}

function migrateCard() {
  const groups = chooser(words("groups"), () => store.sandbox.groups.map(({ id, title }) => [id, title]));
  const section = card("migrate", groups, doButton(() => strike("migrate", { chat: Number(groups.value) })));
  const draw = () => (section.hidden = !store.sandbox.groups.length);
  on("sandbox", draw);
  draw();
  return section;
}

/** A select that keeps its choice when the list behind it changes. */
function chooser(label, listed) {
  const select = h("select", { "aria-label": label });
  let shown = "";
  const draw = () => {
    const options = listed();
    if (JSON.stringify(options) === shown) return;
    shown = JSON.stringify(options);
    const kept = select.value;
    select.replaceChildren(...options.map(
      ([value, text]) => h("option", { value, selected: String(value) === kept }, text),
    ));
  };
  on("sandbox", draw);
  draw();
  return select;
}
