"""Signing in and out, one's password, and which of one's posts one acts for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.views import LoginView, PasswordChangeView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.views.decorators.http import require_POST

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.field_errors import speak_plainly
from hoanhap.doors.web.language import in_page_language, safe_next, say
from hoanhap.doors.web.signed_in import open_to_all
from hoanhap.ground.orgs.queries import postings_with_actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words

WRONG = Words(
    vi="Tên đăng nhập hoặc mật khẩu chưa đúng. Sau 5 lần sai, tên này tạm khóa 15 phút.",
    en="The name or password is not right. After 5 wrong tries the name is locked for 15 minutes.",
)


def _dressed(form: forms.Form) -> None:
    for field in form.fields.values():
        speak_plainly(field)
        field.widget.attrs["class"] = "form-control"


class SignInForm(AuthenticationForm):
    """Name and password."""

    error_messages = {"invalid_login": say(WRONG), "inactive": say(WRONG)}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["username"].label = say(Words(vi="Tên đăng nhập", en="User name"))
        self.fields["password"].label = say(Words(vi="Mật khẩu", en="Password"))
        _dressed(self)


class SignIn(LoginView):
    """The sign-in page; who holds several posts chooses one next."""

    template_name = "web/sign_in/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_default_redirect_url(self) -> str:
        """Where to, when no page was asked for."""
        user_id = self.request.user.pk
        if user_id and len(postings_with_actor(user_id, today(), None).choices) > 1:
            return reverse("web:choose_posting")
        return reverse("web:today")


class ChangePasswordForm(PasswordChangeForm):
    """The old password and a new one twice."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        labels = {
            "old_password": Words(vi="Mật khẩu đang dùng", en="Current password"),
            "new_password1": Words(vi="Mật khẩu mới", en="New password"),
            "new_password2": Words(vi="Nhập lại mật khẩu mới", en="New password again"),
        }
        for name, label in labels.items():
            self.fields[name].label = say(label)
        _dressed(self)


class ChangePassword(PasswordChangeView):
    """One's own password; nobody else's."""

    template_name = "web/sign_in/change_password.html"
    form_class = ChangePasswordForm
    success_url = reverse_lazy("web:today")

    def form_valid(self, form: Any) -> HttpResponse:
        """Change it, stay signed in here, and say so."""
        changed = Words(
            vi="Đã đổi mật khẩu. Các máy khác đang đăng nhập bằng tên này phải đăng nhập lại.",
            en="Password changed. Other machines signed in with this name must sign in again.",
        )
        messages.success(self.request, in_page_language(changed))
        return super().form_valid(form)


sign_in = open_to_all(SignIn.as_view())
change_password = ChangePassword.as_view()


@open_to_all
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("web:sign_in")


@open_to_all
def no_posting(request: HttpRequest) -> HttpResponse:
    """For who is signed in and holds no post today: what to do about it."""
    if not request.user.is_authenticated:
        return redirect("web:sign_in")
    if postings_with_actor(request.user.pk, today(), None).choices:
        return redirect("web:today")
    return render(request, "web/sign_in/no_posting.html", status=403)


def choose_posting(request: HttpRequest) -> HttpResponse:
    """Which post one acts for; kept for the session. Raises NotVisible for another's post."""
    if request.method != "POST":
        return render(request, "web/sign_in/choose_posting.html")
    choices = {str(c.posting_id): c.posting_id for c in request.postings}  # type: ignore[attr-defined]  # by ActorMiddleware
    posting_id = choices.get(request.POST.get("posting", ""))
    if posting_id is None:
        raise NotVisible
    request.session["posting_id"] = posting_id
    return HttpResponseRedirect(safe_next(request))
