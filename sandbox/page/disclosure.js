/** A button that opens something small beside it; Escape or a press elsewhere closes it again. */

export function disclosure(button, box) {
  const isOpen = () => !box.hidden;
  const set = (open) => {
    box.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    document[open ? "addEventListener" : "removeEventListener"]("pointerdown", elsewhere, true);
  };
  const elsewhere = (event) => {
    if (!box.contains(event.target) && !button.contains(event.target)) set(false);
  };
  const close = () => {
    if (!isOpen()) return;
    set(false);
    button.focus();
  };
  button.addEventListener("click", () => {
    set(!isOpen());
    if (isOpen()) box.querySelector("button, input")?.focus();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });
  set(false);
  return { close, hide: () => set(false) };
}
