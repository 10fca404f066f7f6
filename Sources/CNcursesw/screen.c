#include "CNcursesw.h"
#include "sequence.h"
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>

// Curses writes into memory: its mvcur flushes after every motion, so that on the terminal itself a
// frame would be dozens of writes, each of which wakes the terminal to show a part of it.
static FILE *output;
static SCREEN *screen;
static int cursor_visibility = -1;

bool cn_set_locale(void) {
  // Only LC_CTYPE: the other categories cost sixty system calls and change how numbers are read.
  // In any encoding but UTF-8 curses drops Chinese or writes what our decoder could not read.
  if (setlocale(LC_CTYPE, "") == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
    setlocale(LC_CTYPE, "C.UTF-8");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool open_output(void) {
  int memory = memfd_create("screen", MFD_CLOEXEC);
  if (memory < 0) return false;
  output = fdopen(memory, "w");
  if (output == NULL) close(memory);
  return output != NULL;
}

// Sends what curses wrote so far.
static void flush(void) {
  static char bytes[1 << 16];
  int memory = fileno(output);
  off_t length = lseek(memory, 0, SEEK_CUR);
  for (off_t start = 0; start < length;) {
    size_t wanted = length - start < (off_t)sizeof bytes ? (size_t)(length - start) : sizeof bytes;
    ssize_t count = pread(memory, bytes, wanted, start);
    if (count <= 0) break;
    cn_write(STDOUT_FILENO, bytes, (size_t)count);
    start += count;
  }
  lseek(memory, 0, SEEK_SET);
}

int32_t cn_open(void) {
  if (!open_output()) return CN_NO_MEMORY;
  // newterm, not initscr: initscr prints and exits on an unknown terminal.
  screen = newterm(NULL, output, stdin);
  if (screen == NULL || cursor_address == NULL || clear_screen == NULL) {
    int status = 0;
    bool is_known = screen != NULL || setupterm(NULL, fileno(output), &status) == OK;
    cn_close();
    return is_known ? CN_INCAPABLE_TERMINAL : CN_UNKNOWN_TERMINAL;
  }
  // Updates are never cut short for typed-ahead keys: a frame is shown whole.
  typeahead(-1);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  cursor_visibility = -1;
  return CN_OPENED;
}

#define PASTE_ON "\x1b[?2004h"
#define PASTE_OFF "\x1b[?2004l"
// Presses and the wheel (1000), in numbers that reach beyond column 223 (1006).
#define MOUSE_ON "\x1b[?1000h\x1b[?1006h"
#define MOUSE_OFF "\x1b[?1006l\x1b[?1000l"

static bool follows_mouse, has_modes;

// After what curses wrote, before what it will.
static void send(const struct cn_sequence *sequence) {
  cn_write(fileno(output), sequence->bytes, sequence->length);
}

static void prepare_restore(void) {
  struct cn_sequence restore = {.length = 0};
  if (follows_mouse) cn_append(&restore, MOUSE_OFF);
  cn_append(&restore, PASTE_OFF);
  cn_append(&restore, keypad_local);
  cn_append(&restore, exit_attribute_mode);
  cn_append(&restore, orig_pair);
  cn_append(&restore, cursor_normal);
  cn_append(&restore, exit_ca_mode == NULL ? "\r\n" : exit_ca_mode);
  cn_prepare_restore(restore.bytes, restore.length);
}

void cn_enter_modes(bool asks_width) {
  prepare_restore();
  cn_tty_set_raw();
  // Makes curses give out what it holds back: the switch to its own screen has to come first.
  curs_set(1);
  struct cn_sequence modes = {.length = 0};
  // Not keypad(): that also builds curses' own key tree, which our decoder does not use.
  cn_append(&modes, keypad_xmit);
  cn_append(&modes, PASTE_ON);
  if (follows_mouse) cn_append(&modes, MOUSE_ON);
  has_modes = true;
  if (asks_width && user7 != NULL && strcmp(user7, "\x1b[6n") == 0) {
    // The first update clears the screen right after this, so nothing of it is ever seen. Not the
    // first row: "\e[1;2R" is also what xterm sends for Shift-F3.
    cn_append(&modes, tparm(cursor_address, CN_WIDTH_QUERY_ROW - 1, 0, 0, 0, 0, 0, 0, 0, 0));
    cn_append(&modes, "\xe2\x80\x9c");
    cn_append(&modes, user7);
  }
  send(&modes);
}

void cn_follow_mouse(bool is_on) {
  bool has_changed = is_on != follows_mouse;
  follows_mouse = is_on;
  if (!has_changed || !has_modes) return;
  // Before it is on, a crash must know how to switch it off; after it is off, no more.
  if (is_on) prepare_restore();
  struct cn_sequence modes = {.length = 0};
  cn_append(&modes, is_on ? MOUSE_ON : MOUSE_OFF);
  send(&modes);
  flush();
  if (!is_on) prepare_restore();
}

void cn_leave(void) {
  struct cn_sequence modes = {.length = 0};
  has_modes = false;
  if (follows_mouse) cn_append(&modes, MOUSE_OFF);
  cn_append(&modes, PASTE_OFF);
  cn_append(&modes, keypad_local);
  send(&modes);
  cursor_visibility = -1;
  endwin();
  flush();
  cn_tty_restore();
  cn_forget_restore();
}

void cn_close(void) {
  if (screen != NULL) delscreen(screen);
  fclose(output);
  screen = NULL;
  output = NULL;
}

// <term.h> makes `columns` a macro.
bool cn_terminal_size(int32_t *width, int32_t *height) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
  *width = size.ws_col;
  *height = size.ws_row;
  return size.ws_col > 0 && size.ws_row > 0;
}

// resize_term, not resizeterm: that also queues a KEY_RESIZE that nobody would read.
void cn_resize(int32_t width, int32_t height) { resize_term(height, width); }

int32_t cn_color_count(void) { return has_colors() ? COLORS : 0; }

void cn_put(int32_t row, int32_t column, const uint32_t *scalars, int32_t count,
            uint32_t attributes, int16_t pair) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int32_t i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  cchar_t glyph;
  if (setcchar(&glyph, text, attributes, pair, NULL) == OK)
    mvwadd_wchnstr(stdscr, row, column, &glyph, 1);
}

