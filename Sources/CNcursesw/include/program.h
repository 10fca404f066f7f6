#ifndef CN_PROGRAM_H
#define CN_PROGRAM_H
#include <stdint.h>

// Runs another program, found on PATH, that has the terminal meanwhile, and waits for its end. It
// stays in our process group, which the terminal is given to: in another its first read would stop
// it. No signal is ignored in it that we ignore for ourselves, and Ctrl-C and Ctrl-\ in it are not
// for us. `words` ends with NULL. 0 and the wait status, or the error number of what was not started.
int cn_run_program(char *const words[], int32_t *status);
#endif
