#ifndef CN_SEQUENCE_H
#define CN_SEQUENCE_H
#include <stddef.h>

// A text for the terminal that is written around curses. putp(3) would not do: it writes through
// stdio, whose buffer leaves in no fixed order with curses' own.
struct cn_sequence {
  char bytes[512];
  size_t length;
};

// Appends a terminfo string without its delays ("$<100/>"); NULL adds nothing.
void cn_append(struct cn_sequence *sequence, const char *text);

// Writes it all; async-signal-safe.
void cn_write(int descriptor, const char *bytes, size_t length);
#endif
