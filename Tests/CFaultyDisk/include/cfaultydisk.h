#pragma once
#include <stdint.h>

/// What an armed disk fails with.
enum { FD_FULL = 13, FD_IOERR = 10 };

/// Puts the faulty disk below every SQLite connection that is opened from now on; it fails nothing until it is armed.
int32_t fd_install(void);

/// From the `number`-th write, sync, truncation or deletion on (1 is the next), everything that changes a file whose path
/// contains `part` fails with `code`, as on a disk that is full or gone.
void fd_arm(const char *part, int64_t number, int32_t code);

/// There is room again. Answers how many operations failed meanwhile.
int64_t fd_disarm(void);
