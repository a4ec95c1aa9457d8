"""Settings of an installation. What differs from place to place comes from the environment
(HOANHAP_*).
"""

from __future__ import annotations

import os
from pathlib import Path

from hoanhap.config.database import database_from_url
from hoanhap.config.keys import secret_from_file
from hoanhap.doors.web.mail_server import mail_server_from_url

VAR = Path(os.environ.get("HOANHAP_VAR", Path.cwd() / "var")).resolve()

IS_DEMO = os.environ.get("HOANHAP_DEMO") == "1"
DEBUG = os.environ.get("HOANHAP_DEBUG") == "1"
SECRET_KEY = secret_from_file("HOANHAP_SECRET_KEY", VAR / "keys" / "session.key")
FIELD_KEY = secret_from_file("HOANHAP_FIELD_KEY", VAR / "keys" / "field.key")
INDEX_KEY = secret_from_file("HOANHAP_INDEX_KEY", VAR / "keys" / "index.key")
ALLOWED_HOSTS = os.environ.get("HOANHAP_HOSTS", "127.0.0.1,localhost").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("HOANHAP_ORIGINS", "").split(",") if o]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_htmx",
    "hoanhap.ground.audit",
    "hoanhap.ground.calendar",
    "hoanhap.ground.orgs",
    "hoanhap.ground.registry",
    "hoanhap.ground.intake",
    "hoanhap.ground.ledger",
    "hoanhap.ground.programmes",
    "hoanhap.work.lists",
    "hoanhap.work.loans",
    "hoanhap.work.outreach",
    "hoanhap.work.needs",
    "hoanhap.work.oversight",
    "hoanhap.work.plans",
    "hoanhap.work.measures",
    "hoanhap.work.returns",
    "hoanhap.work.reports",
    "hoanhap.doors.web",
    "hoanhap.doors.demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "hoanhap.doors.web.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "hoanhap.doors.web.signed_in.ActorMiddleware",
    "hoanhap.doors.web.refused.RefusedMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "hoanhap.config.urls"
WSGI_APPLICATION = "hoanhap.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "hoanhap.doors.web.context.page",
            ],
            "builtins": ["hoanhap.doors.web.templatetags.house"],
        },
    }
]

DATABASES = {"default": database_from_url(os.environ.get("HOANHAP_DATABASE_URL", ""), VAR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MAIL_SERVER = mail_server_from_url(os.environ.get("HOANHAP_SMTP_URL", ""))
MAIL_FROM = os.environ.get("HOANHAP_MAIL_FROM", "hoanhap@localhost")

AUTH_USER_MODEL = "orgs.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "hoanhap.doors.web.field_errors.LongEnough",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "web:sign_in"
LOGIN_REDIRECT_URL = "web:today"
LOGOUT_REDIRECT_URL = "web:sign_in"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "web/sign_in/locked.html"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_ENABLE_ACCESS_FAILURE_LOG = False
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 3600
SESSION_COOKIE_SECURE = os.environ.get("HOANHAP_HTTPS") == "1"
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = ["hoanhap.config.formats"]
# Off: it would print years, ids and versions as 2.026 too. Templates say |number and |vnd.
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 31536000
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
