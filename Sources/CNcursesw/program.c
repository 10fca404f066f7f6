#include "CNcursesw.h"
#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <sys/wait.h>
#include <unistd.h>

// Those that the terminal sends to everyone who has it.
static const int shared[] = {SIGINT, SIGQUIT};
enum { SHARED = sizeof shared / sizeof shared[0] };

static int wait_for(pid_t child, int32_t *status) {
  int raw = 0;
  while (waitpid(child, &raw, 0) < 0)
    if (errno != EINTR) return errno;
  *status = raw;
  return 0;
}

int cn_run_program(char *const words[], int32_t *status) {
  struct sigaction ignoring = {.sa_handler = SIG_IGN}, before[SHARED];
  sigset_t restored;
  sigemptyset(&restored);
  // A write into a closed pipe answers EPIPE here; other programs count on dying of it.
  sigaddset(&restored, SIGPIPE);
  for (int i = 0; i < SHARED; i++) {
    sigaction(shared[i], &ignoring, &before[i]);
    // What nohup or a shell ignored for both stays so.
    if (before[i].sa_handler != SIG_IGN) sigaddset(&restored, shared[i]);
  }
  posix_spawnattr_t attributes;
  pid_t child;
  int code = posix_spawnattr_init(&attributes);
  if (code == 0) {
    posix_spawnattr_setsigdefault(&attributes, &restored);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    code = posix_spawnp(&child, words[0], NULL, &attributes, words, environ);
    posix_spawnattr_destroy(&attributes);
  }
  if (code == 0) code = wait_for(child, status);
  for (int i = 0; i < SHARED; i++) sigaction(shared[i], &before[i], NULL);
  return code;
}
