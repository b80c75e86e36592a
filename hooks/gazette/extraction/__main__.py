"""Reads the attachments named on its input, one path a line, and answers each with one line of JSON.

A process of its own: a file made to hang or to fill the memory takes down nobody but this.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from gazette.extraction.contents import Told, UnreadableError, told
from gazette.extraction.formats import contents

_MEMORY = 2_000_000_000


def reading(file: Path) -> Told:
    """What was found in a file, without the words themselves."""
    try:
        return told(contents(file))
    except UnreadableError as error:
        return {"fault": str(error)}
    except (MemoryError, RecursionError):
        return {"fault": "内容过于庞大，程序读不完；请分成几个文件"}


resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
for line in sys.stdin:
    sys.stdout.write(json.dumps(reading(Path(line.removesuffix("\n")))) + "\n")
    sys.stdout.flush()
