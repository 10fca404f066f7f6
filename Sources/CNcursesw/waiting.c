#include "CNcursesw.h"
#include <poll.h>
#include <sys/eventfd.h>

int32_t cn_event_open(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void cn_event_signal(int32_t descriptor) { (void)eventfd_write(descriptor, 1); }

void cn_event_clear(int32_t descriptor) {
  eventfd_t count;
  (void)eventfd_read(descriptor, &count);
}

int32_t cn_wait(int32_t input, int32_t signals, int32_t mail, int32_t milliseconds) {
  struct pollfd waits[3] = {
      {.fd = input, .events = POLLIN}, {.fd = signals, .events = POLLIN}, {.fd = mail, .events = POLLIN}};
  if (poll(waits, 3, milliseconds) <= 0) return 0;
  return (waits[0].revents ? CN_INPUT_READY : 0) | (waits[1].revents ? CN_SIGNAL_READY : 0) |
         (waits[2].revents ? CN_MAIL_READY : 0);
}
