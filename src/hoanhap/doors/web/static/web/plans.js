// What the pages of plans do better with a script; every one of them works without this file.
"use strict";

// A long list of boxes to tick gets a box to find one by name; marks may be left out.
const bare = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();

for (const picker of document.querySelectorAll(".picker")) {
  if (picker.children.length < 12) continue;
  const words = document.documentElement.lang === "en" ? "Find in the list" : "Tìm trong danh sách";
  const box = document.createElement("input");
  box.type = "search";
  box.className = "form-control picker-find";
  box.placeholder = words;
  box.setAttribute("aria-label", words);
  picker.before(box);
  box.addEventListener("input", () => {
    const wanted = bare(box.value.trim());
    for (const line of picker.children) line.hidden = !bare(line.textContent).includes(wanted);
  });
  // Enter in this box must not send the form.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
}

// A duty and its sentence light up together. Without a script each leads to the other by a link.

const review = document.querySelector("[data-review]");

if (review) {
  const pane = review.querySelector(".source");
  let lit = "";

  const light = (item) => {
    if (item === lit) return;
    lit = item;
    for (const part of review.querySelectorAll("[data-item]")) {
      part.classList.toggle("lit", part.dataset.item === item);
    }
  };

  // Bring the sentence into its own pane only; the page itself must not jump under the pointer.
  const show = (item) => {
    const part = pane.querySelector(`[data-item="${item}"]`);
    if (!part || pane.scrollHeight <= pane.clientHeight) return;
    const off = part.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += off - pane.clientHeight / 3;
  };

  const itemOf = (event) => event.target.closest("[data-item]")?.dataset.item || "";

  for (const kind of ["pointerover", "focusin"]) {
    review.addEventListener(kind, (event) => {
      const item = itemOf(event);
      if (!item) return;
      light(item);
      if (!pane.contains(event.target)) show(item);
    });
  }

  // A tap on a sentence goes to its duty, as its link does.
  pane.addEventListener("click", (event) => {
    const item = itemOf(event);
    if (!item || event.target.closest("a")) return;
    document.getElementById(`i${item}`)?.scrollIntoView({ block: "center" });
    light(item);
  });
}
