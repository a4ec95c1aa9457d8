// Figures put into the text one is writing, by their code.
"use strict";

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
