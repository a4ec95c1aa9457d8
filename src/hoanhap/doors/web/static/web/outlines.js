// The lists of measures narrow down while one types; the button does it without a script.
"use strict";

const bare = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();

const find = document.getElementById("find-text");
if (find) {
  const measures = find.closest(".measures");
  find.addEventListener("input", () => {
    const wanted = bare(find.value.trim());
    for (const line of measures.querySelectorAll("label.tick")) {
      line.hidden = !bare(line.textContent).includes(wanted);
    }
    for (const part of measures.querySelectorAll("details fieldset")) {
      part.hidden = !part.querySelector("label.tick:not([hidden])");
    }
    if (wanted) measures.querySelector("details").open = true;
  });
}
