#ifndef CN_CRASH_H
#define CN_CRASH_H
#include <stddef.h>

// Keeps the one string that a crash writes; from now on a crash writes it.
void cn_prepare_restore(const char *bytes, size_t length);
void cn_forget_restore(void);

// SEGV, ABRT, ILL, TRAP, BUS, FPE and exit(): restore the terminal, show what was written to
// stderr meanwhile, then go on to what would have happened without us.
void cn_crash_handlers_install(void);
void cn_crash_handlers_remove(void);

// While curses runs, what is written to a stderr on the terminal goes to memory instead.
void cn_stderr_divert(void);
// Gives stderr back and prints what it was given, its last 64 KiB.
void cn_stderr_replay(void);
#endif
