"""The web door. How a page is made here:

- A desk (lists, people, loans, figures) is a package: `urls.py` with `urlpatterns` and no
  `app_name` (the names live in "web:"), its views, its forms. One line in `desks.py` puts it into
  the addresses and the rail.
- A view parses, does at most one deed, reads queries, renders. `signed_in.actor_of(request)` is who
  asks, `clock.today()` the day. A refusal that no form takes becomes a page by itself.
- A deed has a page: `deeds.answer_deed(request, form, deed, DeedPage(...), list_id=pk)`, with a
  form grown from `forms.HouseForm(request.POST or None, version=row.version)`; days and sums are
  `fields.DayField` and `fields.MoneyField`. Where a page does more, it calls `deeds.run_deed`.
- A template extends web/base.html and uses web/parts/*.html, each of which says at its top what it
  needs. `head.Head` with parts/head.html heads a record; `paging` and `filters` serve tables.
- Words stand in both languages where they are used: `Words(vi=, en=)` in Python (`language.say` for
  labels of forms), `{% say "..." "..." %}` and `{% both %}...{% en %}...{% endboth %}` in
  templates.
- Nothing inline: no style, no script. Classes are in static/web/house.css.
"""
