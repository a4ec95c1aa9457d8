// What the page of a return does better with a script; it works without this file by its buttons.
// Texts save themselves while one types. When the line drops they stay on this machine and go when
// it is back; what was saved elsewhere meanwhile is shown beside what was typed here.
"use strict";

const PAUSE = 1000;
const AGAIN = 4000;
const VI = {
  typing: "Đang gõ…",
  saving: "Đang lưu…",
  offline: "Mất kết nối. Chữ đã gõ được giữ trên máy này và tự lưu khi có mạng lại.",
  out: "Phiên làm việc đã hết. Chữ đã gõ được giữ trên máy này; hãy đăng nhập lại ở một thẻ khác.",
  resumed: "Đã lấy lại chữ gõ dở trên máy này.",
  clash: "Phần này vừa được lưu ở nơi khác. Cả hai bản đều còn: trong ô là bản anh/chị gõ.",
  record: "Bản đã lưu",
  mine: "Giữ bản của tôi",
  theirs: "Lấy bản đã lưu",
  both: "Ghép cả hai",
  yours: "Bản anh/chị đã gõ, không dùng:",
};
const EN = {
  typing: "Typing…",
  saving: "Saving…",
  offline: "The line is down. What you typed is kept on this machine and saved when it is back.",
  out: "You were signed out. What you typed is kept on this machine; sign in again in another tab.",
  resumed: "What was typed here before is back.",
  clash: "This part was just saved elsewhere. Both texts are here: the box holds what you typed.",
  record: "On record",
  mine: "Keep mine",
  theirs: "Take the one on record",
  both: "Join both",
  yours: "What you had typed, not used:",
};
const SAY = document.documentElement.lang === "en" ? EN : VI;

// An id for one try. The newer randomUUID is missing on a plain http address of an office network.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

// From the cookie, so that it is right again after signing in anew in another tab.
function token() {
  return document.cookie.match(/(?:^|; )csrftoken=([^;]*)/)?.[1] || "";
}

// The copy on this machine; a browser that keeps none still saves over the line.
const copies = {
  read(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  },
  write(key, copy) {
    try { localStorage.setItem(key, JSON.stringify(copy)); } catch { /* the line remains */ }
  },
  drop(key) {
    try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
  },
};

class Writing {
  constructor(form) {
    this.form = form;
    this.box = form.elements.text;
    this.version = form.elements.version;
    this.told = form.querySelector(".written-said");
    // Whose words these are: the next person at this machine does not get them to see.
    this.who = form.dataset.who;
    this.key = `hoanhap-typed-${this.who}-${form.dataset.autosave}`;
    this.saved = this.box.defaultValue;
    this.box.value = this.box.defaultValue;
    this.attempt = null;
    this.isSending = false;
    this.panel = null;
    this.box.addEventListener("input", () => this.typed());
    this.box.addEventListener("paste", (event) => pasteClean(event, this.box));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.resume();
  }

  get isWaiting() {
    return this.box.value !== this.saved && !this.panel;
  }

  say(words) {
    this.told.textContent = words;
  }

  resume() {
    const copy = copies.read(this.key);
    if (!copy || copy.text === this.saved) {
      copies.drop(this.key);
      return;
    }
    this.box.value = copy.text;
    if (!this.version || copy.version === this.version.value) {
      this.say(SAY.resumed);
      this.later(0);
    } else {
      this.clash({ text: this.saved, version: this.version.value, who: "", at: "" });
    }
  }

  typed() {
    copies.write(this.key, {
      text: this.box.value, version: this.version?.value, at: Date.now(),
    });
    if (this.panel) return;
    this.say(SAY.typing);
    this.later(PAUSE);
  }

