"""Tables whose columns changed places, and tables that became lists."""

from __future__ import annotations

import pytest

from watcher.core.diff import compare
from watcher.core.extract.markdown import extract_markdown
from watcher.core.sections import outline
from watcher.model import Block, Change, ChangeKind

HEAD = ("Provider", "Purpose", "Country")
ROWS = [
    ("Fernbank", "Hosting", "Sweden"),
    ("Mailhaus", "Newsletters", "Germany"),
    ("Trellis", "Support desk", "Canada"),
]
INTRO = "# Partners\n\n## Who helps us\n\nThese companies work for us, and nobody else sees your data.\n\n"


def table(*rows: tuple[str, ...]) -> str:
    lines = [" | ".join(row) for row in rows]
    return "\n".join(f"| {line} |" for line in (lines[0], " | ".join("---" for _ in rows[0]), *lines[1:])) + "\n\n"


def changes(before: str, after: str) -> tuple[Change, ...]:
    return compare(outline(extract_markdown(INTRO + before)), outline(extract_markdown(INTRO + after))).changes


def turned(row: tuple[str, ...]) -> tuple[str, ...]:
    return row[0], row[2], row[1]


def test_columns_in_another_order_are_one_move() -> None:
    (change,) = changes(table(HEAD, *ROWS), table(turned(HEAD), *map(turned, ROWS)))
    assert (change.kind, change.signs) == (ChangeKind.MOVED, ("columns",))
    assert (change.before, change.after) == ("Provider | Purpose | Country", "Provider | Country | Purpose")


def test_a_cell_is_held_against_that_of_the_same_column() -> None:
    rows = [turned(row) for row in ROWS]
    rows[1] = ("Mailhaus", "Brazil", "Newsletters")
    moved, edited = changes(table(HEAD, *ROWS), table(turned(HEAD), *rows))
    assert moved.signs == ("columns",)
    assert (edited.before, edited.after) == ("Mailhaus | Germany | Newsletters", "Mailhaus | Brazil | Newsletters")


def test_the_first_column_may_move_too() -> None:
    rows = [row[::-1] for row in ROWS]
    rows[2] = ("Canada", "Behavioural advertising", "Trellis")
    _, edited = changes(table(HEAD, *ROWS), table(HEAD[::-1], *rows))
    assert edited.kind is ChangeKind.EDITED
    assert edited.before == "Canada | Support desk | Trellis"


def test_rows_may_come_and_go_beside_it() -> None:
    rows = [turned(row) for row in (*ROWS[:2], ("Gridlight", "Statistics", "India"))]
    found = {
        (change.kind, change.after or change.before)
        for change in changes(table(HEAD, *ROWS), table(turned(HEAD), *rows))
    }
    assert (ChangeKind.ADDED, "Gridlight | India | Statistics") in found
    assert (ChangeKind.REMOVED, "Trellis | Canada | Support desk") in found
    assert len(found) == 3


def test_a_column_more_beside_it_is_told_row_by_row() -> None:
    after = table((*turned(HEAD), "Since"), *((*turned(row), str(year)) for year, row in enumerate(ROWS, 2019)))
    found = changes(table(HEAD, *ROWS), after)
    assert [change.before for change in found if change.kind is ChangeKind.EDITED][1:] == [
        " | ".join(turned(row)) for row in ROWS
    ]


def test_another_table_is_left_as_it_is() -> None:
    other = table(("Cookie", "Purpose", "Days"), ("sid", "Login", "30"))
    found = changes(table(HEAD, *ROWS) + other, table(HEAD, *ROWS) + other.replace("30", "90"))
    assert [(change.before, change.after) for change in found] == [("sid | Login | 30", "sid | Login | 90")]


def test_the_old_blocks_are_shown_as_they_were() -> None:
    before, after = table(HEAD, *ROWS), table(turned(HEAD), *map(turned, ROWS))
    pairs = compare(outline(extract_markdown(INTRO + before)), outline(extract_markdown(INTRO + after))).pairs
    olds = [block.old for pair in pairs for block in pair.blocks if isinstance(block.old, Block) and block.old.cells]
    assert [block.cells for block in olds] == [HEAD, *ROWS]


@pytest.mark.parametrize("form", ["{}, {}, {}", "{} – {} ({})", "**{}:** {}; {}"])
def test_a_table_made_a_list_is_no_change(form: str) -> None:
    lines = "\n".join(f"* {form.format(*row)}" for row in ROWS) + "\n\n"
    assert changes(table(HEAD, *ROWS), lines) == ()
    assert changes(lines, table(HEAD, *ROWS)) == ()


def test_what_was_changed_in_a_table_made_a_list_is_told() -> None:
    lines = "\n".join(f"* {', '.join(row)}" for row in ROWS).replace("Germany", "Brazil") + "\n\n"
    (change,) = changes(table(HEAD, *ROWS), lines)
    assert (change.before, change.after) == ("Mailhaus, Newsletters, Germany", "Mailhaus, Newsletters, Brazil")
