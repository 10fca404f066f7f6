#ifndef CN_WAITING_H
#define CN_WAITING_H
#include <stdint.h>

// eventfd(2) is not in Swift's Glibc module. -1 when the process has no descriptor left.
int32_t cn_event_open(void);
void cn_event_signal(int32_t descriptor);
void cn_event_clear(int32_t descriptor);

enum : int32_t { CN_INPUT_READY = 1, CN_SIGNAL_READY = 2, CN_MAIL_READY = 4 };

// Waits for any of three descriptors (negative: none); milliseconds < 0 waits for ever. Returns
// which are ready, closed ones included; 0 when the time is over or a signal came.
int32_t cn_wait(int32_t input, int32_t signals, int32_t mail, int32_t milliseconds);
#endif
