/** Which chats are open: one, or two side by side; the address of the page says so too. */

import { groupOf, personOf, store, tell } from "./store.js";

const PANEL_NAMES = { clock: "waktu", calls: "api", fault: "gangguan" };

/** There one chat fits; the number stands in narrow.css too. */
export const NARROW = matchMedia("(max-width: 760px)");

/** A person sits in their own chat; a group is seen through its first member. */
export function seatAt(id) {
  if (personOf(id)) return { chat: id, person: id };
  const group = groupOf(id);
  return group ? { chat: id, person: group.members[0] } : null;
}

export function seatsFromAddress() {
  const query = new URLSearchParams(location.search);
  const asked = ["person", "beside"].map((name) => seatAt(Number(query.get(name)))).filter(Boolean);
  if (asked.length) return asked.filter((seat, n) => asked.findIndex(({ chat }) => chat === seat.chat) === n);
  const [first] = store.sandbox.people;
  return first ? [seatAt(first.id)] : [];
}

export function writeAddress() {
  const query = new URLSearchParams();
  const [first, second] = store.seats;
  if (first) query.set("person", first.chat);
  if (second) query.set("beside", second.chat);
  if (store.panel) query.set("panel", PANEL_NAMES[store.panel]);
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
}

export function isOpen(id) {
  return store.seats.some(({ chat }) => chat === id);
}

/** Into the column used last, unless it is open already. */
export function open(id) {
  const there = store.seats.findIndex(({ chat }) => chat === id);
  if (there >= 0) store.active = there;
  else if (NARROW.matches || !store.seats.length) store.seats = [seatAt(id)];
  else store.seats = store.seats.with(store.active, seatAt(id));
  sat(id);
}

export function openBeside(id) {
  if (isOpen(id)) return;
  store.seats = [...store.seats.slice(0, 1), seatAt(id)];
  store.active = store.seats.length - 1;
  sat(id);
}

export function close(seat) {
  store.seats = store.seats.filter((other) => other !== seat);
  store.active = 0;
  tell("seats");
}

/** Who writes in a group changes; the chat stays. */
export function changePerson(seat, person) {
  store.seats = store.seats.with(store.seats.indexOf(seat), { ...seat, person });
  tell("seats");
}

function sat(id) {
  store.unread.delete(id);
  tell("unread");
  tell("seats");
  tell("opened", id);
}
