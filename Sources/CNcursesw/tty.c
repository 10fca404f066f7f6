#include "CNcursesw.h"
#include <termios.h>
#include <unistd.h>

static struct termios original;

int cn_tty_remember(void) { return tcgetattr(STDIN_FILENO, &original); }

void cn_tty_set_raw(void) {
  struct termios raw = original;
  cfmakeraw(&raw);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &raw);
}

void cn_tty_restore(void) { tcsetattr(STDIN_FILENO, TCSADRAIN, &original); }
