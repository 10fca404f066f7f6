"""AutoCorrect on the prose that our proof benchmark reads, in the same run: one JSON object a line."""

import json
import re
import sys
import time
from pathlib import Path

import autocorrect_py


def passages(folder: Path) -> list[str]:
    """The right passages of the corpus, as the Swift benchmark takes them."""
    found = []
    for name in ("lost", "marks", "words"):
        right = (folder / f"{name}.yaml").read_text(encoding="utf-8").split("\n对:\n")[1]
        found += [
            match
            for match in re.findall(r"^  - (.+)$", right, re.M)
            if "|" not in match and '"' not in match
        ]
    return found


def prose(right: list[str], size: int, is_each_new: bool) -> str:
    lines, length, turn = [], 0, 0
    while length < size:
        words = []
        for _ in range(10):
            passage = right[(turn * 7 + turn // len(right)) % len(right)]
            words.append(passage.replace("。", f"，第{turn}处。") if is_each_new else passage)
            turn += 1
        line = "".join(words) + f"这是第{turn}处。"
        lines.append(line)
        length += len(line.encode()) + 1
    return "\n".join(lines) + "\n"


right = passages(Path(sys.argv[1]))
for name, size, is_each_new, rounds in (
    ("10 MB", 10_000_000, False, 5),
    ("10 MB, no sentence twice", 10_000_000, True, 5),
    ("a draft of 5,000 characters", 15_000, False, 50),
):
    text = prose(right, size, is_each_new)
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        autocorrect_py.format(text)
        times.append(time.perf_counter() - start)
    times.sort()
    print(json.dumps({
        "name": f"AutoCorrect, {name}", "floor": None, "median_ns": times[len(times) // 2] * 1e9,
        "min_ns": times[0] * 1e9, "samples": rounds, "batch": 1}))
