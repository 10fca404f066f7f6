"""Instructions a call, for every benchmark of one program, by callgrind: repeatable on a busy machine.

    instructions.py PROGRAM [ARGUMENT]    one JSON object a line; the argument is handed on, last

Two runs that differ only in the number of calls are subtracted, so that start-up and set-up do not count.
"""
import json
import re
import subprocess
import sys

FEW, MANY = 5, 25


def count(program, name, calls, last):
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, "--only", name,
         "--calls", str(calls), *last], capture_output=True, text=True, timeout=600, check=True)
    return int(re.search(r"Collected : (\d+)", run.stderr).group(1))


def main():
    program, last = sys.argv[1], sys.argv[2:]
    names = subprocess.run([program, "--list", *last], capture_output=True, text=True, check=True).stdout.splitlines()
    for name in names:
        difference = count(program, name, MANY, last) - count(program, name, FEW, last)
        print(json.dumps({"name": name, "instructions": difference / (MANY - FEW)}, ensure_ascii=False))


if __name__ == "__main__":
    main()
