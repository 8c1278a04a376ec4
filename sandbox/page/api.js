/** The sandbox's own JSON verbs: the page can do nothing that a test cannot do as well. */

export class Refused extends Error {}

async function answered(response) {
  const body = await response.json();
  if (!body.ok) throw new Refused(body.error);
  return body;
}

export async function get(path) {
  return answered(await fetch(`/sim/${path}`, { cache: "no-store" }));
}

export async function post(verb, said = {}) {
  const headers = { "Content-Type": "application/json" };
  return answered(await fetch(`/sim/${verb}`, { method: "POST", headers, body: JSON.stringify(said) }));
}

export async function upload(fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, value);
  return answered(await fetch("/sim/upload", { method: "POST", body: form }));
}

export function fileAddress(fileId) {
  return `/sim/files/${encodeURIComponent(fileId)}`;
}

export function qrAddress(payload) {
  return `/sim/qr?payload=${encodeURIComponent(payload)}`;
}

/** Calls onEvent for each event, onOpen at every (re)connection: what was missed is then fetched anew. */
export function follow({ onEvent, onOpen, onLost }) {
  const source = new EventSource("/sim/events");
  source.onmessage = (message) => onEvent(JSON.parse(message.data));
  source.onopen = onOpen;
  source.onerror = onLost;
}
