#include "sequence.h"
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

void cn_append(struct cn_sequence *sequence, const char *text) {
  if (text == NULL) return;
  while (*text != 0 && sequence->length < sizeof sequence->bytes) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end != NULL)
      text = end + 1;
    else
      sequence->bytes[sequence->length++] = *text++;
  }
}

void cn_write(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    // Whoever shares the tty may have made it non-blocking; half a frame would stand there for good.
    if (written < 0 && errno == EAGAIN) {
      struct pollfd room = {.fd = descriptor, .events = POLLOUT};
      if (poll(&room, 1, -1) >= 0 || errno == EINTR) continue;
      return;
    }
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}
