/** Pressed inline buttons that wait for the bot's answer. */

import { post } from "./api.js";
import { store, tell } from "./store.js";

const PATIENCE = 15000; // milliseconds after which an app stops showing that it waits

let waiting = []; // {chat, message, data, query}
const early = new Set(); // queries answered before the press itself came back

export function waits(chat, message, data) {
  return waiting.some((one) => one.chat === chat && one.message === message && one.data === data);
}

export async function press(seat, message, data) {
  const one = { chat: seat.chat, message, data, query: null };
  waiting.push(one);
  tell("chat", seat.chat);
  setTimeout(() => forget(one), PATIENCE);
  try {
    const { update } = await post("click", { from: seat.person, message_id: message, data, chat: seat.chat });
    one.query = update.callback_query.id;
    if (early.delete(one.query)) forget(one);
  } catch (fault) {
    forget(one);
    throw fault;
  }
}

function forget(one) {
  if (!waiting.includes(one)) return;
  waiting = waiting.filter((other) => other !== one);
  tell("chat", one.chat);
}

export function answered(toast) {
  const one = waiting.find(({ query }) => query === toast.callback_query_id);
  if (one) forget(one);
  else early.add(toast.callback_query_id);
  if (toast.text) showToast(toast);
}

function showToast(toast) {
  const seat = store.seats.find(({ person }) => person === toast.person_id);
  if (seat) tell(toast.show_alert ? "alert" : "toast", { seat, text: toast.text });
}
