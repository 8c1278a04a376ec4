/** Keeps the store equal to the sandbox: fetches anew whatever an event says has changed. */

import { follow, get, Refused } from "./api.js";
import { answered } from "./presses.js";
import { keyOf, store, tell } from "./store.js";

const LONGEST_LOG = 300; // calls
const ACTION_LASTS = 5500; // milliseconds

/** However often it is asked for, the work runs once at a time, and once more if asked meanwhile. */
function coalesced(work) {
  let running = null;
  let again = false;
  const run = async () => {
    try {
      while (again) {
        again = false;
        await work();
      }
    } finally {
      running = null;
    }
  };
  return () => {
    again = true;
    running ??= run();
    return running;
  };
}

export const refreshSandbox = coalesced(async () => {
  store.sandbox = await get("state");
  store.heard = performance.now();
  closeGone();
  tell("sandbox");
});

function closeGone() {
  const there = new Set([...store.sandbox.people, ...store.sandbox.groups].map(({ id }) => id));
  const kept = store.seats.filter((seat) => there.has(seat.chat) && there.has(seat.person));
  if (kept.length === store.seats.length) return;
  store.seats = kept;
  store.active = 0;
  tell("seats");
}

export const refreshCalls = coalesced(async () => {
  const after = store.calls.at(-1)?.n ?? 0;
  const { calls } = await get(`calls?after=${after}`);
  if (!calls.length) return;
  store.calls = [...store.calls, ...calls].slice(-LONGEST_LOG);
  tell("calls", calls.slice(-LONGEST_LOG));
});

const chatRefreshers = new Map();

export function refreshChat(seat) {
  const key = keyOf(seat);
  if (!chatRefreshers.has(key)) chatRefreshers.set(key, coalesced(() => fetchChat(seat)));
  return chatRefreshers.get(key)();
}

async function fetchChat(seat) {
  try {
    store.chats.set(keyOf(seat), await get(`chats/${seat.chat}?person=${seat.person}`));
  } catch (fault) {
    if (fault instanceof Refused) return; // a chat that has just gone; the people event closes it
    throw fault;
  }
  const { action } = store.chats.get(keyOf(seat));
  if (action) setTimeout(() => refreshChat(seat), ACTION_LASTS);
  tell("chat", seat.chat);
}

function refreshChats(chatId) {
  for (const seat of store.seats) if (chatId === undefined || seat.chat === chatId) refreshChat(seat);
}

async function forget() {
  store.chats.clear();
  store.drafts.clear();
  store.unread.clear();
  await beginAnew();
  tell("redraw");
}

/** Calls are numbered anew by a server that has been started anew. */
function beginAnew() {
  store.calls = [];
  tell("calls", []);
  return refreshAll();
}

export function refreshAll() {
  refreshChats();
  refreshCalls();
  return refreshSandbox();
}

function heardMessage({ chat_id: chat }) {
  refreshChats(chat);
  if (store.seats.some((seat) => seat.chat === chat)) return;
  store.unread.add(chat);
  tell("unread");
}

const HEARD = {
  message: heardMessage,
  edit: ({ chat_id: chat }) => refreshChats(chat),
  delete: ({ chat_id: chat }) => refreshChats(chat),
  action: ({ chat_id: chat }) => refreshChats(chat),
  toast: (toast) => answered(toast),
  commands: () => refreshChats(),
  call: () => refreshCalls(),
  update: () => refreshCalls(),
  clock: () => refreshSandbox(),
  people: () => refreshAll(),
  bot: () => refreshSandbox(),
  reset: () => forget(),
};

function connect(connected) {
  if (connected) beginAnew();
  if (store.connected === connected) return;
  store.connected = connected;
  tell("connection");
}

export function stayInSync() {
  follow({
    onEvent: (event) => HEARD[event.type]?.(event),
    onOpen: () => connect(true),
    onLost: () => connect(false),
  });
}
