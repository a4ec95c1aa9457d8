// What a page does better with a script; every page works without this file.
"use strict";

const READS = document.currentScript.dataset.reads;

// "/" goes to the search box, unless one is typing.
document.addEventListener("keydown", (event) => {
  const box = document.getElementById("search");
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && box && !typing && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    box.focus();
  }
  if (event.key === "Escape") closeMenus(null);
});

// A menu closes when one turns elsewhere.
function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (menu !== except) menu.open = false;
  }
}
document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));

// Print buttons only make sense with a script.
for (const button of document.querySelectorAll("[data-does=print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Days and sums: what the house takes them for, under the box, by the server's own reading.
for (const box of document.querySelectorAll("[data-reads]")) {
  const said = document.getElementById(`${box.id}_understood`);
  if (!said) continue;
  said.setAttribute("aria-live", "polite");
  let latest = 0;
  const ask = async () => {
    const mine = ++latest;
    const query = new URLSearchParams({ as: box.dataset.reads, text: box.value });
    const answer = await fetch(`${READS}?${query}`, { headers: { accept: "application/json" } });
    const read = answer.ok && !answer.redirected ? (await answer.json()).said : "";
    if (mine === latest) said.textContent = read;
  };
  let pause;
  box.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, 250);
  });
  if (box.dataset.reads === "day") addCalendar(box, ask);
}

// A calendar beside the box for days; the box stays the one that is sent.
function addCalendar(box, changed) {
  const words = document.documentElement.lang === "en" ? "Calendar" : "Lịch";
  const picker = document.createElement("input");
  picker.type = "date";
  picker.tabIndex = -1;
  picker.setAttribute("aria-hidden", "true");
  if (!picker.showPicker) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn";
  button.textContent = words;
  const line = document.createElement("div");
  line.className = "with-calendar";
  box.replaceWith(line);
  line.append(box, button, picker);
  button.addEventListener("click", () => picker.showPicker());
  picker.addEventListener("change", () => {
    if (!picker.value) return;
    box.value = picker.value.split("-").reverse().join("/");
    changed();
  });
}

// Words typed and not saved yet wait on this machine for who typed them (returns.js). They go with
// signing out, and after a week by themselves: the next person here finds nothing.
const WEEK = 7 * 24 * 3600 * 1000;
const LOSE = document.documentElement.lang === "en"
  ? "Words that are not saved yet are kept on this machine. Sign out and delete them?"
  : "Máy này còn giữ chữ đã gõ mà chưa lưu được. Đăng xuất và xóa chữ đó?";

function typedHere() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith("hoanhap-typed-"));
  } catch {
    return [];
  }
}

for (const key of typedHere()) {
  const at = Number(/"at":(\d+)/.exec(localStorage.getItem(key))?.[1]);
  if (!(Date.now() - at < WEEK)) localStorage.removeItem(key);
}

for (const form of document.querySelectorAll("form[action$='/dang-xuat/']")) {
  form.addEventListener("submit", (event) => {
    const kept = typedHere();
    if (kept.length && !window.confirm(LOSE)) event.preventDefault();
    else for (const key of kept) localStorage.removeItem(key);
  });
}

// Errors are read first.
document.getElementById("error-summary")?.focus();
