/** Short words to the reader of the page, and questions to them. */

import { Refused } from "./api.js";
import { h } from "./dom.js";
import { words } from "./words.js";

const SHOWN_FOR = 5000; // milliseconds

/** Words in a corner that go away by themselves; screen readers hear them. */
export function notice(area, text) {
  const note = h("p", { class: "notice" }, text);
  area.replaceChildren(note);
  setTimeout(() => note.remove(), SHOWN_FOR);
}

/** Runs what a press asks for; what the sandbox refuses is told, never lost. */
export async function attempt(work) {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof Refused || fault instanceof TypeError)) throw fault;
    notice(document.querySelector(".notices"), words("failed", { reason: fault.message }));
    return null;
  }
}

/** A question over the page; resolves to the form's fields, or null when it is left. */
export function ask({ title, body, confirm, cancel = true }) {
  return new Promise((resolve) => {
    const leave = h(
      "button",
      { class: "quiet", onclick: () => dialog.close() },
      words("cancel"),
    );
    const agree = h("button", { type: "submit", class: "main" }, confirm);
    const form = h(
      "form",
      {},
      h("h2", { id: "dialog-title" }, title),
      body,
      h("footer", {}, cancel ? leave : null, agree),
    );
    const dialog = h("dialog", { "aria-labelledby": "dialog-title" }, form);
    let answer = null;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      answer = new FormData(form);
      dialog.close();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
