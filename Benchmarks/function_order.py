"""The functions that the program runs when it starts and at the usual keys, as the linker wants them named.

    function_order.py PROGRAM WORKBOOK    PROGRAM with its symbols; scripts/order-functions calls it

Functions that are needed lie scattered over 25 MB of code, and Linux brings in sixteen pages around each: laid side by side
they are a fifth of that.
"""
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time

DOWN, RIGHT, LEFT, ESCAPE, ENTER, INSERT = b"\x1bOB", b"\x1bOC", b"\x1bOD", b"\x1b", b"\r", b"\x1b[2~"
F1, F2, F3, F4, F5, F6, F7, F9 = (b"\x1bOP", b"\x1bOQ", b"\x1bOR", b"\x1bOS", b"\x1b[15~", b"\x1b[17~", b"\x1b[18~",
                                  b"\x1b[20~")
FIND, COMMANDS, UNDO, QUIT, ERASE = b"\x06", b"\x10", b"\x1a", b"\x11", b"\x7f"
KEYS = [
    DOWN, DOWN, F3, DOWN, DOWN, RIGHT, DOWN, b"1", b"2", ENTER, DOWN, b"3", ESCAPE, F4, DOWN, DOWN, F5, DOWN, DOWN, INSERT,
    "全区各级".encode(), ERASE, ESCAPE, F6, DOWN, F7, DOWN, F9, ESCAPE, FIND, b"z", b"g", b"h", ESCAPE, ESCAPE, COMMANDS, ESCAPE,
    F1, ESCAPE, F2, DOWN, UNDO, F3, LEFT, LEFT, DOWN, ENTER, QUIT,
]
# Under valgrind everything takes fifty times as long.
STARTING, A_KEY = 15, 1.5


def play(command):
    """Runs a command in a terminal of 120×36 and strikes the keys."""
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    keys, due = iter(KEYS), time.time() + STARTING
    while True:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                output = os.read(terminal, 65536)
            except OSError:
                break
            if not output:
                break
            # Where the cursor is, which tells how wide the terminal draws a quotation mark.
            if b"\x1b[6n" in output:
                os.write(terminal, b"\x1b[2;2R")
        if time.time() > due:
            due = time.time() + A_KEY
            os.write(terminal, next(keys, QUIT))
    os.waitpid(process, 0)


def main():
    program, workbook = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind does not understand all of what Swift writes for debuggers.
        plain, counts = os.path.join(folder, "quntuan"), os.path.join(folder, "counts")
        subprocess.run(["objcopy", "--strip-debug", program, plain], check=True)
        play(["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={counts}",
              f"--log-file={folder}/log", plain, workbook])
        with open(counts, encoding="utf-8") as file:
            run = {re.sub(r"'\d+$", "", name) for name in re.findall(r"^c?fn=\(\d+\) (.+)$", file.read(), re.M)}
        symbols = subprocess.run(["nm", "--numeric-sort", "--defined-only", plain], capture_output=True, text=True,
                                 check=True).stdout.splitlines()
    # In the order in which they lie anyhow: what belongs together stays together.
    names = dict.fromkeys(parts[2] for line in symbols if len(parts := line.split(None, 2)) == 3
                          and parts[1] in "tTwWV" and parts[2] in run)
    print("\n".join(names))


if __name__ == "__main__":
    main()
