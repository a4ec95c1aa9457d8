// The province's report: figures put into the text by their code; a deed that takes seconds.
"use strict";

// Closing: pressed once, and what goes on is said until the next page comes.
const said = document.getElementById("closing-said");
if (said) {
  const form = document.querySelector("form.deed-form");
  form.addEventListener("submit", () => {
    said.textContent = said.dataset.while;
    for (const button of form.querySelectorAll("button")) button.disabled = true;
  });
  // Come back by the browser's own button: it can be pressed again.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    said.textContent = "";
    for (const button of form.querySelectorAll("button")) button.disabled = false;
  });
}

let writing = null;
for (const box of document.querySelectorAll("form[data-autosave] textarea")) {
  box.addEventListener("focus", () => { writing = box; });
  writing ??= box;
}

for (const part of document.querySelectorAll(".picker .needs-script")) part.hidden = false;

for (const button of document.querySelectorAll("[data-mark]")) {
  button.addEventListener("click", () => {
    if (!writing) return;
    writing.setRangeText(button.dataset.mark, writing.selectionStart, writing.selectionEnd, "end");
    writing.dispatchEvent(new Event("input", { bubbles: true }));
    writing.focus();
  });
}

// Found as people type without marks: "da vay" finds "đã vay".
const bare = (text) =>
  text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");
document.getElementById("picker-find")?.addEventListener("input", (event) => {
  const wanted = bare(event.target.value);
  for (const item of document.querySelectorAll("[data-finds]")) {
    item.hidden = !bare(item.dataset.finds).includes(wanted);
  }
});
