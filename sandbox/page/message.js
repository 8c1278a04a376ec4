/** One message: a bubble with its content, its time, and the buttons under it. */

import { contentOf, summaryOf } from "./content.js";
import { h, iconButton } from "./dom.js";
import { hueOf } from "./faces.js";
import { inlineKeyboard } from "./keyboards.js";
import { groupOf, nameOf } from "./store.js";
import { hourOf } from "./times.js";
import { words } from "./words.js";

export function drawMessage(seat, message, { joined, waiting }, acts) {
  const service = serviceText(message);
  const id = { "data-message-id": message.message_id };
  if (service) return h("p", { class: "message service", ...id }, h("span", {}, service));
  const mine = message.from.id === seat.person;
  const content = contentOf(message, acts);
  const keyboard = message.reply_markup?.inline_keyboard;
  return h(
    "article",
    { class: classesOf(message, mine, joined), ...id },
    h(
      "div",
      { class: "bubble" },
      sender(seat, message, mine),
      forwarded(message),
      quote(message),
      content,
      meta(message),
    ),
    tools(message, mine, acts),
    keyboard ? inlineKeyboard(message, keyboard, waiting, acts) : null,
  );
}

function classesOf(message, mine, joined) {
  const flags = {
    mine,
    joined,
    bot: message.from.is_bot,
    pictured: Boolean(message.photo),
    bare: Boolean(message.sticker),
    edited: isEdited(message),
  };
  return ["message", ...Object.keys(flags).filter((flag) => flags[flag])].join(" ");
}

/** Screen readers hear always who speaks; eyes need it only in groups. */
function sender(seat, message, mine) {
  const name = mine ? words("you") : nameOf(message.from);
  const shown = groupOf(seat.chat) && !mine;
  return h("p", { class: shown ? `sender ${hueOf(message.from.id)}` : "heard" }, name);
}

function forwarded({ forward_origin: origin }) {
  const name = origin?.sender_user ? nameOf(origin.sender_user) : origin?.sender_user_name;
  return name ? h("p", { class: "forwarded" }, `↪ ${name}`) : null;
}

function quote({ reply_to_message: target }) {
  if (!target) return null;
  const lines = [h("b", {}, nameOf(target.from)), h("span", {}, summaryOf(target))];
  return h("blockquote", { class: "quoted" }, lines);
}

function isEdited({ edit_date: date, edit_hide: hidden }) {
  return Boolean(date) && !hidden;
}

function meta(message) {
  const edited = isEdited(message) ? `${words("edited")} ` : "";
  const date = new Date(message.date * 1000);
  return h("time", { class: "meta", datetime: date.toISOString() }, edited + hourOf(date));
}

function tools(message, mine, acts) {
  const change = mine && message.text ? iconButton("edit", words("edit"), () => acts.edit(message)) : null;
  return h(
    "div",
    { class: "message-tools" },
    iconButton("reply", words("reply"), () => acts.reply(message)),
    change,
  );
}

function serviceText(message) {
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return words("moved");
  if (message.new_chat_members) return `+ ${message.new_chat_members.map(nameOf).join(", ")}`;
  if (message.left_chat_member) return `− ${nameOf(message.left_chat_member)}`;
  if (message.group_chat_created) return message.chat.title;
  return message.pinned_message ? `📌 ${summaryOf(message.pinned_message)}` : "";
}
