"""Jinja2 rendering a speech as long as ours, compiled and cached, for scripts/bench.

    jinja2.py CHARACTERS FIGURES    one JSON object a line, like the benchmarks in Swift

The template has so many characters when rendered, so many figures, and a clause that may leave for every third of
them; figures come in two sets by turns, as in our own benchmark. It keeps no provenance and checks no wording.
"""
import json
import sys
import time

# The folder of this file is on the path first, and the file is named after the peer.
sys.path.pop(0)
import jinja2  # noqa: E402

WORDS = "各级群团组织紧扣中心任务，把服务送到车间地头、社区楼院，办成了一批群众看得见、摸得着的实事"
SAMPLES, SECONDS = 100, 0.0005


def template(characters, figures):
    """Figures of three digits between equal stretches of prose."""
    prose = characters - 3 * figures
    pieces = []
    for index in range(figures):
        length = prose * (index + 1) // figures - prose * index // figures
        words = (WORDS * (length // len(WORDS) + 1))[:length]
        figure = "{{ figures.f%d }}" % index
        if index % 3 == 0:
            figure = "{%% if figures.f%d is not none %%}%s{%% endif %%}" % (index, figure)
        pieces.append(words + figure)
    return "".join(pieces)


def main():
    characters, figures = int(sys.argv[1]), int(sys.argv[2])
    compiled = jinja2.Environment().from_string(template(characters, figures))
    sets = [{"f%d" % index: start + index for index in range(figures)} for start in (200, 600)]
    assert len(compiled.render(figures=sets[0])) == characters
    batch = 8
    while True:
        start = time.perf_counter()
        for turn in range(batch):
            compiled.render(figures=sets[turn & 1])
        if time.perf_counter() - start >= SECONDS:
            break
        batch *= 2
    times = []
    for _ in range(SAMPLES):
        start = time.perf_counter()
        for turn in range(batch):
            compiled.render(figures=sets[turn & 1])
        times.append((time.perf_counter() - start) / batch * 1e9)
    times.sort()
    print(json.dumps({
        "name": f"Jinja2 {jinja2.__version__}, compiled, {characters} characters", "floor": None,
        "median_ns": times[len(times) // 2], "min_ns": times[0], "samples": SAMPLES, "batch": batch}))


if __name__ == "__main__":
    main()