  later(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), pause);
  }

  async send() {
    if (this.isSending || !this.isWaiting) return;
    clearTimeout(this.timer);
    this.isSending = true;
    const text = this.box.value;
    // The same words tried again are the same act: a lost answer must not make a second one.
    if (this.attempt?.text !== text) this.attempt = { text, id: newId() };
    this.say(SAY.saving);
    try {
      await this.take(await this.post(text), text);
    } catch {
      this.unanswered = text;
      this.say(SAY.offline);
      this.later(AGAIN);
    } finally {
      this.isSending = false;
    }
  }

  post(text) {
    const body = new FormData(this.form);
    body.delete("csrfmiddlewaretoken");
    body.set("request_id", this.attempt.id);
    body.set("text", text);
    body.set("who", this.who);
    return fetch(this.form.action.split("#")[0], {
      method: "POST",
      body,
      keepalive: text.length < 20000,
      headers: { accept: "application/json", "X-CSRFToken": token() },
    });
  }

  async take(answer, text) {
    const isOurs = (answer.headers.get("content-type") || "").includes("json");
    if (answer.status >= 500) throw new Error("down");
    if (answer.redirected || !isOurs) {
      this.say(SAY.out);
      this.later(AGAIN * 3);
      return;
    }
    const said = await answer.json();
    if (answer.ok) {
      this.done(said, text);
    } else if (answer.status === 409 && said.now && said.now.text === this.unanswered) {
      // It was saved before the line dropped; only its answer was lost.
      this.attempt = null;
      this.version.value = said.now.version;
      this.saved = said.now.text;
      this.later(0);
    } else if (answer.status === 409 && said.now) {
      this.clash(said.now);
    } else {
      this.attempt = null;
      this.say(said.said);
    }
  }

  done(said, text) {
    this.attempt = null;
    if (this.version) this.version.value = said.version;
    this.saved = said.text ?? text;
    settled(this.form, this.saved.trim() !== "");
    if (this.box.value === text && said.text !== undefined) this.box.value = said.text;
    if (this.box.value === this.saved) {
      copies.drop(this.key);
      this.say(said.said);
    } else {
      this.typed();
    }
  }

  // Both texts are shown; nothing is sent until one is chosen.
  clash(now) {
    this.attempt = null;
    clearTimeout(this.timer);
    const mine = this.box.value;
    this.panel?.remove();
    this.panel = document.createElement("div");
    this.panel.className = "clash";
    this.panel.setAttribute("role", "alert");
    const record = [SAY.record, now.at, now.who].filter(Boolean).join(", ");
    this.panel.append(line("p", SAY.clash), line("p", `${record}:`));
    this.panel.append(line("div", now.text, "said-text"));
    const choose = (words, text) => {
      const button = line("button", words, "btn");
      button.type = "button";
      button.addEventListener("click", () => this.choose(now, mine, text()));
      return button;
    };
    const buttons = line("p", "", "clash-buttons");
    buttons.append(
      choose(SAY.mine, () => this.box.value),
      choose(SAY.theirs, () => now.text),
      choose(SAY.both, () => `${now.text}\n\n${this.box.value}`),
    );
    this.panel.append(buttons);
    this.form.before(this.panel);
    this.say("");
  }

  choose(now, mine, text) {
    const typed = this.box.value || mine;
    this.panel.remove();
    this.panel = null;
    this.version.value = now.version;
    this.saved = now.text;
    this.box.value = text;
    if (text === now.text && typed !== text) {
      const kept = line("div", "", "clash");
      kept.append(line("p", SAY.yours), line("div", typed, "said-text"));
      this.form.before(kept);
      copies.drop(this.key);
      return;
    }
    this.typed();
    this.later(0);
  }
}

// What is said to be missing goes once it was saved, and is back when it was emptied again.
function settled(form, isSettled) {
  const section = form.elements.section?.value;
  const place = `k-${form.elements.key?.value ?? `${section}:blank:`}`;
  const asked = section && document.getElementById(place);
  if (asked) asked.hidden = isSettled;
  const empty = section && document.querySelector(`[data-empty="${section}"]`);
  if (empty) empty.hidden = isSettled;
  const box = document.querySelector(".to-explain");
  if (!box) return;
  const lines = Array.from(box.querySelectorAll("li"));
  const named = (one) => one.querySelector("a").getAttribute("href") === `#${place}`;
  lines.filter(named).forEach((one) => { one.hidden = isSettled; });
  const left = lines.filter((one) => !one.hidden).length;
  box.hidden = left === 0;
  const head = box.querySelector("h2");
  head.textContent = head.textContent.replace(/\d+/, left);
}

function line(name, text, css) {
  const made = document.createElement(name);
  made.textContent = text;
  if (css) made.className = css;
  return made;
}

const forms = document.querySelectorAll("form[data-autosave]");
const writings = Array.from(forms, (form) => new Writing(form));
const sendAll = () => writings.forEach((one) => one.send());
window.addEventListener("online", sendAll);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") sendAll();
});
