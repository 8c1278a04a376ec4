/** Where a person writes: text, a command, a file, an answer, a change. */

import { post } from "./api.js";
import { Attachment } from "./attachment.js";
import { Commands } from "./commands.js";
import { summaryOf } from "./content.js";
import { h, icon, iconButton } from "./dom.js";
import { replyKeyboard } from "./keyboards.js";
import { attempt } from "./notices.js";
import { keyOf, nameOf, personOf, store } from "./store.js";
import { words } from "./words.js";

const TALLEST = 140; // pixels that the text may grow to

export class Composer {
  constructor(seat, acts) {
    this.seat = seat;
    this.acts = acts;
    this.about = null; // {reply: message} or {edit: message}
    this.shownKeyboard = "";
    this.field = h(
      "textarea",
      { rows: 1, "aria-label": words("composer"), value: store.drafts.get(keyOf(seat)) ?? "" },
    );
    this.bar = h("div", { class: "about" });
    this.keys = h("div", { hidden: true });
    this.toggle = iconButton(
      "keyboard",
      words("keyboard"),
      () => (this.keys.hidden = !this.keys.hidden),
      { hidden: true },
    );
    this.attachment = new Attachment(seat, () => this.focus());
    this.commands = new Commands(this.field, (command) => this.submit(`/${command}`));
    this.form = this.drawForm();
    this.blocked = blockedBar(seat);
    this.element = h("div", {}, this.form);
    this.field.addEventListener("input", () => this.put(this.field.value));
    this.field.addEventListener("keydown", (event) => this.keyed(event));
  }

  drawForm() {
    const send = h(
      "button",
      { type: "submit", class: "send", "aria-label": words("send"), title: words("send") },
      icon("send"),
    );
    const row = h(
      "div",
      { class: "composer-row" },
      this.commands.button,
      this.attachment.button,
      this.field,
      this.toggle,
      send,
    );
    const submit = (event) => {
      event.preventDefault();
      this.submit(this.field.value);
    };
    return h(
      "form",
      { class: "composer", onsubmit: submit },
      this.bar,
      this.attachment.element,
      this.commands.element,
      row,
      this.keys,
    );
  }

  draw(answer) {
    const { person, chat } = this.seat;
    const wanted = personOf(person).blocked && chat === person ? this.blocked : this.form;
    if (this.element.firstChild !== wanted) this.element.replaceChildren(wanted);
    this.commands.draw(answer);
    this.drawKeyboard(answer.reply_keyboard);
  }

  drawKeyboard(keyboard) {
    const signature = JSON.stringify(keyboard);
    if (signature === this.shownKeyboard) return;
    this.shownKeyboard = signature;
    const usable = Boolean(keyboard?.keyboard);
    this.keys.replaceChildren(...(usable ? [replyKeyboard(this.seat, keyboard, this.acts)] : []));
    this.keys.hidden = this.toggle.hidden = !usable;
    const usual = words(keyboard?.force_reply ? "force-reply" : "composer");
    this.field.placeholder = keyboard?.input_field_placeholder ?? usual;
  }

  put(text) {
    this.field.value = text;
    store.drafts.set(keyOf(this.seat), text);
    grow(this.field);
  }

  async submit(text) {
    const said = text.trim();
    const done = this.attachment.chosen ? await this.attachment.send(said) : said && (await this.send(said));
    if (!done) return;
    this.put("");
    this.turnTo(null);
  }

  send(text) {
    if (!this.about?.edit) return this.acts.say(text, this.about?.reply.message_id);
    const { person: from, chat } = this.seat;
    const { message_id } = this.about.edit;
    return attempt(() => post("edit", { from, chat, message_id, text }));
  }

  keyed(event) {
    const acts = {
      Enter: event.shiftKey || event.isComposing ? null : () => this.submit(this.field.value),
      Escape: this.about ? () => this.leave() : null,
      ArrowUp: this.field.value ? null : () => this.editLast(),
      ArrowDown: this.commands.isOpen ? () => this.commands.enter() : null,
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  }

  turnTo(about) {
    this.about = about;
    this.bar.replaceChildren(...(about ? barOf(about, () => this.leave()) : []));
    if (about?.edit) this.put(about.edit.text);
    this.focus();
  }

  leave() {
    if (this.about.edit) this.put("");
    this.turnTo(null);
  }

  editLast() {
    const messages = store.chats.get(keyOf(this.seat))?.messages ?? [];
    const own = messages.findLast(({ from, text }) => from?.id === this.seat.person && text);
    if (own) this.turnTo({ edit: own });
  }

  focus() {
    this.field.focus();
  }
}

function barOf(about, leave) {
  const message = about.edit ?? about.reply;
  const title = about.edit ? words("editing") : `${words("reply-to")} ${nameOf(message.from)}`;
  const lines = h("div", {}, h("b", {}, title), h("span", {}, summaryOf(message)));
  return [icon(about.edit ? "edit" : "reply"), lines, iconButton("close", words("delete-draft"), leave)];
}

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, TALLEST)}px`;
}

function blockedBar({ person }) {
  const unblock = () => attempt(() => post("block", { person, blocked: false }));
  return h(
    "div",
    { class: "composer blocked" },
    h("p", {}, words("blocked", { name: nameOf(personOf(person)) })),
    h("button", { class: "main", onclick: unblock }, words("unblock")),
  );
}
