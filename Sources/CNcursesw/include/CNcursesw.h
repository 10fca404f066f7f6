// What Swift cannot import from ncurses (globals, cast macros, variadics), and what must be C
// (signal handlers, the wcwidth that replaces libc's). Logic lives in Terminal.
#ifndef CNCURSESW_H
#define CNCURSESW_H
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1 // must precede <curses.h>
#endif
#include <stdbool.h>
#include <stdint.h>
#include <wchar.h>
#include <curses.h>
#include "crash.h"
#include "program.h"
#include "screen.h"
#include "signals.h"
#include "tty.h"
#include "waiting.h"
#include "width.h"
#endif
