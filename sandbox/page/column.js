/** One chat as one person sees it: whose phone it is, the messages, and what can be sent. */

import { post } from "./api.js";
import { Composer } from "./composer.js";
import { disclosure } from "./disclosure.js";
import { drawDoors } from "./doors.js";
import { h, iconButton } from "./dom.js";
import { face, faceOf } from "./faces.js";
import { drawLog } from "./log.js";
import { attempt, notice } from "./notices.js";
import { press } from "./presses.js";
import { changePerson, close } from "./seats.js";
import { groupOf, keyOf, nameOf, personOf, store, titleOf } from "./store.js";
import { known, words } from "./words.js";

const EMPTY = { messages: [], reply_keyboard: null, action: null, commands: [], menu_button: {} };

export function drawColumn(seat) {
  const acts = actionsOf(seat);
  const log = drawLog(seat, acts);
  const composer = new Composer(seat, acts);
  acts.reply = (reply) => composer.turnTo({ reply });
  acts.edit = (edit) => composer.turnTo({ edit });
  const status = h("p", { class: "phone-status" });
  const toasts = h("div", { class: "toasts", role: "status" });
  const doors = groupOf(seat.chat) ? null : h("div", { class: "doors-sheet" }, drawDoors(seat, acts));
  const element = h(
    "section",
    { class: "column", "data-chat": seat.chat, "aria-label": words("log", { name: titleOf(seat) }) },
    holder(seat),
    h(
      "div",
      { class: "phone" },
      phoneHead(seat, status, doors),
      log.element,
      doors,
      toasts,
      composer.element,
    ),
  );
  element.addEventListener("focusin", () => (store.active = Math.max(0, store.seats.indexOf(seat))));

  const draw = () => {
    const answer = store.chats.get(keyOf(seat)) ?? EMPTY;
    status.textContent = statusOf(seat, answer);
    status.classList.toggle("busy", Boolean(answer.action));
    log.draw(store.chats.has(keyOf(seat)) ? answer.messages : null);
    composer.draw(answer);
  };
  draw();
  const toast = (text) => notice(toasts, text);
  return { seat, element, draw, toast, focus: () => composer.focus(), settle: log.settle };
}

function actionsOf(seat) {
  const from = seat.person;
  const { chat } = seat;
  return {
    start: (payload) => attempt(() => post("start", payload ? { from, payload } : { from })),
    say: (text, replyTo) => attempt(() => post(
      "send",
      { from, chat, text, ...(replyTo ? { reply_to: replyTo } : {}) },
    )),
    press: (message, data) => attempt(() => press(seat, message, data)),
    follow({ command, payload }) {
      return command ? this.say(command) : this.start(payload);
    },
  };
}

function statusOf(seat, { action }) {
  const key = `action-${action}`;
  if (action) return known(key) ? words(key) : words("action-other");
  if (store.sandbox.bot_alive === false) return words("bot-short-dead");
  const group = groupOf(seat.chat);
  return group ? words("members", { count: group.members.length }) : words("bot");
}

/** Above the phone: the person who holds it. */
function holder(seat) {
  const person = personOf(seat.person);
  const group = groupOf(seat.chat);
  const name = group ? memberChoice(seat, group) : h("b", {}, nameOf(person));
  const shut = iconButton(
    "close",
    words("chat-close", { name: titleOf(seat) }),
    () => close(seat),
    { class: "icon-button shut" },
  );
  return h(
    "header",
    { class: "holder" },
    faceOf(person),
    h("div", {}, name, h("small", {}, person.role)),
    shut,
  );
}

function memberChoice(seat, group) {
  const options = group.members.map((id) => h(
    "option",
    { value: id, selected: id === seat.person },
    nameOf(personOf(id)),
  ));
  const choose = (event) => changePerson(seat, Number(event.target.value));
  return h("select", { "aria-label": words("group-member"), onchange: choose }, options);
}

function phoneHead(seat, status, sheet) {
  const { bot } = store.sandbox;
  const group = groupOf(seat.chat);
  const title = group?.title ?? bot.first_name;
  const picture = group ? face(title, group.id, "square") : face(title, bot.id, "bot");
  return h(
    "header",
    { class: "phone-head" },
    picture,
    h("div", {}, h("h2", {}, title), status),
    sheet ? doorsButton(sheet) : null,
  );
}

function doorsButton(sheet) {
  const button = iconButton("door", words("doors"), null);
  const { hide } = disclosure(button, sheet);
  sheet.addEventListener("submit", hide);
  sheet.addEventListener("click", (event) => event.target.closest(".door") && hide());
  return button;
}
