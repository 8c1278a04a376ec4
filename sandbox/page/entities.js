/** Text with Telegram's entities as elements; offsets count UTF-16 units, as JavaScript strings do. */

import { h } from "./dom.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};
const BLOCKS = ["pre", "blockquote", "expandable_blockquote"]; // these end their own line
const OWN = /^(?:https?:\/\/)?t\.me\/(\w+)\/?(?:\?start=([\w-]*))?$/i;
const OPENABLE = /^(https?|mailto|tel):/i;

/** `follow` is told what was pressed: {command} or {payload} for links into the bot itself. */
export function rich(text, entities = [], follow, botName) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const context = { text, follow, botName };
  return pieces(context, 0, text.length, sorted);
}

function pieces(context, from, to, entities) {
  const nodes = [];
  let at = from;
  let rest = entities;
  while (rest.length) {
    const [first, ...others] = rest;
    const end = Math.min(first.offset + first.length, to);
    if (first.offset > at) nodes.push(context.text.slice(at, first.offset));
    const [inside, after] = divided(others, end);
    nodes.push(wrapped(context, first, end, pieces(context, first.offset, end, inside)));
    at = BLOCKS.includes(first.type) && context.text[end] === "\n" ? end + 1 : end;
    rest = after;
  }
  if (at < to) nodes.push(context.text.slice(at, to));
  return nodes;
}

/** Entities that cross the end of the one around them are cut there. */
function divided(entities, end) {
  const inside = [];
  const after = [];
  for (const one of entities) {
    const stop = one.offset + one.length;
    const later = Math.max(one.offset, end);
    if (one.offset < end) inside.push({ ...one, length: Math.min(stop, end) - one.offset });
    if (stop > end) after.push({ ...one, offset: later, length: stop - later });
  }
  return [inside, after];
}

function wrapped(context, entity, end, children) {
  const said = context.text.slice(entity.offset, end);
  if (entity.type in TAGS) return h(TAGS[entity.type], {}, children);
  const maker = MAKERS[entity.type];
  return maker ? maker(children, said, entity, context) : h("span", {}, children);
}

const MAKERS = {
  text_link: (children, _, entity, context) => link(entity.url, children, context),
  url: (children, said, _, context) => link(
    /^[a-z]+:/i.test(said) ? said : `https://${said}`,
    children,
    context,
  ),
  email: (children, said, _, context) => link(`mailto:${said}`, children, context),
  phone_number: (children, said, _, context) => link(`tel:${said.replace(/[^+\d]/g, "")}`, children, context),
  bot_command: (children, said, _, context) =>
    h(
      "button",
      { class: "in-text", onclick: () => context.follow({ command: said }) },
      children,
    ),
  spoiler: (children) => spoiler(children),
  expandable_blockquote: (children) => h("blockquote", {}, children),
  mention: (children) => h("span", { class: "mention" }, children),
  text_mention: (children) => h("span", { class: "mention" }, children),
  hashtag: (children) => h("span", { class: "mention" }, children),
};

function spoiler(children) {
  const reveal = (event) => event.currentTarget.setAttribute("aria-expanded", "true");
  return h(
    "button",
    { class: "spoiler", "aria-expanded": "false", onclick: reveal },
    children,
  );
}

export function link(address, children, { follow, botName }) {
  const payload = ownPayload(address, botName);
  if (payload !== null) {
    return h("button", { class: "in-text", onclick: () => follow({ payload }) }, children);
  }
  if (!OPENABLE.test(address)) return h("span", { class: "mention" }, children);
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, children);
}

/** What a link into this very bot carries: "" for a bare one, null for any other address. */
export function ownPayload(address, botName) {
  const match = OWN.exec(address.trim());
  return match && match[1].toLowerCase() === botName.toLowerCase() ? (match[2] ?? "") : null;
}
