// Puts today's value beside each figure of a return that is another one by now. Counting anew takes
// a moment, so the page is there first; without a script its link leads to the same.
"use strict";

const IS_EN = document.documentElement.lang === "en";
const NOW = IS_EN ? "now: " : "nay: ";
const MEANS = IS_EN
  ? "Now: the same days as recorded until today. The figure of the return stays."
  : "Nay: cùng kỳ số liệu, tính theo những gì đã ghi đến hôm nay. Số trong báo cáo không đổi.";

function put(cell, found) {
  const made = document.createElement("small");
  made.className = "figure-now";
  made.append(NOW, ...found.childNodes);
  cell.append(made);
  const table = cell.closest("table");
  if (table.nextElementSibling?.classList.contains("figure-now-means")) return;
  const means = document.createElement("p");
  means.className = "help figure-now-means";
  means.textContent = MEANS;
  table.after(means);
}

async function readNow(link) {
  const answer = await fetch(link.href);
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const found of page.querySelectorAll("[data-now]")) {
    const cell = document.querySelector(`[data-figure="${CSS.escape(found.dataset.now)}"]`);
    if (cell) put(cell, found);
  }
}

const nowLink = document.querySelector("a[data-reads-now]");
if (nowLink) readNow(nowLink).catch(() => { /* the link leads there */ });
