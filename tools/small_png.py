"""A picture of a page made small: cut to a height, at most 256 colours, as an indexed PNG."""

from __future__ import annotations

import base64
import struct
import zlib

from playwright.sync_api import Page

COUNT_COLOURS = """
async ([picture, heightMost]) => {
  const image = new Image();
  image.src = "data:image/png;base64," + picture;
  await image.decode();
  const width = image.width, height = Math.min(image.height, heightMost);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  const bytes = pen.getImageData(0, 0, width, height).data;
  const boxes = new Map();   // colours alike in 5 bits a channel, with how often and their sum
  const box = (i) => ((bytes[i] >> 3) << 10) | ((bytes[i + 1] >> 3) << 5) | (bytes[i + 2] >> 3);
  for (let i = 0; i < bytes.length; i += 4) {
    const known = boxes.get(box(i)) ?? [0, 0, 0, 0, box(i)];
    boxes.set(box(i), known);
    known[0] += 1; known[1] += bytes[i]; known[2] += bytes[i + 1]; known[3] += bytes[i + 2];
  }
  const ordered = [...boxes.values()].sort((a, b) => b[0] - a[0]);
  const palette = ordered.slice(0, 256).map(([n, ...sums]) => sums.slice(0, 3).map(
    (sum) => Math.round(sum / n)));
  const place = new Map();
  ordered.forEach(([n, r, g, b, key], rank) => {
    let best = rank, distance = Infinity;
    for (let p = 0; rank > 255 && p < palette.length; p++) {
      const d = (palette[p][0] - r / n) ** 2 + (palette[p][1] - g / n) ** 2
        + (palette[p][2] - b / n) ** 2;
      if (d < distance) { best = p; distance = d; }
    }
    place.set(key, best);
  });
  let pixels = "";
  for (let i = 0; i < bytes.length; i += 4) pixels += String.fromCharCode(place.get(box(i)));
  return { width, height, palette, pixels: btoa(pixels) };
}
"""


def small_png(page: Page, picture: bytes, height_most: int) -> bytes:
    """The picture with at most 256 colours, not higher than that; the browser counts them."""
    read = page.evaluate(COUNT_COLOURS, [base64.b64encode(picture).decode(), height_most])
    width, height = int(read["width"]), int(read["height"])
    pixels = base64.b64decode(read["pixels"])
    # Each line begins with the filter it was written with: 0 is none.
    lines = b"".join(b"\0" + pixels[at : at + width] for at in range(0, width * height, width))
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    palette = bytes(part for colour in read["palette"] for part in colour)
    chunks = (
        (b"IHDR", head),
        (b"PLTE", palette),
        (b"IDAT", zlib.compress(lines, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
