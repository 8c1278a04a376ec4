/** A photo, file or voice message that is about to be sent; what is written becomes its caption. */

import { upload } from "./api.js";
import { sizeOf } from "./content.js";
import { disclosure } from "./disclosure.js";
import { h, icon, iconButton } from "./dom.js";
import { attempt } from "./notices.js";
import { words } from "./words.js";

const KINDS = {
  photo: { sign: "photo", accept: "image/*" },
  document: { sign: "file", accept: "" },
  voice: { sign: "voice", accept: "audio/*" },
};

export class Attachment {
  constructor(seat, onChosen) {
    this.seat = seat;
    this.onChosen = onChosen;
    this.chosen = null; // {kind, file}
    this.element = h("div", { class: "attachment" });
    this.picker = h("input", { type: "file", hidden: true, onchange: () => this.picked() });
    this.button = this.drawButton();
  }

  drawButton() {
    const button = iconButton("attach", words("attach"), null);
    const kinds = Object.entries(KINDS).map(([kind, { sign }]) =>
      h("button", { onclick: () => this.pick(kind) }, icon(sign), words(`attach-${kind}`)),
    );
    const choices = h("div", { class: "pop", role: "group", "aria-label": words("attach") }, kinds);
    const { hide } = disclosure(button, choices);
    choices.addEventListener("click", hide);
    return h("div", { class: "attach" }, button, choices, this.picker);
  }

  pick(kind) {
    this.kind = kind;
    this.picker.accept = KINDS[kind].accept;
    this.picker.click();
  }

  picked() {
    const [file] = this.picker.files;
    this.picker.value = "";
    if (!file) return;
    this.choose({ kind: this.kind, file });
    this.onChosen();
  }

  choose(chosen) {
    this.chosen = chosen;
    this.element.replaceChildren(...(chosen ? preview(chosen, () => this.choose(null)) : []));
  }

  async send(caption) {
    const { kind, file } = this.chosen;
    const { person: from, chat } = this.seat;
    const duration = kind === "voice" ? await durationOf(file) : undefined;
    const fields = { from, chat, kind, caption: caption || undefined, duration, file };
    const done = await attempt(() => upload(fields));
    if (done) this.choose(null);
    return done;
  }
}

function preview({ kind, file }, remove) {
  const small = () => h("img", { src: URL.createObjectURL(file), alt: "" });
  const sign = kind === "photo" ? small() : icon(KINDS[kind].sign);
  const lines = h(
    "div",
    {},
    h("b", {}, file.name),
    h("span", {}, `${sizeOf(file.size)} · ${words("caption")}`),
  );
  return [sign, lines, iconButton("close", words("attach-remove"), remove)];
}

/** In whole seconds; one when the browser cannot play it. */
function durationOf(file) {
  return new Promise((resolve) => {
    const audio = new Audio(URL.createObjectURL(file));
    const seconds = () => (Number.isFinite(audio.duration) ? Math.max(1, Math.round(audio.duration)) : 1);
    audio.addEventListener("loadedmetadata", () => resolve(seconds()));
    audio.addEventListener("error", () => resolve(1));
  });
}
