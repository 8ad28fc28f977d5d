"""docs/database.md names every table, view and column there is."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from tests.adapters.decisions import new_store

DOCS = Path(__file__).parents[2] / "docs" / "database.md"


def test_the_docs_name_every_table_view_and_column(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        pass
    other = sqlite3.connect(store.path)
    columns = other.execute(
        "SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c"
        " WHERE t.schema = 'main' AND t.type IN ('table', 'view') AND t.name NOT LIKE '%sqlite_%'"
    ).fetchall()
    other.close()
    assert {"policies", "deliveries", "undelivered"} <= {table for table, _ in columns}
    described = {
        name: set(re.findall(r"`(\w+)`", text))
        for name, text in re.findall(r"^(?:### |- `)(\w+)(.*?)(?=^### |^- `|^## |\Z)", DOCS.read_text(), re.M | re.S)
    }
    missing = [(table, column) for table, column in columns if column not in described.get(table, set())]
    assert missing == []
