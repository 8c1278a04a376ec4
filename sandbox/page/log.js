/** The messages of a chat: kept in place, changed only where something changed. */

import { h, icon } from "./dom.js";
import { drawStart } from "./doors.js";
import { drawMessage } from "./message.js";
import { waits } from "./presses.js";
import { groupOf, titleOf } from "./store.js";
import { dayKey, dayOf } from "./times.js";
import { words } from "./words.js";

const NEAR = 80; // pixels from the end that still count as being there

export function drawLog(seat, acts) {
  const list = h(
    "div",
    {
      class: "log",
      role: "log",
      "aria-live": "off",
      tabindex: 0,
      "aria-label": words("log", { name: titleOf(seat) }),
    },
  );
  const latest = h(
    "button",
    { class: "latest", "aria-label": words("latest"), hidden: true },
    icon("down"),
  );
  const { settle, toEnd } = followed(list, (follows) => (latest.hidden = follows));
  latest.addEventListener("click", toEnd);
  let nodes = new Map(); // key -> {signature, node}

  const draw = (messages) => {
    if (messages === null) return;
    const focus = focusIn(list);
    const wanted = partsOf(seat, messages);
    const next = new Map();
    for (const part of wanted) {
      const old = nodes.get(part.key);
      const same = old?.signature === part.signature;
      next.set(part.key, same ? old : { signature: part.signature, node: part.make(acts) });
    }
    nodes = next;
    arrange(list, [...nodes.values()].map(({ node }) => node));
    restore(list, focus);
    settle();
    list.ariaLive = "polite"; // what was there before is not news
  };
  return { element: h("div", { class: "log-frame" }, list, latest), draw, settle };
}

/** Stays at the end, whatever comes or changes its size, until somebody scrolls up. */
function followed(list, onChange) {
  let follows = true;
  let last = 0;
  const toEnd = () => (list.scrollTop = list.scrollHeight);
  const settle = () => follows && toEnd();
  list.addEventListener("scroll", () => {
    const left = list.scrollHeight - list.scrollTop - list.clientHeight;
    if (left < NEAR) follows = true;
    else if (list.scrollTop < last) follows = false;
    last = list.scrollTop;
    onChange(follows);
  });
  list.addEventListener("load", settle, true); // pictures
  new ResizeObserver(settle).observe(list);
  return { settle, toEnd };
}

function partsOf(seat, messages) {
  const start = { key: "start", signature: "", make: (acts) => drawStart(seat, acts) };
  if (!messages.length) return groupOf(seat.chat) ? [] : [start];
  const parts = [];
  messages.forEach((message, n) => {
    const before = messages[n - 1];
    const date = new Date(message.date * 1000);
    const newDay = !before || dayKey(new Date(before.date * 1000)) !== dayKey(date);
    if (newDay) parts.push(dayPart(date));
    parts.push(messagePart(seat, message, !newDay && before.from?.id === message.from?.id));
  });
  return parts;
}

function dayPart(date) {
  const text = dayOf(date);
  return { key: text, signature: text, make: () => h("p", { class: "day" }, h("span", {}, text)) };
}

function messagePart(seat, message, joined) {
  const buttons = (message.reply_markup?.inline_keyboard ?? []).flat();
  const waiting = buttons.map(({ callback_data: data }) => waits(seat.chat, message.message_id, data));
  return {
    key: message.message_id,
    signature: JSON.stringify([message, joined, waiting]),
    make: (acts) => drawMessage(seat, message, { joined, waiting }, acts),
  };
}

/** Moves as little as possible, so that readers of the live region hear only what is new. */
function arrange(list, wanted) {
  const kept = new Set(wanted);
  for (const node of [...list.children]) if (!kept.has(node)) node.remove();
  wanted.forEach((node, n) => {
    if (list.children[n] !== node) list.insertBefore(node, list.children[n] ?? null);
  });
}

/** A pressed button goes when its message is edited; the keyboard's place is kept all the same. */
function focusIn(list) {
  const message = document.activeElement?.closest?.("[data-message-id]");
  if (!message || !list.contains(message)) return null;
  return {
    id: message.dataset.messageId,
    n: [...message.querySelectorAll("button, a")].indexOf(document.activeElement),
  };
}

function restore(list, focus) {
  if (!focus || list.contains(document.activeElement)) return;
  const message = list.querySelector(`[data-message-id="${focus.id}"]`);
  const stops = message ? [...message.querySelectorAll("button, a")] : [];
  (stops[focus.n] ?? list).focus({ preventScroll: true });
}
