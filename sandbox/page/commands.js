/** The bot's commands for this person: behind the menu button, or while "/" is typed. */

import { disclosure } from "./disclosure.js";
import { h, iconButton } from "./dom.js";
import { words } from "./words.js";

export class Commands {
  constructor(field, choose) {
    this.field = field;
    this.choose = choose;
    this.commands = [];
    this.element = h(
      "div",
      { class: "commands", role: "group", "aria-label": words("commands"), onkeydown: walk },
    );
    this.button = iconButton(
      "menu",
      words("commands"),
      null,
      { class: "icon-button menu-button", hidden: true },
    );
    this.button.addEventListener("click", () => this.fill(this.commands), true);
    this.hide = disclosure(this.button, this.element).hide;
    field.addEventListener("input", () => this.offer());
    field.addEventListener("blur", (event) => this.element.contains(event.relatedTarget) || this.hide());
  }

  draw({ commands }) {
    this.commands = commands;
    this.button.hidden = !commands.length;
  }

  fill(commands) {
    this.element.replaceChildren(...commands.map((one) => item(one, () => this.chosen(one.command))));
  }

  offer() {
    const typed = /^\/(\w*)$/.exec(this.field.value);
    const begins = ({ command }) => command.startsWith(typed[1].toLowerCase());
    const fitting = typed ? this.commands.filter(begins) : [];
    this.fill(fitting);
    this.element.hidden = !fitting.length;
  }

  chosen(command) {
    this.hide();
    this.choose(command);
    this.field.focus();
  }

  get isOpen() {
    return !this.element.hidden;
  }

  enter() {
    this.element.querySelector("button").focus();
  }
}

function item({ command, description }, onclick) {
  return h("button", { onclick }, h("b", {}, `/${command}`), h("span", {}, description));
}

function walk(event) {
  const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
  if (!step) return;
  event.preventDefault();
  event.target[step]?.focus();
}
