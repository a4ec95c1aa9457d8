// The size of a file is told before it is sent over a weak line.
"use strict";

const TOO_LARGE = document.documentElement.lang === "en"
  ? (size, most) => `The file has ${size} MB, over ${most} MB. Scan it lighter or cut it.`
  : (size, most) =>
    `Tệp ${size} MB, quá ${most} MB. Hãy quét lại ở 200 dpi, đen trắng, hoặc tách làm hai tệp.`;

for (const input of document.querySelectorAll("[data-most-bytes]")) {
  const most = Number(input.dataset.mostBytes);
  // Rounded up: a byte too many is not "20 MB, over 20 MB".
  const megabytes = (bytes) => (Math.ceil(bytes / 104857.6) / 10).toLocaleString("vi");
  const wrong = document.createElement("p");
  wrong.className = "wrong";
  wrong.setAttribute("role", "alert");
  input.after(wrong);
  input.addEventListener("change", () => {
    const size = input.files[0]?.size || 0;
    wrong.textContent = size > most ? TOO_LARGE(megabytes(size), megabytes(most)) : "";
    for (const button of input.form.querySelectorAll("button:not([type=button])")) {
      button.disabled = size > most;
    }
  });
}
