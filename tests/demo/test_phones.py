"""The demo's telephone numbers: a list to call from, and nobody's number in it."""

from __future__ import annotations

from datetime import date
from random import Random

from hoanhap.doors.demo.people import invented_person, invented_phone
from hoanhap.doors.demo.surveying import EMPLOYERS_FROM
from hoanhap.work.lists.form_01_text import read_phone

SERIALS = (*range(1, 3000), *range(EMPLOYERS_FROM, EMPLOYERS_FROM + 6))


def test_a_number_leads_nowhere_because_no_countrys_code_begins_with_0() -> None:
    numbers = [number for number in map(invented_phone, SERIALS) if number]
    assert all(number.startswith("000") and len(number) == 10 for number in numbers)
    assert len(set(numbers)) == len(numbers)


def test_a_form_01_takes_each_number_as_it_is_written() -> None:
    numbers = [number for number in map(invented_phone, SERIALS) if number]
    assert [read_phone(number) for number in numbers] == numbers


def test_a_person_has_the_number_of_their_serial_and_some_have_none() -> None:
    draw = Random(1)
    people = [invented_person(draw, serial, date(2026, 3, 2)) for serial in range(1, 19)]
    assert [one.phone for one in people] == [invented_phone(serial) for serial in range(1, 19)]
    assert sum(not one.phone for one in people) == 2
