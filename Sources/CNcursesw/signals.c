#include "CNcursesw.h"
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <unistd.h>

static _Atomic uint32_t seen;
static _Atomic int32_t descriptor = -1;

static const struct {
  int signal;
  uint32_t bit;
} watched[] = {
    {SIGWINCH, CN_RESIZED}, {SIGTERM, CN_TERMINATE}, {SIGINT, CN_INTERRUPT},
    {SIGHUP, CN_HANG_UP},   {SIGTSTP, CN_STOP},      {SIGCONT, CN_CONTINUED},
};
enum { WATCHED = sizeof watched / sizeof watched[0] };
static struct sigaction previous[WATCHED], previous_pipe, held_stop;

static void on_signal(int signal) {
  int saved = errno;
  for (int i = 0; i < WATCHED; i++)
    if (watched[i].signal == signal) atomic_fetch_or(&seen, watched[i].bit);
  // A worker thread may be the one interrupted, so EINTR alone would not wake the loop.
  uint64_t one = 1;
  int32_t fd = atomic_load(&descriptor);
  if (fd >= 0 && write(fd, &one, sizeof one) < 0) { /* full: the loop is awake already */ }
  errno = saved;
}

static void set(int signal, void (*handler)(int), struct sigaction *before) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, before);
}

int32_t cn_signals_install(void) {
  int32_t fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (fd < 0) return -1;
  atomic_store(&seen, 0);
  atomic_store(&descriptor, fd);
  for (int i = 0; i < WATCHED; i++) {
    sigaction(watched[i].signal, NULL, &previous[i]);
    // nohup and shells without job control ignore these on purpose.
    if (previous[i].sa_handler != SIG_IGN || watched[i].signal == SIGWINCH)
      set(watched[i].signal, on_signal, NULL);
  }
  set(SIGPIPE, SIG_IGN, &previous_pipe);
  return fd;
}

void cn_signals_remove(void) {
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i].signal, &previous[i], NULL);
  sigaction(SIGPIPE, &previous_pipe, NULL);
  int32_t fd = atomic_exchange(&descriptor, -1);
  if (fd >= 0) close(fd);
}

void cn_signals_lend(void) {
  set(SIGTSTP, SIG_DFL, &held_stop);
}

void cn_signals_regain(void) {
  sigaction(SIGTSTP, &held_stop, NULL);
  atomic_fetch_and(&seen, ~(CN_INTERRUPT | CN_STOP | CN_CONTINUED));
}

uint32_t cn_signals_take(void) {
  eventfd_t count;
  eventfd_read(atomic_load(&descriptor), &count);
  return atomic_exchange(&seen, 0);
}

void cn_stop(bool whole_job) {
  struct sigaction mine;
  set(SIGTSTP, SIG_DFL, &mine);
  kill(whole_job ? 0 : getpid(), SIGTSTP);
  sigaction(SIGTSTP, &mine, NULL);
}
