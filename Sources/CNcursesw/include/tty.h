#ifndef CN_TTY_H
#define CN_TTY_H

// Remembers how the tty is set; -1 and errno when stdin is none.
int cn_tty_remember(void);

// Every key comes as it is: no line editing, no echo, no signals, no flow control.
void cn_tty_set_raw(void);

// As remembered; async-signal-safe.
void cn_tty_restore(void);
#endif
