/** What the page knows; whoever draws a part of it is told when that part changes. */

export const store = {
  sandbox: null, // the last answer of /sim/state
  heard: 0, // when that came, on the page's own clock
  chats: new Map(), // "chat:person" -> the last answer of /sim/chats
  calls: [],
  seats: [], // open columns: {chat, person}, at most two
  active: 0, // the column that the next choice replaces
  panel: "", // which tab is open, "" when the panel is closed
  unread: new Set(), // chats
  drafts: new Map(), // "chat:person" -> text not sent yet
  connected: true,
};

let listeners = [];

export function on(topic, listener) {
  listeners.push({ topic, listener });
}

export function tell(topic, detail) {
  for (const one of listeners) if (one.topic === topic) one.listener(detail);
}

/** Before everything is drawn anew in another language. */
export function forgetListeners() {
  listeners = [];
}

export function keyOf({ chat, person }) {
  return `${chat}:${person}`;
}

export function personOf(id) {
  return store.sandbox.people.find((person) => person.id === id);
}

export function groupOf(id) {
  return store.sandbox.groups.find((group) => group.id === id);
}

export function nameOf({ first_name, last_name }) {
  return [first_name, last_name].filter(Boolean).join(" ");
}

export function titleOf(seat) {
  return groupOf(seat.chat)?.title ?? nameOf(personOf(seat.person));
}

/** The sandbox's time now; it goes on between two answers. */
export function now() {
  return new Date(Date.parse(store.sandbox.now) + performance.now() - store.heard);
}
