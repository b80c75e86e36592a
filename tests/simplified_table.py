"""Make hooks/gazette/search/simplified.txt anew from OpenCC's own dictionary of characters.

usage: simplified_table.py TSCharacters.txt > hooks/gazette/search/simplified.txt
"""

from __future__ import annotations

import sys
from pathlib import Path

_HEAD = "From OpenCC's TSCharacters.txt (Apache License 2.0), made by tests/simplified_table.py: traditional, then simplified.\n"


def main(dictionary: Path) -> None:
    pairs = [line.split("\t") for line in dictionary.read_text("utf-8").splitlines() if "\t" in line]
    chosen = sorted((traditional, simplified.split(" ")[0]) for traditional, simplified in pairs)
    kept = [pair for pair in chosen if pair[0] != pair[1] and all("\u4e00" <= one <= "\u9fff" for one in pair)]
    sys.stdout.write(_HEAD + "".join(one for one, _ in kept) + "\n" + "".join(one for _, one in kept) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
