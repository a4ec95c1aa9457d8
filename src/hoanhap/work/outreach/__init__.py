"""Communication (tuyên truyền): what was put out, through which channel, for whom."""