void cn_clear_all(void) {
  werase(stdscr);
  clearok(stdscr, TRUE);
}

void cn_update(int32_t row, int32_t column) {
  int visibility = row < 0 ? 0 : 1;
  leaveok(stdscr, row < 0);
  if (row >= 0) wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  if (visibility != cursor_visibility) {
    curs_set(visibility);
    cursor_visibility = visibility;
  }
  doupdate();
  flush();
}

void cn_send(const uint8_t *bytes, size_t length) {
  cn_write(STDOUT_FILENO, (const char *)bytes, length);
}

const char *cn_key_sequence(int32_t key) {
  const char *sequences[CN_KEY_COUNT] = {
      [CN_KEY_UP] = key_up, [CN_KEY_DOWN] = key_down, [CN_KEY_LEFT] = key_left,
      [CN_KEY_RIGHT] = key_right, [CN_KEY_HOME] = key_home, [CN_KEY_END] = key_end,
      [CN_KEY_PAGE_UP] = key_ppage, [CN_KEY_PAGE_DOWN] = key_npage, [CN_KEY_INSERT] = key_ic,
      [CN_KEY_DELETE] = key_dc, [CN_KEY_BACK_TAB] = key_btab, [CN_KEY_SHIFT_UP] = key_sr,
      [CN_KEY_SHIFT_DOWN] = key_sf, [CN_KEY_SHIFT_LEFT] = key_sleft,
      [CN_KEY_SHIFT_RIGHT] = key_sright, [CN_KEY_F1] = key_f1, [CN_KEY_F2] = key_f2,
      [CN_KEY_F3] = key_f3, [CN_KEY_F4] = key_f4, [CN_KEY_F5] = key_f5, [CN_KEY_F6] = key_f6,
      [CN_KEY_F7] = key_f7, [CN_KEY_F8] = key_f8, [CN_KEY_F9] = key_f9, [CN_KEY_F10] = key_f10,
      [CN_KEY_F11] = key_f11, [CN_KEY_F12] = key_f12};
  const char *sequence = key < 0 || key >= CN_KEY_COUNT ? NULL : sequences[key];
  return sequence == (const char *)-1 ? NULL : sequence;
}
