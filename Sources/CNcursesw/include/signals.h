#ifndef CN_SIGNALS_H
#define CN_SIGNALS_H
#include <stdbool.h>
#include <stdint.h>

enum : uint32_t {
  CN_RESIZED = 1,
  CN_TERMINATE = 2,
  CN_HANG_UP = 4,
  CN_STOP = 8,
  CN_CONTINUED = 16,
  CN_INTERRUPT = 32,
};

// Installs the handlers; each sets a bit and writes to the event descriptor that is returned.
// Before newterm: ncurses leaves alone what is no longer the default. -1 when there is none.
int32_t cn_signals_install(void);
void cn_signals_remove(void);

// While another program has the terminal: a Ctrl-Z in it stops this one too, as the shell expects of
// one job.
void cn_signals_lend(void);
// Undoes that, and forgets what the keys of the other program meant for it alone.
void cn_signals_regain(void);

// What came since the last call.
uint32_t cn_signals_take(void);

// Stops this process, or with it its whole job, until it is continued.
void cn_stop(bool whole_job);
#endif
