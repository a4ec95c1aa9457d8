// Pasting into a box whose words are kept without looks; the server looks again.
"use strict";

// Out of a word processor come its words, bullets and cells, not its looks.
function pasteClean(event, box) {
  const html = event.clipboardData?.getData("text/html");
  if (!html) return;
  const text = plainOf(html);
  if (!text) return;
  event.preventDefault();
  if (!document.execCommand("insertText", false, text)) {
    box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function plainOf(html) {
  const unread = /<(style|script|xml)\b[\s\S]*?<\/\1\s*>/gi;
  const bare = html.replace(unread, "").replace(/\sstyle=/gi, " data-look=");
  const page = new DOMParser().parseFromString(bare, "text/html");
  const lines = wordsOf(page.body).split("\n").map((one) => one.replace(/[ \u00a0]+/g, " ").trim());
  return lines.join("\n").replace(/\n{3,}/g, "\n\n").trim();
}

const BLOCKS = new Set("P DIV LI TR H1 H2 H3 H4 H5 H6 TABLE UL OL".split(" "));

function wordsOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, " ");
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.tagName === "BR") return "\n";
  if ((node.dataset?.look || "").replace(/\s/g, "").includes("mso-list:Ignore")) {
    const mark = node.textContent.replace(/[\s\u00a0]+/g, "");
    return /[0-9a-zđ]/i.test(mark) && mark !== "o" ? `${mark} ` : "- ";
  }
  const inside = Array.from(node.childNodes, wordsOf).join("");
  if (node.tagName === "TR") {
    const cells = Array.from(node.cells, (cell) => wordsOf(cell).trim().replace(/\n+/g, " "));
    return `\n${cells.join("\t")}\n`;
  }
  if (node.tagName === "LI") return `\n- ${inside.trim()}\n`;
  return BLOCKS.has(node.tagName) ? `\n${inside}\n` : inside;
}
