/** Who one can be: people by role, and groups. */

import { post } from "./api.js";
import { h, icon, iconButton } from "./dom.js";
import { face, faceOf } from "./faces.js";
import { ask, attempt } from "./notices.js";
import { isOpen, open, openBeside } from "./seats.js";
import { nameOf, on, store } from "./store.js";
import { refreshSandbox } from "./sync.js";
import { words } from "./words.js";

export function drawPeople() {
  const list = h("div", { class: "people-list", onkeydown: walk });
  const draw = () => {
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.person : null;
    list.replaceChildren(...sections());
    if (focused) list.querySelector(`[data-person="${focused}"]`)?.focus();
  };
  for (const topic of ["sandbox", "seats", "unread"]) on(topic, draw);
  on("opened", (id) => list.querySelector(`[data-person="${id}"]`).scrollIntoView({ block: "nearest" }));
  draw();
  return h(
    "nav",
    { class: "people", id: "people", "aria-label": words("people") },
    h("p", { class: "people-hint" }, words("people-hint")),
    list,
    h(
      "button",
      { class: "quiet add", onclick: addPerson },
      icon("plus"),
      words("add-person"),
    ),
  );
}

function sections() {
  const roles = Map.groupBy(store.sandbox.people, ({ role }) => role || words("people-other"));
  const groups = store.sandbox.groups;
  return [
    ...[...roles].map(([role, people]) => section(role, people.map(personEntry))),
    groups.length ? section(words("groups"), groups.map(groupEntry)) : null,
  ].filter(Boolean);
}

function section(title, entries) {
  return h("section", {}, h("h2", {}, title), h("ul", {}, entries));
}

function personEntry(person) {
  const lines = [h("b", {}, nameOf(person)), person.note ? h("small", {}, person.note) : null];
  return entry(person.id, nameOf(person), faceOf(person), lines);
}

function groupEntry(group) {
  const count = h("small", {}, words("members", { count: group.members.length }));
  return entry(
    group.id,
    group.title,
    face(group.title, group.id, "square"),
    [h("b", {}, group.title), count],
  );
}

function entry(id, name, picture, lines) {
  const current = isOpen(id) ? "true" : null;
  const button = h(
    "button",
    { class: "entry", "data-person": id, "aria-current": current, onclick: () => open(id) },
    picture,
    h("span", { class: "entry-lines" }, lines),
    store.unread.has(id) ? unreadDot() : null,
  );
  const beside = iconButton(
    "beside",
    words("beside", { name }),
    () => openBeside(id),
    { class: "icon-button beside" },
  );
  return h("li", {}, button, current ? null : beside);
}

function unreadDot() {
  return h("span", { class: "unread" }, h("span", { class: "heard" }, words("unread")));
}

function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const entries = [...event.currentTarget.querySelectorAll(".entry")];
  const here = entries.indexOf(event.target);
  if (!step || here < 0) return;
  event.preventDefault();
  entries.at((here + step) % entries.length).focus();
}

async function addPerson() {
  const said = await ask({
    title: words("add-person"),
    body: [
      h("p", {}, words("add-person-hint")),
      h(
        "label",
        {},
        words("name"),
        h("input", { name: "first_name", required: true, maxlength: 64, autocomplete: "off" }),
      ),
      h("label", {}, words("language-of"), languages()),
    ],
    confirm: words("ok"),
  });
  if (!said) return;
  const answer = await attempt(() => post("people", Object.fromEntries(said)));
  if (!answer) return;
  await refreshSandbox();
  open(answer.person.id);
}

function languages() {
  return h(
    "select",
    { name: "language_code" },
    h("option", { value: "id" }, "Indonesia"),
    h("option", { value: "en" }, "English"),
  );
}
