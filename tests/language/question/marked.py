"""The marked messages of ``data/classes.tsv``."""

from dataclasses import dataclass
from pathlib import Path

_SOURCE = Path(__file__).parent / "data" / "classes.tsv"


@dataclass(frozen=True)
class Marked:
    """A message with the class of answer it asks for ("-" for chatter), and what it is: question, keyword, chatter."""

    answer: str
    kind: str
    message: str


def marked_messages() -> list[Marked]:
    """Every message of the file."""
    lines = _SOURCE.read_text(encoding="utf-8").splitlines()
    return [Marked(*line.split("\t")) for line in lines if line and not line.startswith("#")]
