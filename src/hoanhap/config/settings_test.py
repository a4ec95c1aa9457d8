"""Settings for the test suite: fixed invented keys, quick password hashing, no manifest."""

from __future__ import annotations

import os
import tempfile

os.environ.setdefault("HOANHAP_VAR", tempfile.mkdtemp(prefix="hoanhap-test-"))
os.environ.setdefault("HOANHAP_SECRET_KEY", "only-for-tests")
os.environ.setdefault("HOANHAP_FIELD_KEY", "00" * 32)
os.environ.setdefault("HOANHAP_INDEX_KEY", "11" * 32)

from hoanhap.config.settings import *  # noqa: F403 - the variables above must come first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
AXES_ENABLED = False
