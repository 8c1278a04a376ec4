/** Buttons that the bot offers: under a message, or instead of the letters. */

import { post } from "./api.js";
import { h, icon } from "./dom.js";
import { link } from "./entities.js";
import { ask, attempt, notice } from "./notices.js";
import { nameOf, personOf, store } from "./store.js";
import { words } from "./words.js";

const TOWN_HALL = { latitude: -8.5833, longitude: 116.1167 }; // Mataram; anyone may type another place

export function inlineKeyboard(message, rows, waiting, acts) {
  let n = 0;
  const row = (buttons) => h(
    "div",
    { class: "row" },
    buttons.map((button) => inlineButton(message, button, waiting[n++], acts)),
  );
  return h("div", { class: "inline-keyboard" }, rows.map(row));
}

function inlineButton(message, button, waits, acts) {
  const { text, url, callback_data: data, copy_text: copy } = button;
  const target = url ?? button.web_app?.url ?? button.login_url?.url;
  if (target) return linkButton(target, text, acts);
  if (copy) return h("button", { onclick: () => copied(copy.text) }, text);
  const onclick = () => waits || acts.press(message.message_id, data);
  return h(
    "button",
    { "aria-busy": waits ? "true" : null, disabled: data === undefined, onclick },
    text,
  );
}

function linkButton(target, text, acts) {
  const context = { follow: (door) => acts.follow(door), botName: store.sandbox.bot.username };
  const element = link(target, [text], context);
  element.classList.remove("in-text");
  if (element.href) element.append(icon("external"));
  return element;
}

async function copied(text) {
  await navigator.clipboard.writeText(text);
  notice(document.querySelector(".notices"), words("copied"));
}

export function replyKeyboard(seat, { keyboard, resize_keyboard: snug }, acts) {
  const row = (buttons) => h(
    "div",
    { class: "row" },
    buttons.map((button) => replyButton(seat, button, acts)),
  );
  return h(
    "div",
    {
      class: snug ? "reply-keyboard" : "reply-keyboard tall",
      role: "group",
      "aria-label": words("keyboard"),
    },
    keyboard.map(row),
  );
}

function replyButton(seat, button, acts) {
  const onclick = () => {
    if (button.request_contact) shareContact(seat);
    else if (button.request_location) shareLocation(seat);
    else acts.say(button.text);
  };
  const sign = button.request_contact ? "person" : button.request_location ? "pin" : null;
  return h("button", { onclick }, sign ? icon(sign) : null, button.text);
}

async function shareContact({ person }) {
  const title = words("contact-share", { name: nameOf(personOf(person)) });
  const agreed = await ask({ title, body: null, confirm: words("share") });
  if (agreed) await attempt(() => post("contact", { from: person }));
}

async function shareLocation({ person }) {
  const field = (name) =>
    h(
      "label",
      {},
      words(name),
      h("input", { type: "number", name, step: "any", required: true, value: TOWN_HALL[name] }),
    );
  const said = await ask({
    title: words("location-share"),
    body: [field("latitude"), field("longitude")],
    confirm: words("share"),
  });
  if (!said) return;
  const [latitude, longitude] = [Number(said.get("latitude")), Number(said.get("longitude"))];
  await attempt(() => post("location", { from: person, latitude, longitude }));
}
