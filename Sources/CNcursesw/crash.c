#include "CNcursesw.h"
#include "sequence.h"
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// Everything that a handler touches is prepared beforehand and only read in it.
static struct cn_sequence restore_sequence;
static atomic_bool is_active;
static int diverted = -1, saved_stderr = -1;

void cn_prepare_restore(const char *bytes, size_t length) {
  atomic_store(&is_active, false);
  if (length > sizeof restore_sequence.bytes) length = sizeof restore_sequence.bytes;
  memcpy(restore_sequence.bytes, bytes, length);
  restore_sequence.length = length;
  atomic_store(&is_active, true);
}

void cn_forget_restore(void) { atomic_store(&is_active, false); }

static void restore(void) {
  if (!atomic_exchange(&is_active, false)) return;
  cn_write(STDOUT_FILENO, restore_sequence.bytes, restore_sequence.length);
  cn_tty_restore();
  cn_stderr_replay();
}

static const int fatal[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
enum { FATAL = sizeof fatal / sizeof fatal[0] };
static struct sigaction previous[FATAL];

static void on_crash(int signal) {
  restore();
  for (int i = 0; i < FATAL; i++)
    if (fatal[i] == signal) sigaction(signal, &previous[i], NULL);
  // Blocked until this handler returns; then the runtime's own handler, or the kernel, has it.
  raise(signal);
}

void cn_crash_handlers_install(void) {
  static char stack[1 << 16];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack}, current;
  // A stack overflow leaves no room to run a handler on.
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE) != 0)
    sigaltstack(&alternate, NULL);
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &previous[i]);
  static bool is_registered;
  if (!is_registered) is_registered = atexit(restore) == 0;
}

void cn_crash_handlers_remove(void) {
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &previous[i], NULL);
}

void cn_stderr_divert(void) {
  // A stderr that goes elsewhere cannot spoil the screen, and keeps what a crash would lose.
  if (!isatty(STDERR_FILENO)) return;
  diverted = memfd_create("stderr", MFD_CLOEXEC);
  if (diverted < 0) return;
  saved_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (saved_stderr < 0 || dup2(diverted, STDERR_FILENO) < 0) {
    close(diverted);
    diverted = -1;
  }
}

void cn_stderr_replay(void) {
  if (diverted < 0) return;
  dup2(saved_stderr, STDERR_FILENO);
  off_t end = lseek(diverted, 0, SEEK_END), start = end > 65536 ? end - 65536 : 0;
  lseek(diverted, start, SEEK_SET);
  char bytes[4096];
  for (ssize_t length; (length = read(diverted, bytes, sizeof bytes)) > 0;)
    cn_write(STDERR_FILENO, bytes, (size_t)length);
  close(diverted);
  close(saved_stderr);
  diverted = saved_stderr = -1;
}
