/** What a message carries: text, picture, file, voice, contact, place. */

import { fileAddress } from "./api.js";
import { h, icon } from "./dom.js";
import { rich } from "./entities.js";
import { nameOf, store } from "./store.js";
import { language, words } from "./words.js";

const PREVIEW = 320; // pixels wide, at most

export function contentOf(message, acts) {
  const kind = Object.keys(CONTENT).find((name) => message[name]);
  const body = kind ? CONTENT[kind](message[kind], message) : unknown(message);
  const said = message.text ?? message.caption;
  if (!said) return [body];
  const entities = message.entities ?? message.caption_entities;
  const follow = (door) => acts.follow(door);
  return [body, h("div", { class: "text" }, rich(said, entities, follow, store.sandbox.bot.username))];
}

export function summaryOf(message) {
  const said = message.text ?? message.caption;
  if (said) return said;
  const kind = ["photo", "voice", "contact", "location", "sticker"].find((name) => message[name]);
  return kind ? words(kind) : (message.document?.file_name ?? "…");
}

const CONTENT = {
  text: () => null,
  photo: picture,
  voice: (voice) => h(
    "audio",
    { controls: true, preload: "metadata", src: fileAddress(voice.file_id), "aria-label": words("voice") },
  ),
  document: file,
  contact: (contact) => card("person", nameOf(contact), contact.phone_number),
  location: ({ latitude, longitude }) => card(
    "pin",
    words("location"),
    `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`,
  ),
  sticker: ({ emoji }) => h(
    "p",
    { class: "sticker", role: "img", "aria-label": words("sticker") },
    emoji ?? "?",
  ),
};

function picture(sizes, message) {
  const { file_id, width, height } = sizes.at(-1);
  const shown = Math.min(width, PREVIEW);
  const address = fileAddress(file_id);
  const image = h(
    "img",
    {
      src: address,
      alt: message.caption ?? words("photo"),
      width: shown,
      height: Math.round((height * shown) / width),
    },
  );
  return h("a", { class: "picture", href: address, target: "_blank" }, image);
}

function file({ file_id, file_name: name = "file", file_size: size = 0 }) {
  return h(
    "a",
    { class: "file", href: fileAddress(file_id), download: name },
    icon("file"),
    h("span", {}, h("b", {}, name), h("small", {}, sizeOf(size))),
  );
}

function card(sign, title, line) {
  return h("div", { class: "file" }, icon(sign), h("span", {}, h("b", {}, title), h("small", {}, line)));
}

export function sizeOf(bytes) {
  const [unit, value] = bytes < 1e6 ? ["kilobyte", bytes / 1e3] : ["megabyte", bytes / 1e6];
  return value.toLocaleString(language(), { style: "unit", unit, maximumFractionDigits: 1 });
}

const ABOUT = [
  "message_id",
  "from",
  "chat",
  "date",
  "edit_date",
  "reply_markup",
  "caption",
  "caption_entities",
  "has_protected_content",
  "media_group_id",
];

function unknown(message) {
  const kind = Object.keys(message).filter((name) => !ABOUT.includes(name)).join(", ");
  return h("p", { class: "hint" }, words("other-content", { kind }));
}
