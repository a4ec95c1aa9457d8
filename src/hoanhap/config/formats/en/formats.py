"""Days and numbers look alike in both languages: 02/09/2026 may not mean another day in English."""

from hoanhap.config.formats.vi.formats import *  # noqa: F403 - the same names, all of them
